import { z } from "zod";
import { inOrder } from "../../core/spelling";
import { jsonIn } from "../dataFiles";

/**
 * What one filing states for one period or day. What else the file says of it is left aside: fy and fp name the filing's
 * own period, which for a column of comparison is another one, and frame only one of several filings.
 */
const Statement = z.object({
  start: z.iso.date().optional().describe("The first day of a period; a balance has none."),
  end: z.iso.date(),
  val: z.number(),
  accn: z.string().regex(/^\d{10}-\d{2}-\d{6}$/),
  form: z.string(),
  filed: z.iso.date(),
});
export type Statement = z.infer<typeof Statement>;

/** The SEC's company facts, as https://data.sec.gov/api/xbrl/companyfacts/ gives them: only totals, no parts of them. */
const CompanyFacts = z.object({
  cik: z.coerce.number().int().positive(),
  entityName: z.string(),
  facts: z.record(z.string(), z.record(z.string(), z.object({ units: z.record(z.string(), z.array(z.unknown())) }))),
});
export type CompanyFacts = z.infer<typeof CompanyFacts>;

/**
 * Reads the text of a file of company facts.
 * @param name How messages call it.
 * @throws Error if it is something else.
 */
export function companyFactsIn(text: string, name: string): CompanyFacts {
  const { data, error } = CompanyFacts.safeParse(factsIn(text, name));
  if (data) return data;
  throw new Error(`${name} does not have the shape of the SEC's company facts.\n${z.prettifyError(error)}`);
}

function factsIn(text: string, name: string): unknown {
  try {
    return jsonIn(text, name);
  } catch {
    throw new Error(`${name} is not JSON, so it is no file of the SEC's company facts.`);
  }
}

/**
 * What the filings state in US dollars under a tag, in the order in which they were filed: the first one says what was
 * known first.
 * @param tag With its taxonomy: us-gaap:Revenues.
 * @throws Error if the file has them in another shape.
 */
export function statementsOf({ facts }: CompanyFacts, tag: string): Statement[] {
  const [taxonomy = "", name = ""] = tag.split(":");
  const { data, error } = z.array(Statement).safeParse(facts[taxonomy]?.[name]?.units["USD"] ?? []);
  if (error) throw new Error(`${tag} does not have the shape of the SEC's company facts.\n${z.prettifyError(error)}`);
  return data.toSorted((a, b) => inOrder(orderOf(a), orderOf(b)));
}

const orderOf = ({ filed, accn }: Statement): string => `${filed} ${accn}`;
