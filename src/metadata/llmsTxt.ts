import { aboutFiles } from "./aboutPages";
import { type Documented, documented, helpFileOf, helpIndexFile } from "./description";
import { markdownFileOf } from "./markdown";
import { openDataFile, type Published, whereData } from "./skill";

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
