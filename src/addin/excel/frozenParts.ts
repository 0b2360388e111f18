import { FROZEN_NAMESPACE, frozenIn, type FrozenWorkbook, partWith } from "../share/frozenFormulas";

/** What one freezing took out of this workbook, and the custom XML part in which it is stored. */
export interface FrozenPart {
  readonly id: string;
  readonly frozen: FrozenWorkbook;
}

/** The custom XML parts of this workbook that are ours; a damaged one is left out. */
export async function readFrozenParts(context: Excel.RequestContext): Promise<FrozenPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(FROZEN_NAMESPACE).load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  await context.sync();
  return texts.flatMap(({ id, xml }) => {
    const frozen = frozenIn(xml.value);
    return frozen ? [{ id, frozen }] : [];
  });
}

/** Stores what freezing takes out, with the next request. @returns What stores something else in its place, also with the next. */
export function addFrozenPart({ workbook }: Excel.RequestContext, frozen: FrozenWorkbook) {
  const part = workbook.customXmlParts.add(partWith(frozen));
  return (other: FrozenWorkbook): void => {
    part.setXml(partWith(other));
  };
}

/** Stores what is left of it after thawing, with the next request; where nothing is, the part goes. */
export function changeFrozenPart(
  { workbook }: Excel.RequestContext,
  id: string,
  rest: FrozenWorkbook | undefined,
): void {
  const part = workbook.customXmlParts.getItem(id);
  if (rest) part.setXml(partWith(rest));
  else part.delete();
}
