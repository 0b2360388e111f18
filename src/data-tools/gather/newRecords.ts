import type { Source } from "../../core/records/documents";
import type { Records, WrittenFigure } from "../../core/records/records";
import type { RegisteredCompany } from "../register";
import type { Statement } from "./companyFacts";
import type { Reading } from "./readings";

/** Records that the data is to have besides those that it has. */
export interface NewRecords {
  readonly figures: readonly WrittenFigure[];
  readonly sources: readonly Source[];
}

/** What is known of the file that was read. */
interface Origin {
  /** All that it states, whether the data has it or not. */
  readonly readings: readonly Reading[];
  /** The text through which the filings were read, if the SEC did not give the file itself. */
  readonly readVia?: string | undefined;
}

/** The figures that the data lacks, as records, and the filings that it does not know yet. */
export function newRecordsFor(
  missing: readonly Reading[],
  company: RegisteredCompany,
  { sources }: Pick<Records, "sources">,
  origin: Origin,
): NewRecords {
  const documents = new Map<string, Source>();
  const figures = missing.map((reading): WrittenFigure => {
    const { line, period, filing, restated } = reading;
    const known = sources.find((source) => isOfFiling(source, filing)) ?? documents.get(filing.accn);
    const document = known ?? documentOf(filing, company, origin);
    if (!known) documents.set(filing.accn, document);
    return {
      id: idOf(company.publisher, line.inIds, period.label),
      company: company.id,
      metric: line.metric,
      measure: line.measure,
      period,
      value: { amount: reading.amount, currency: "USD", qualifier: "exact" },
      ...(restated.length > 0 && { note: restated.map(restatement).join(" ") }),
      sources: [{ source: document.id, says: `${line.says} of ${inDollars(reading.amount)}.` }],
    };
  });
  return { figures, sources: [...documents.values()] };
}

const restatement = (other: Statement): string =>
  `A Form ${other.form} of ${dayInWords(other.filed)} (accession ${other.accn}) states ${inDollars(other.val)} for the same period.`;

/** Whether a document of the data is a filing, by the accession number in its address or title. */
function isOfFiling({ url = "", title }: Source, { accn }: Statement): boolean {
  return url.includes(`/${accn.replaceAll("-", "")}/`) || title.includes(accn);
}

/** A filing as a document of the data. */
function documentOf(filing: Statement, { cik, publisher }: RegisteredCompany, { readings, readVia }: Origin): Source {
  const { accn, form, filed } = filing;
  return {
    id: idOf(publisher, form.replaceAll(/\W/g, ""), filed.replaceAll("-", "")),
    publisher,
    seenAs: "SEC filing",
    title: `Form ${form} ${spanOf(filing, readings)} (accession ${accn})`,
    type: "filing",
    tier: "primary",
    published: filed,
    url: `https://www.sec.gov/Archives/edgar/data/${cik}/${accn.replaceAll("-", "")}/`,
    ...(readVia !== undefined && { readVia: [readVia] }),
  };
}

/** What a filing is about: its own period is the one that ends last of all that it states. */
function spanOf({ accn, form, filed }: Statement, readings: readonly Reading[]): string {
  const ends = readings.flatMap(({ filing, period }) => (filing.accn === accn ? [period.ends] : []));
  const last = dayInWords(ends.toSorted().at(-1) ?? filed);
  if (/^(10-K|20-F|40-F)/.test(form)) return `for the year to ${last}`;
  return form.startsWith("10-Q") ? `for the quarter to ${last}` : `filed on ${dayInWords(filed)}`;
}

const idOf = (...words: readonly string[]): string =>
  words
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A day as sentences have it: 31 March 2026. */
export const dayInWords = (day: string): string => days.format(new Date(day));

/** An amount as sentences have it: 6,842 million dollars. */
export function inDollars(amount: number): string {
  const [number, unit] = amount % 1e6 === 0 ? [amount / 1e6, "million dollars"] : [amount, "dollars"];
  return `${number.toLocaleString("en-US")} ${unit}`;
}
