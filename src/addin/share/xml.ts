/**
 * The XML of a workbook's parts is read and changed as text: what is not meant to change then stays as it is, byte for
 * byte, and a sheet of 50,000 cells takes a fraction of a second. It is the text that Excel writes: well-formed, and
 * without comments, CDATA and entities of its own.
 */

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

/** An element as it stands in a text. */
interface XmlElement {
  /** The whole of it, and where it begins. */
  readonly text: string;
  readonly at: number;
  /** Its first tag. */
  readonly tag: string;
  /** What stands between its tags; "" if it has only one. */
  readonly inner: string;
}

/** The elements of a name, whatever its prefix, in order. They hold none of the same name. */
export function elementsIn(xml: string, name: string): XmlElement[] {
  const element = new RegExp(`(<((?:[\\w.-]+:)?${name})(?=[\\s/>])[^>]*?)(?:/>|>([\\s\\S]*?)</\\2\\s*>)`, "g");
  return [...xml.matchAll(element)].map((match) => ({
    text: match[0],
    at: match.index,
    tag: match[1] ?? "",
    inner: match[3] ?? "",
  }));
}

/** A text with some of its elements replaced by others, or by nothing. */
export function replacing(
  xml: string,
  elements: readonly XmlElement[],
  replacement: (element: XmlElement, place: number) => string,
): string {
  let [changed, from] = ["", 0];
  for (const [place, element] of elements.entries()) {
    changed += xml.slice(from, element.at) + replacement(element, place);
    from = element.at + element.text.length;
  }
  return changed + xml.slice(from);
}

/** An attribute of a tag, read; the name as it is written, with its prefix. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescaped(value);
}

/** A tag with another value for an attribute that it has. */
export const withAttribute = (tag: string, name: string, value: string | number): string =>
  tag.replace(new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`), `$1"${value}"`);

/** A text as it stands in XML, between tags or in quotes; control characters, which XML has none of, are blank. */
export const encoded = (text: string): string =>
  escaped(text)
    .replaceAll('"', "&quot;")
    .replace(/[^\P{Cc}\t\n\r]/gu, " ");
