import { z } from "zod";
import { Id } from "../records/basics";
import { type Facts, recordLists } from "../records/lists";
import { Records } from "../records/records";
import { roleViolations, shareViolations, successionViolations, successorViolations, valueViolations } from "./counted";
import { dateViolations, publicDayViolations } from "./dates";
import {
  addressViolations,
  descriptionViolations,
  relayViolations,
  remarkViolations,
  sourcingViolations,
} from "./documents";
import { holdingViolations, reconciliationViolations } from "./sums";
import { measureViolations, periodViolations, seriesViolations, yearViolations } from "./figures";
import { identifierViolations, nameViolations } from "./parties";
import {
  documentViolations,
  idViolations,
  orderViolations,
  referenceViolations,
  repeatedFactViolations,
  replacementViolations,
  selfViolations,
} from "./references";
import { bareYearViolations, statementViolations, termViolations, titleViolations, uncountedViolations } from "./terms";
import type { Violation } from "./violation";

/** More than any record needs, and so few that a record of nothing but wrong entries is found out at once. */
const MOST_ENTRIES = 1_000;

/** The lists of an edition, whatever they hold. */
const List = z.array(z.unknown());
const Lists = Records.extend({
  parties: List,
  sources: List,
  deals: List,
  stakes: List,
  revenueShares: List,
  figures: List,
  corrections: List,
  programmes: List,
  exchangeRates: List,
});

/** What is wrong at a place. */
type Wrong = Pick<z.core.$ZodIssue, "path" | "message">;

/**
 * What the schemas have against an edition, one violation for each place. Record after record is looked at as violations
 * are asked for: whoever only wants to know whether there is one takes the first, however many there are.
 */
export function* schemaViolations(records: unknown): Generator<Violation> {
  const { data: lists, error } = Lists.safeParse(records);
  for (const { path, message } of error?.issues ?? []) {
    const [list = "", ...field] = path;
    yield violation(String(list), String(field[0] ?? ""), { path: field.slice(1), message });
  }
  if (!lists) return;
  for (const list of recordLists) yield* violationsIn(list, lists[list], Records.shape[list].element);
}

/** What a schema has against the records of a list, one violation for each place. */
export function* violationsIn(list: string, records: readonly unknown[], schema: z.ZodType): Generator<Violation> {
  for (const [place, record] of records.entries())
    for (const wrong of wrongIn(record, schema)) yield violation(list, idOf(record) ?? String(place), wrong);
}

function wrongIn(record: unknown, schema: z.ZodType): readonly Wrong[] {
  const tooLong = Object.entries(record ?? {}).find(([, value]) => Array.isArray(value) && value.length > MOST_ENTRIES);
  if (tooLong) return [{ path: [tooLong[0]], message: `has more than ${MOST_ENTRIES} entries` }];
  return schema.safeParse(record).error?.issues ?? [];
}

const violation = (list: string, id: string, { path, message }: Wrong): Violation => ({
  list,
  id,
  field: z.core.toDotPath(path),
  problem: message,
  fix: "Write it as data/schema describes it.",
});

/** The id of a record, if it is one: what is no id may be anything, and of any length. */
const idOf = (record: unknown): string | undefined => z.object({ id: Id }).safeParse(record).data?.id;

/** Without these a formula would answer wrongly, or never. */
const soundness = [
  idViolations,
  nameViolations,
  referenceViolations,
  roleViolations,
  dateViolations,
  valueViolations,
  successionViolations,
  replacementViolations,
  titleViolations,
  termViolations,
  measureViolations,
];

/** These say how well data is researched, not whether it can be calculated with. */
const research = [
  orderViolations,
  documentViolations,
  addressViolations,
  descriptionViolations,
  remarkViolations,
  repeatedFactViolations,
  selfViolations,
  relayViolations,
  publicDayViolations,
  bareYearViolations,
  uncountedViolations,
  statementViolations,
  successorViolations,
  identifierViolations,
  shareViolations,
  holdingViolations,
  sourcingViolations,
  reconciliationViolations,
  seriesViolations,
  periodViolations,
  yearViolations,
];

/** Everything that an edition's records must not be, beyond what their schemas say: for those who publish them. */
export function ruleViolations(records: Records): Violation[] {
  return [...soundness, ...research].flatMap((rule) => [...rule(records)]);
}

/**
 * What makes an edition one that must not answer, for those who read what others have published. How it was researched
 * is for its publisher to judge, and an edition stays readable when that is judged more strictly later.
 */
export function* soundnessViolations(facts: Facts): Generator<Violation> {
  for (const rule of soundness) yield* rule(facts);
}
