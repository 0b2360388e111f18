import type { Steps } from "../../../core/steps";
import { inSlices } from "../../app/slices";
import { dealsCallsIn } from "../../formulas/calls";
import { addressOf } from "../../formulas/workbookIndex";
import { splitAddress } from "../../formulas/formulaText";
import type { SheetPlan } from "../../sheets/sheetPlan";
import type { FreezingPlan } from "../freezing";
import { FROZEN_NAMESPACE, type FrozenWorkbook, partWith } from "../frozenFormulas";
import { sheetXml, AddedStyles } from "./addedSheet";
import { OfficePackage, XML_DECLARATION } from "./officePackage";
import { withoutFormulas } from "./sheetXml";
import { attributeOf, elementsIn, encoded, replacing, unescaped } from "../xml";

/** What is done to the file of a workbook. */
interface FileFreezing {
  readonly plan: FreezingPlan;
  /** What is stored in it, to thaw it. */
  readonly frozen: FrozenWorkbook;
  /** The sheet that is added, under a name that no sheet has. */
  readonly sources: SheetPlan;
}

/**
 * The file of a workbook with the values of DEALS formulas in their place: nothing is left that asks for the add-in, and
 * whatever is not changed is what it was, byte for byte.
 * @throws Error if it is no file of Excel's.
 */
export async function frozenFile(bytes: Uint8Array, freezing: FileFreezing): Promise<Uint8Array<ArrayBuffer>> {
  const file = new OfficePackage(bytes);
  await inSlices(frozen(file, freezing));
  return file.bytes();
}

function* frozen(file: OfficePackage, { plan, frozen: stored, sources }: FileFreezing): Steps<void> {
  const book = file.relationships("").find(({ type }) => type === "officeDocument");
  if (!book) throw new Error("It is no workbook.");
  const workbook = book.target;
  const removed = [...(yield* freezeSheets(file, workbook, plan)), ...freezeNames(file, workbook, plan)];
  for (const { type, target } of file.relationships(workbook)) if (type === "calcChain") file.remove(target);
  for (const { type, target } of file.relationships("")) if (type === "webextensiontaskpanes") file.remove(target);
  removeLinks(file, workbook, removed);
  yield* addSources(file, workbook, sources);
  addFrozen(file, workbook, stored);
}

/** @returns The formulas that went. */
function* freezeSheets(file: OfficePackage, workbook: string, plan: FreezingPlan): Steps<string[]> {
  const cells = new Map<string, Set<string>>();
  for (const formula of plan.formulas) {
    const sheet = formula.sheet.toLowerCase();
    cells.set(sheet, (cells.get(sheet) ?? new Set<string>()).add(splitAddress(addressOf(formula)).cells));
  }
  const related = new Map(file.relationships(workbook).map(({ id, target }) => [id, target]));
  const formulas: string[] = [];
  for (const { tag } of elementsIn(file.text(workbook), "sheet")) {
    const part = related.get(attributeOf(tag, "r:id") ?? "");
    const frozen = cells.get((attributeOf(tag, "name") ?? "").toLowerCase());
    if (part === undefined || !frozen) continue;
    const { xml, removed } = yield* withoutFormulas(file.text(part), (address) => frozen.has(address));
    if (removed.length > 0) file.write(part, xml);
    for (const formula of removed) formulas.push(formula);
    for (const { type, target } of file.relationships(part)) if (type === "table") freezeColumns(file, target);
  }
  return formulas;
}

/** A table enters the formula of a column into every row that is added. */
function freezeColumns(file: OfficePackage, table: string): void {
  const xml = file.text(table);
  const calling = ["calculatedColumnFormula", "totalsRowFormula"]
    .flatMap((name) => elementsIn(xml, name))
    .filter(({ inner }) => dealsCallsIn(`=${unescaped(inner)}`).length > 0)
    .sort((one, other) => one.at - other.at);
  if (calling.length > 0)
    file.write(
      table,
      replacing(xml, calling, () => ""),
    );
}

/** @returns What the names stood for that are constants now. */
function freezeNames(file: OfficePackage, workbook: string, { names }: FreezingPlan): string[] {
  const xml = file.text(workbook);
  const sheets = elementsIn(xml, "sheet").map(({ tag }) => attributeOf(tag, "name") ?? "");
  const frozenAs = (tag: string): string | undefined => {
    const local = attributeOf(tag, "localSheetId");
    const sheet = local === undefined ? undefined : sheets[Number(local)];
    const name = attributeOf(tag, "name")?.toLowerCase();
    return names.find((one) => one.name.toLowerCase() === name && one.sheet === sheet)?.left;
  };
  const frozen = elementsIn(xml, "definedName").filter(({ tag }) => frozenAs(tag) !== undefined);
  if (frozen.length === 0) return [];
  file.write(
    workbook,
    replacing(xml, frozen, ({ text, tag }) => {
      const end = /<\/[^<]*>$/.exec(text)?.[0] ?? "";
      return `${tag}>${encoded((frozenAs(tag) ?? "").slice(1))}${end}`;
    }),
  );
  return frozen.map(({ inner }) => unescaped(inner));
}

/**
 * Removes the links to other workbooks for which Excel took the add-in: [1]!_xldudf_DEALS_TOTAL. Formulas count the links
 * by their places, so that one before another that is in use has to stay.
 */
function removeLinks(file: OfficePackage, workbook: string, removed: readonly string[]): void {
  const candidates = new Set(removed.flatMap((formula) => formula.match(/\[\d+\](?=!_xldudf_)/g) ?? []));
  if (candidates.size === 0) return;
  const texts = file.names
    .filter((name) => /^xl\/.*\.xml$/.test(name) && !name.startsWith("xl/externalLinks/"))
    .map((name) => file.text(name));
  const links = elementsIn(file.text(workbook), "externalReference");
  for (let number = links.length; number > 0; number -= 1) {
    const [link, mark] = [links[number - 1], `[${number}]`];
    if (!link || !candidates.has(mark) || texts.some((text) => text.includes(mark))) return;
    const id = attributeOf(link.tag, "r:id");
    const part = file.relationships(workbook).find((one) => one.id === id);
    file.write(workbook, file.text(workbook).replace(link.text, ""));
    if (number === 1) file.write(workbook, without(file.text(workbook), "externalReferences"));
    if (part) file.remove(part.target);
  }
}

const without = (xml: string, name: string): string => replacing(xml, elementsIn(xml, name), () => "");

function* addSources(file: OfficePackage, workbook: string, plan: SheetPlan): Steps<void> {
  const [style] = file.relationships(workbook).filter(({ type }) => type === "styles");
  const styles = new AddedStyles(file.text(style?.target ?? ""));
  const part = freePart(file, (number) => `xl/worksheets/sheet${number}.xml`);
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  file.add(part, yield* sheetXml(plan, styles), contentType);
  if (style) file.write(style.target, styles.text);
  const id = file.relate(workbook, "worksheet", part);
  const xml = file.text(workbook);
  const [sheets] = elementsIn(xml, "sheets");
  const known = elementsIn(sheets?.inner ?? "", "sheet");
  const sheetId = Math.max(0, ...known.map(({ tag }) => Number(attributeOf(tag, "sheetId")))) + 1;
  const added = (known[0]?.tag ?? "<sheet").replace(/\s[\s\S]*$/, "");
  const element = `${added} name="${encoded(plan.name)}" sheetId="${sheetId}" r:id="${id}"/>`;
  file.write(
    workbook,
    replacing(xml, sheets ? [sheets] : [], ({ text }) => text.replace(/<\/[^<]*>$/, (end) => element + end)),
  );
}

function addFrozen(file: OfficePackage, workbook: string, frozen: FrozenWorkbook): void {
  const item = freePart(file, (number) => `customXml/item${number}.xml`);
  file.add(item, `${XML_DECLARATION}${partWith(frozen)}`, "application/xml");
  const properties = item.replace("item", "itemProps");
  file.add(
    properties,
    `${XML_DECLARATION}<ds:datastoreItem ds:itemID="{${crypto.randomUUID().toUpperCase()}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${FROZEN_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  );
  file.relate(item, "customXmlProps", properties);
  file.relate(workbook, "customXml", item);
}

function freePart(file: OfficePackage, nameOf: (number: number) => string): string {
  let number = 1;
  while (file.has(nameOf(number))) number += 1;
  return nameOf(number);
}
