/** The width of a character of a label, as a rule: of a text that is not drawn yet nothing better is known. */
const characterWidth = 6;

/** About how wide a text is. */
export const widthOf = (text: string): number => text.length * characterWidth;

/** A text as far as there is room for it. */
export function fitted(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const characters = Math.floor(room / characterWidth) - 1;
  return characters < 2 ? "" : `${text.slice(0, characters).trimEnd()}…`;
}
