import { readFileSync } from "node:fs";
import path from "node:path";
import type { Release } from "../core/records/records";
import type { ListId } from "../functions/declaration";
import { aboutFiles } from "./aboutPages";
import { type Documented, documented, helpFileOf, helpIndexFile, syntaxOf } from "./description";
import { enumsIn } from "./enums";
import { markdownFileOf, tableOf, withTypedAsCode } from "./markdown";

/** Where things are that agents are told of. */
export interface Published {
  /** Where the add-in is, with a slash at its end. */
  readonly url: string;
  /** Where its feed is; undefined if it has none. */
  readonly feed: string | undefined;
  /** The file with the licences, seen from the add-in. */
  readonly licences: string;
}

/** The page about the data as tables, as it stands beside the help. */
const openDataFile = "help/open-data.md";

/** Above so many words, a list shows them without what they mean: their meanings are in the help. */
const mostExplained = 15;

/** SKILL.md: by which an agent finds the formula for a question, and knows what to hold to. */
export function skill(
  { url, feed }: Published,
  { number, version, day }: Release,
  functions: ReadonlyMap<string, Documented> = documented,
): string {
  const parts: Readonly<Record<string, string>> = {
    edition: String(number),
    version,
    day,
    help: `${url}${markdownFileOf(helpIndexFile)}`,
    questions: questionTable(functions),
    functions: functionTable(functions),
    arguments: argumentTable(functions),
    words: wordLists(functions),
    companies: knownCompanies(),
    data: whereData(feed),
    openData: `${url}${openDataFile}`,
  };
  return readFileSync(path.join(__dirname, "skill.md"), "utf8").replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`skill.md has a place for "${name}", of which there is nothing to say.`);
    return part;
  });
}

/** Where the tables of an edition are. */
const whereData = (feed: string | undefined): string =>
  feed === undefined
    ? "This add-in was built without a feed. Where one is published, its folder has the tables of each edition in `open/edition=N/`."
    : `${feed}latest.json has the number of the newest edition; its tables are in ${feed}open/edition=N/, N being that number, and datapackage.json there says what each column means.`;

const questionTable = (functions: ReadonlyMap<string, Documented>): string =>
  tableOf(
    ["Question", "Formula"],
    [...functions.values()].flatMap(({ texts }) =>
      texts.questions.map(([asked, formula]) => [asked, `\`${formula}\``]),
    ),
  );

const functionTable = (functions: ReadonlyMap<string, Documented>): string =>
  tableOf(
    ["Function", "What it answers", "What it returns"],
    [...functions].map(([id, { declared, texts }]) => [
      `\`${syntaxOf(id, declared)}\``,
      texts.says.en,
      withTypedAsCode(texts.returns),
    ]),
  );

/** One row for all functions that say the same of an argument. */
function argumentTable(functions: ReadonlyMap<string, Documented>): string {
  const takers = new Map<string, string[]>();
  const rows = new Map<string, readonly [name: string, says: string, list: string]>();
  for (const [id, { declared, texts }] of functions)
    for (const [name, { list = "" }] of Object.entries(declared.parameters)) {
      const row = [name, texts.parameters[name]?.en ?? "", list] as const;
      const key = row.join("\n");
      rows.set(key, row);
      takers.set(key, [...(takers.get(key) ?? []), id]);
    }
  return tableOf(
    ["Argument", "Of", "What it takes", "Words"],
    [...rows].map(([key, [name, says, list]]) => [
      `\`${name}\``,
      (takers.get(key) ?? []).join(", "),
      withTypedAsCode(says),
      list,
    ]),
  );
}

/** The lists of names, which are longer than what is offered. */
const names: readonly string[] = ["PARTY", "SIDE"] satisfies ListId[];

/** The closed lists of words: short ones with what each word means, of long ones those that belong together in brackets. */
function wordLists(functions: ReadonlyMap<string, Documented>): string {
  const taken = new Set<string | undefined>(
    [...functions.values()].flatMap(({ declared }) => Object.values(declared.parameters).map(({ list }) => list)),
  );
  return enumsIn("en")
    .filter(({ id }) => taken.has(id) && !names.includes(id))
    .map(({ id, values }) =>
      values.length > mostExplained
        ? `**${id}**: ${grouped(values.map(({ stringValue }) => stringValue)).join(", ")}.`
        : `**${id}**\n\n${values.map(({ stringValue, tooltip }) => `- \`${stringValue}\`: ${tooltip}`).join("\n")}`,
    )
    .join("\n\n");
}

/** Of "debt, debt: book, debt: principal" the word with what may follow it: debt (book, principal). */
function grouped(words: readonly string[]): string[] {
  const measures = new Map<string, string[]>();
  for (const word of words) {
    const [head = "", measure] = word.split(": ");
    measures.set(head, [...(measures.get(head) ?? []), ...(measure === undefined ? [] : [measure])]);
  }
  return [...measures].map(([head, all]) => (all.length > 0 ? `\`${head}\` (${all.join(", ")})` : `\`${head}\``));
}

/** The companies with the most deals, as the data spells them. */
const knownCompanies = (): string =>
  enumsIn("en")
    .flatMap(({ id, values }) => (id === "PARTY" ? values.map(({ stringValue }) => stringValue) : []))
    .join(", ");

/** llms.txt, as llmstxt.org has it: what there is to read here, a line each, for programs that read. */
export function llmsTxt(
  { url, feed, licences }: Published,
  functions: ReadonlyMap<string, Documented> = documented,
): string {
  const line = (name: string, file: string, says: string) => `- [${name}](${url}${file}): ${says}`;
  return `# DEALS

> Excel functions that answer questions about AI-infrastructure deals from a dataset that comes with the add-in, each dollar counted once and each figure with its documents: \`=DEALS.TOTAL("CoreWeave","OpenAI")\`.

${whereData(feed)}

## For agents

${line("SKILL.md", "SKILL.md", "which function answers which question, how to write it into a workbook, and what to hold to; to be kept as deals/SKILL.md among an agent's skills")}

## Functions

${line("All functions", markdownFileOf(helpIndexFile), "what they have in common")}
${[...functions].map(([id, { texts }]) => line(`DEALS.${id}`, markdownFileOf(helpFileOf(id)), texts.says.en)).join("\n")}

## Data

${line("The data as open files", openDataFile, "tables in CSV and Parquet, and how to ask them in SQL, pandas, R and Power Query")}

## Optional

${line("functions.json", "functions.json", "the functions as Excel reads them, with the words that their arguments take")}
${line("Privacy", markdownFileOf(aboutFiles.privacy), "what is asked of the network, and what is stored")}
${line("Support", markdownFileOf(aboutFiles.support), "what to try, and whom to ask")}
${line("Licences", licences, "of the libraries of which the add-in holds parts")}
`;
}
