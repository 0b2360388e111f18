/** A text as it stands between the tags of XML. */
export const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => entities.get(sign) ?? sign);

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);

/**
 * A text out of XML. Who stores it may write it otherwise than it was given: Excel writes `"` as `&quot;`, for example.
 * What stands for no character stays as it is.
 */
export const unescaped = (xml: string): string =>
  xml.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (entity, code: string) => characterOf(code) ?? entity);

const characters = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** More than any character's number makes String.fromCodePoint throw. */
const LAST_CHARACTER = 0x10ffff;

function characterOf(code: string): string | undefined {
  if (!code.startsWith("#")) return characters.get(code);
  const number = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
  return number <= LAST_CHARACTER ? String.fromCodePoint(number) : undefined;
}
