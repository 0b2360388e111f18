import { isReference, parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from "@borgar/fx";
import { placeOf } from "./place";

/** A formula that stands on a sheet, with every reference to cells saying which sheet it means. */
export const namingSheets = (formula: string, sheet: string): string =>
  eachReference(formula, (reference) => {
    const parsed = parseA1Ref(reference, { allowNamed: false });
    return parsed && !parsed.context?.length ? stringifyA1Ref({ ...parsed, context: [sheet] }) : reference;
  });

/** A formula as it is written on a sheet: references to that very sheet need not name it. */
export const onSheet = (formula: string, sheet: string): string =>
  eachReference(formula, (reference) => {
    const [named, ...more] = parseA1Ref(reference, { allowNamed: false })?.context ?? [];
    const isHere = more.length === 0 && named?.toLowerCase() === sheet.toLowerCase();
    return isHere ? placeOf(reference).cells : reference;
  });

function eachReference(formula: string, change: (reference: string) => string): string {
  const tokens = tokenize(formula);
  return stringifyTokens(
    tokens.map((token) => (isReference(token) ? { ...token, value: change(token.value) } : token)),
  );
}

/** The row and column of the first cell of an address, counted from 0. */
export function cornerOf(address: string): { readonly row: number; readonly column: number } {
  const parsed = parseA1Ref(address, { allowNamed: false });
  const { top, left } = parsed && "range" in parsed ? parsed.range : {};
  return { row: top ?? 0, column: left ?? 0 };
}
