import { type Changes, changesBetween } from "../../core/changes";
import type { HostProblem } from "../excel/requests";
import type { readWorkbook } from "../excel/workbook";
import type { Candidate } from "./adoption";
import { type HeldEdition, inTurns } from "./editions";
import { type Impact, impactOf, type Watch } from "./impact";

/** An edition that could answer, with what would change if it did. */
export interface Proposal extends Candidate {
  readonly changes: Changes;
  /** In this workbook; if that can't be read, why. */
  readonly impact: Impact | { readonly problem: HostProblem };
}

const nothing: Changes = { added: [], changed: [], withdrawn: [] };

/** Compares an edition with the one that answers, and asks it every DEALS call of the workbook. */
export async function proposalOf(
  candidate: Candidate,
  inUse: HeldEdition | undefined,
  read: typeof readWorkbook,
  watch: Watch,
): Promise<Proposal> {
  const { edition } = candidate.held;
  const changes = inUse ? await inTurns(changesBetween(inUse.edition.records, edition.records), watch.signal) : nothing;
  const workbook = await read(() => watch.signal.aborted);
  watch.signal.throwIfAborted();
  if (workbook.outcome === "failed") return { ...candidate, changes, impact: { problem: workbook.problem } };
  return { ...candidate, changes, impact: await impactOf(workbook.contents, inUse?.edition, edition, watch) };
}
