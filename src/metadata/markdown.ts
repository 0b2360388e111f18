import Turndown from "turndown";

/** The file of a page's Markdown: where llmstxt.org has one look for it, at the page's address with .md after it. */
export const markdownFileOf = (page: string): string => `${page}.md`;

/** The Markdown form of a page: what stands in its <main>, with GitHub's tables. Links between pages lead to their Markdown. */
export function markdownOf(page: string): string {
  const [, main] = /<main>(.*)<\/main>/s.exec(page) ?? [];
  if (main === undefined) throw new Error("The page has no <main>.");
  return `${turndown.turndown(main)}\n`;
}

const turndown = new Turndown({ headingStyle: "atx", codeBlockStyle: "fenced", bulletListMarker: "-" });

/** Signs that mean something in Markdown, but in an address; an underscore only does at the edge of a word. */
turndown.escape = (text) =>
  text.replace(/https?:\/\/\S+|[\\`*[\]<]|(?<!\w)_|_(?!\w)/g, (found) => (found.length > 1 ? found : `\\${found}`));

turndown
  .addRule("link", {
    filter: "a",
    replacement: (words, link) => `[${words}](${linkOf(link.getAttribute("href") ?? "")})`,
  })
  .addRule("code block", {
    filter: "pre",
    replacement: (_, { textContent }) => `\n\n\`\`\`\n${textContent}\n\`\`\`\n\n`,
  })
  .addRule("summary", { filter: "summary", replacement: (words) => `\n\n${words}:\n\n` })
  // A term and what it means are an item of a list; what belongs to an item is indented as far as its words are.
  .addRule("term", { filter: "dt", replacement: (words) => `${words.trim()}: ` })
  .addRule("meaning", { filter: "dd", replacement: (words) => words.trim() })
  .addRule("item", {
    filter: ({ parentNode }) => parentNode?.nodeName === "DL",
    replacement: (words) => `- ${words.trim().replace(/\n(?=.)/g, "\n  ")}\n`,
  })
  .addRule("cell", { filter: ["th", "td"], replacement: (words) => `${cellOf(words)} | ` })
  .addRule("row", {
    filter: "tr",
    replacement: (cells, row) => `| ${cells.trimEnd()}\n${isIn(row, "THEAD") ? ruleUnder(row) : ""}`,
  })
  .addRule("rows", { filter: ["thead", "tbody"], replacement: (rows) => rows })
  .addRule("table", {
    filter: "table",
    // One without headings has empty ones, for there is none without.
    replacement: (rows, table) => `\n\n${table.querySelector("thead") ? "" : emptyHeadings(table)}${rows.trim()}\n\n`,
  });

const linkOf = (address: string): string => (/^[^:]+\.html$/.test(address) ? markdownFileOf(address) : address);

const isIn = ({ parentNode }: Node, name: string): boolean => parentNode?.nodeName === name;

const ruleUnder = ({ childNodes }: Node): string => `${rowOf(Array.from(childNodes, () => "---"))}\n`;

function emptyHeadings(table: HTMLElement): string {
  const row = table.querySelector("tr");
  return row ? `${rowOf(Array.from(row.childNodes, () => ""))}\n${ruleUnder(row)}` : "";
}

const cellOf = (text: string): string => text.trim().replaceAll("|", "\\|").replaceAll("\n", " ");

const rowOf = (cells: readonly string[]): string => `| ${cells.map(cellOf).join(" | ")} |`;

/** A table with its headings. */
export const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [rowOf(headings), rowOf(headings.map(() => "---")), ...rows.map(rowOf)].join("\n");

/** Marks as code what stands in quotation marks, for that is what one types. */
export const withTypedAsCode = (text: string): string => text.replace(/"[^"]*"/g, "`$&`");
