import { z } from "zod";
import { namedBy } from "../core/chunks";
import { isListed, type ListedAnswers } from "../core/edition";
import { placeOf } from "../core/evidence";
import { type Facts, type FactList, factLists } from "../core/records/lists";
import { inOrder } from "../core/spelling";
import { Answers, EvidenceChunk } from "../core/records/records";
import { soundnessViolations, violationsIn } from "../core/rules/rules";
import type { Violation } from "../core/rules/violation";
import { FeedProblem } from "./faults";

// What is signed can still be wrong: written by another program, or by an add-in with other rules.

/** Compiled, for an edition can have half a million records: as they are, schemas take three times as long. */
const compiled = {
  deals: z.compile(Answers.shape.deals),
  stakes: z.compile(Answers.shape.stakes),
  revenueShares: z.compile(Answers.shape.revenueShares),
  figures: z.compile(Answers.shape.figures),
  parties: z.compile(Answers.shape.parties),
  programmes: z.compile(Answers.shape.programmes),
  exchangeRates: z.compile(Answers.shape.exchangeRates),
};
const compiledEvidence = z.compile(EvidenceChunk);

/**
 * Makes sure that a chunk of answers fits the schema of its list.
 * @returns It with its list.
 * @throws FeedProblem (bad-records) that names the first record which does not.
 */
export function listedAnswers(list: FactList, answers: unknown): ListedAnswers {
  const schema: z.ZodType = compiled[list];
  const chunk = { list, answers };
  if (!z.validate(schema, answers) || !isListed(chunk)) throw misshapen(list, answers);
  return chunk;
}

function misshapen(list: FactList, chunk: unknown): FeedProblem {
  if (!Array.isArray(chunk)) return new FeedProblem("bad-records", list, "");
  return badRecord(first(violationsIn(list, chunk, Answers.shape[list].element)));
}

/**
 * Makes sure that an edition can answer with its answers, and that the evidence of each record is found.
 * @throws FeedProblem (bad-records)
 */
export function refuseUnlessSound(facts: Facts): void {
  for (const list of factLists) {
    let before = "";
    for (const record of facts[list]) {
      const place = placeOf(record);
      // A record is found by its place, and a document is not to be missing because of where its record stands.
      if (inOrder(before, place) > 0) throw new FeedProblem("bad-records", record.id, "place");
      before = place;
    }
  }
  const violation = first(soundnessViolations(facts));
  if (violation) throw badRecord(violation);
}

/**
 * Makes sure that a chunk of evidence can be shown: that it fits its schema, and has each document that it names.
 * @throws FeedProblem (bad-records)
 */
export function refuseUnlessEvidence(chunk: unknown): void {
  if (!z.validate(compiledEvidence, chunk)) {
    const [issue] = EvidenceChunk.safeParse(chunk).error?.issues ?? [];
    throw new FeedProblem("bad-records", ...whereIn(chunk, issue?.path ?? []));
  }
  const there = new Set(chunk.sources.map(({ id }) => id));
  const lacking = chunk.dossiers.find((dossier) => namedBy(dossier).some((id) => !there.has(id)));
  if (lacking) throw new FeedProblem("bad-records", lacking.id, "sources");
}

/** The id of the record at a place in a chunk of evidence, as far as it has one, and the field in it. */
function whereIn(
  chunk: unknown,
  [list = "", place = "", ...field]: readonly PropertyKey[],
): [id: string, field: string] {
  const Lists = z.record(z.string(), z.array(z.object({ id: z.string() }).catch({ id: String(place) })));
  const record = Lists.safeParse(chunk).data?.[String(list)]?.[Number(place)];
  return [record?.id ?? String(list), z.core.toDotPath(field)];
}

const badRecord = (violation: Violation | undefined): FeedProblem =>
  new FeedProblem("bad-records", violation?.id ?? "", violation?.field ?? "");

function first(violations: Iterable<Violation>): Violation | undefined {
  for (const violation of violations) return violation;
  return undefined;
}
