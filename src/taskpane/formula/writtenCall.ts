/** A call of a DEALS function in the English form that `range.formulas` takes; empty arguments at its end are left out. */
export function writtenCall(id: string, args: readonly string[]): string {
  const given = args.slice(0, args.findLastIndex((arg) => arg !== "") + 1);
  return `DEALS.${id}(${given.join(",")})`;
}

/** A text as a formula has it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
