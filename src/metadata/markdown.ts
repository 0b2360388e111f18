import { DOMParser, Element, type Node } from "@xmldom/xmldom";

/**
 * The Markdown form of a page: what stands in its <main>, with GitHub's tables. Links between pages lead to their Markdown.
 * @param markup The page as React writes it, every element of which is closed.
 */
export function markdownOf(markup: string): string {
  const [main] = new DOMParser().parseFromString(markup, "text/html").getElementsByTagName("main");
  if (!main) throw new Error("The page has no <main>.");
  return `${blocksIn(main).join("\n\n")}\n`;
}

/** The file of a page's Markdown: where llmstxt.org has one look for it, at the page's address with .md after it. */
export const markdownFileOf = (page: string): string => `${page}.md`;

/** A row of a table. */
export const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;

/** A table with its headings. */
export const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [rowOf(headings), rowOf(headings.map(() => "---")), ...rows.map(rowOf)].join("\n");

/** Marks as code what stands in quotation marks, for that is what one types. */
export const withTypedAsCode = (text: string): string => text.replace(/"[^"]*"/g, "`$&`");

/** What an element is turned into if it stands for itself; every other one is part of a paragraph, or holds such. */
const blocks: Readonly<Record<string, (element: Element) => string[]>> = {
  h1: (element) => [`# ${inline(element)}`],
  h2: (element) => [`## ${inline(element)}`],
  p: (element) => [inline(element)],
  figcaption: (element) => [inline(element)],
  pre: (element) => [`\`\`\`\n${element.textContent ?? ""}\n\`\`\``],
  ul: (element) => [elementsIn(element).map(itemOf).join("\n")],
  dl: (element) => [elementsIn(element).map(definitionOf).join("\n")],
  table: (element) => [tableIn(element)],
  div: blocksIn,
  nav: blocksIn,
  figure: blocksIn,
  details: blocksIn,
  summary: (element) => [`${inline(element)}:`],
};

/** The blocks in an element; words between them are paragraphs. */
function blocksIn(element: Element): string[] {
  const found: string[] = [];
  let words = "";
  const endParagraph = () => {
    if (words.trim() !== "") found.push(words.trim());
    words = "";
  };
  for (const child of element.childNodes) {
    const inBlocks = child instanceof Element ? blocks[child.tagName]?.(child) : undefined;
    if (!inBlocks) {
      words += inlineOf(child);
      continue;
    }
    endParagraph();
    found.push(...inBlocks);
  }
  endParagraph();
  return found;
}

const elementsIn = (element: Element): Element[] => [...element.childNodes].filter((child) => child instanceof Element);

const itemOf = (element: Element): string => listed(blocksIn(element));

/** A term and what it means, as an item of a list. */
function definitionOf(pair: Element): string {
  const [term, meaning] = elementsIn(pair);
  const [first = "", ...others] = meaning ? blocksIn(meaning) : [];
  return listed([`${term ? inline(term) : ""}: ${first}`, ...others]);
}

/** What belongs to an item is indented as far as its words are. */
const listed = (parts: readonly string[]): string => `- ${parts.join("\n\n").replace(/\n(?=.)/g, "\n  ")}`;

/** A table without headings has empty ones, for there is none without. */
function tableIn(table: Element): string {
  const [head] = table.getElementsByTagName("thead");
  const rowsIn = (part: Element) =>
    [...part.getElementsByTagName("tr")].map((row) => elementsIn(row).map((cell) => inline(cell)));
  const rows = [...table.getElementsByTagName("tbody")].flatMap(rowsIn);
  const headings = head && rowsIn(head)[0];
  return tableOf(headings ?? rows[0]?.map(() => "") ?? [], rows);
}

const inline = (element: Element): string => [...element.childNodes].map(inlineOf).join("").trim();

function inlineOf(node: Node): string {
  if (!(node instanceof Element)) return escaped(node.textContent ?? "");
  if (node.tagName === "code") return `\`${node.textContent ?? ""}\``;
  if (node.tagName === "strong") return `**${inline(node)}**`;
  if (node.tagName === "a") return `[${inline(node)}](${linkOf(node.getAttribute("href") ?? "")})`;
  return inline(node);
}

const linkOf = (address: string): string => (/^[^:]+\.html$/.test(address) ? markdownFileOf(address) : address);

/** Signs that mean something in Markdown, but in an address; an underscore only does at the edge of a word. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/https?:\/\/\S+|[\\`*[\]<]|(?<!\w)_|_(?!\w)/g, (found) => (found.length > 1 ? found : `\\${found}`));
