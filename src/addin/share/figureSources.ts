import type { Edition } from "../../core/edition";
import { EvidenceNeeded, loadAny } from "../../core/evidence";
import type { Source } from "../../core/records/documents";
import { sourcedLists } from "../../core/records/lists";
import type { BackingRecords, Context } from "../../functions/declaration";
import { worksheetFunctions } from "../../functions/worksheetFunctions";
import { Now } from "../app/impact";
import { mapInSlices, type Watch } from "../app/slices";
import { type CallAnswer, loadFor, type SingleAnswer } from "../formulas/answers";
import type { FormulaCell, WorkbookContents } from "../formulas/workbookContents";
import { WorkbookIndex } from "../formulas/workbookIndex";

type SourcedList = (typeof sourcedLists)[number];

/** A record that an answer rests on, as one knows it by its list and id. */
export type SourcedRecord = {
  [List in SourcedList]: { readonly list: List; readonly record: BackingRecords[List][number] };
}[SourcedList];

/** What stands behind the figure of a cell. */
export interface FigureSources {
  /** The records by their ids, in the order of the answer. */
  readonly records: ReadonlyMap<string, SourcedRecord>;
  /** Whether there may be others, since Excel alone knows what one of its calls is given. */
  readonly areMore: boolean;
}

/** The records behind the DEALS calls of cells, cell by cell; evidence that a call needs is loaded. */
export async function sourcesBehind(
  cells: readonly FormulaCell[],
  contents: WorkbookContents,
  context: Context,
  watch: Watch,
): Promise<FigureSources[]> {
  const now = new Now(new WorkbookIndex(contents), () => context);
  let tried = 0;
  for (;;) {
    const asked = await mapInSlices(cells, (cell) => [now.askedIn(cell)], watch);
    const loads = asked.flat().flatMap(({ before }) => loadFor(before) ?? []);
    tried += 1;
    // What can't be had now will not be had a moment later either.
    if (loads.length > 0 && tried < MOST_TRIES && (await loadAny(loads))) continue;
    return asked.map((calls) =>
      sourcesOf(
        calls.map(({ call: { id }, before }) => ({ id, answer: before })),
        context,
      ),
    );
  }
}

/** Evidence is loaded by the call: what is nested in another can need some of its own afterwards. */
const MOST_TRIES = 5;

function sourcesOf(calls: readonly { readonly id: string; readonly answer: CallAnswer }[], context: Context) {
  const records = new Map<string, SourcedRecord>();
  for (const { id, answer } of calls)
    for (const one of answersIn(answer)) {
      const behind = worksheetFunctions.get(id)?.records(one.given, context);
      for (const found of behind ? recordsIn(behind) : []) records.set(found.record.id, found);
    }
  return { records, areMore: calls.some(({ answer }) => answer.is === "unreadable") };
}

/** The answers for which a function was asked: not where an argument was in error already. */
function answersIn(answer: CallAnswer): SingleAnswer[] {
  const all = answer.is === "each" ? answer.answers.flat() : answer.is === "unreadable" ? [] : [answer];
  return all.filter(({ is, given }) => is === "value" || given.length > 0);
}

function recordsIn({ deals, stakes, revenueShares, figures }: BackingRecords): SourcedRecord[] {
  return [
    ...deals.map((record) => ({ list: "deals", record }) as const),
    ...stakes.map((record) => ({ list: "stakes", record }) as const),
    ...revenueShares.map((record) => ({ list: "revenueShares", record }) as const),
    ...figures.map((record) => ({ list: "figures", record }) as const),
  ];
}

/**
 * The documents behind records, by the ids of these; of a record whose evidence can't be had, none are known.
 * @param onProgress Told of how many records it has been loaded, list by list.
 */
export async function documentsBehind(
  records: readonly SourcedRecord[],
  { evidence }: Edition,
  onProgress: Watch["onProgress"],
): Promise<ReadonlyMap<string, readonly Source[]>> {
  let done = 0;
  for (const list of sourcedLists) {
    const ofList = records.filter((one) => one.list === list).map(({ record }) => record);
    onProgress(done, records.length);
    await needed(() => {
      evidence.need(list, ofList);
    });
    done += ofList.length;
  }
  return new Map(
    records.map((one) => {
      try {
        const { sources = [] } = evidence.dossierOf(one.list, one.record);
        return [one.record.id, sources.flatMap(({ source }) => evidence.source(source) ?? [])];
      } catch {
        return [one.record.id, []];
      }
    }),
  );
}

async function needed(ask: () => void): Promise<void> {
  try {
    ask();
  } catch (cause) {
    if (!(cause instanceof EvidenceNeeded)) throw cause;
    await cause.load().catch(() => undefined);
  }
}
