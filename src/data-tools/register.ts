import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Id, Text } from "../core/records/basics";
import { Figure } from "../core/records/companies";
import { shapeOf } from "../core/records/metricShapes";
import type { Records } from "../core/records/records";
import { jsonIn, notInOrder } from "./dataFiles";

/** The file that says which tags of the SEC's company facts are which figures. */
export const registerFile = "data/register.json";

/** A tag of the filings, and the periods for which it means the line. */
const Tag = z.strictObject({
  tag: z
    .string()
    .regex(/^[a-z-]+:[A-Za-z0-9]+$/)
    .describe("With its taxonomy: us-gaap:Revenues."),
  from: z.iso.date().optional().describe("It holds for periods that end on this day or later."),
  until: z.iso.date().optional().describe("It holds for periods that end on this day or earlier."),
});
export type Tag = z.infer<typeof Tag>;

/** A line of the accounts: one metric by one measure. */
const Line = z.strictObject({
  metric: Figure.shape.metric,
  measure: Figure.shape.measure,
  inIds: Id.describe("How the ids of its figures name it: capex-cash."),
  says: Text.describe("What the filings state, in our own words: Additions to property and equipment."),
  tags: z.array(Tag).min(1).describe("Of two tags that have the same period, the first one answers."),
});
export type Line = z.infer<typeof Line>;

/** A company whose figures are read from the SEC's company facts. */
export const RegisteredCompany = z.strictObject({
  id: Id.describe("Id of the party."),
  cik: z.number().int().positive().describe("The number by which the SEC knows it."),
  publisher: Text.describe("How its filings name it as their publisher; ids of its figures begin with it."),
  fiscalYearEnd: z
    .string()
    .regex(/^\d\d-\d\d$/)
    .describe("Month and day on which its years end; one of 52 or 53 weeks strays from it by some days."),
  lines: z.array(Line).min(1).describe("Metric, measure, words, and the tags that carry it, each with its periods."),
});
export type RegisteredCompany = z.infer<typeof RegisteredCompany>;

/** The whole file. */
export const Register = z.array(RegisteredCompany);
export type Register = z.infer<typeof Register>;

/**
 * The file as it is now.
 * @throws Error that says who tells more, if it does not fit its schema.
 */
export async function readRegister(): Promise<Register> {
  const { data } = Register.safeParse(jsonIn(await readFile(registerFile, "utf8"), registerFile));
  if (!data) throw new Error(notInOrder);
  return data;
}

/** What is wrong with the file beside the records of the data, one line for each. */
export async function registerProblems({ parties }: Pick<Records, "parties">): Promise<string[]> {
  const { data, error } = Register.safeParse(jsonIn(await readFile(registerFile, "utf8"), registerFile));
  if (!data) return error.issues.map(({ path, message }) => `${z.core.toDotPath(path)}: ${message}`);
  const known = new Set(parties.map(({ id }) => id));
  return data.flatMap(({ id, lines }) => [
    ...(known.has(id) ? [] : [`${id} id: is no party. Add it to data/parties.json, or correct the id.`]),
    ...lines
      .filter(({ metric, measure }) => !shapeOf(metric).measures.includes(measure))
      .map(({ metric, measure }) => `${id} measure: ${metric} is not measured so: ${measure}. Take one of its own.`),
  ]);
}
