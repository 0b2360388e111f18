/** Takes "'My sheet'!B2" apart: the sheet's name, and the cells on it. */
export function placeOf(address: string): { readonly sheet: string; readonly cells: string } {
  const mark = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(mark, 0)).replace(/^'(.*)'$/, "$1");
  return { sheet: sheet.replaceAll("''", "'"), cells: address.slice(mark + 1) };
}
