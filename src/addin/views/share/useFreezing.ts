import { useRef, useState } from "react";
import type { Edition } from "../../../core/edition";
import type { Context } from "../../../functions/declaration";
import { callables } from "../../../functions/worksheetFunctions";
import { dateSystemIn } from "../../formulas/answers";
import type { HostProblem } from "../../app/hostWorkbook";
import { contextNow } from "../../app/session";
import type { SharedWorkbook } from "../../excel/sharing";
import type { NoFile } from "../../excel/workbookFile";
import { documentsBehind, sourcesBehind, type SourcedRecord } from "../../share/figureSources";
import { type FreezingPlan, freezingPlan, isSameFreezing, type WorkbookToFreeze } from "../../share/freezing";
import { sourcesSheet, type SourcesTexts } from "../../share/sourcesSheet";
import type { SheetPlan } from "../../sheets/sheetPlan";
import { useWords, type Words } from "../../ui/words";
import { measuredInWords } from "../../pages/figureWords";
import { recordsTexts } from "../../ui/messages/records";

/** Of how many figures, and then of how many records behind them, the sources are known by now. */
interface LookedUp {
  readonly done: number;
  readonly of: number;
}

/** How far freezing has come. */
type Freezing =
  | { readonly is: "idle" | "looking" }
  | { readonly is: "freezing" | "making"; readonly sources?: LookedUp }
  /** @property hasChanged Whether the user has looked at something else before. */
  | { readonly is: "planned"; readonly workbook: WorkbookToFreeze; readonly hasChanged: boolean }
  | { readonly is: "frozen"; readonly plan: FreezingPlan; readonly sheet: string }
  | { readonly is: "made"; readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string }
  | { readonly is: "failed"; readonly problem: HostProblem | NoFile; readonly mayBeStored: boolean };

/** Freezing, step by step: looked at, planned, done. One thing is done at a time. */
export function useFreezing(workbook: SharedWorkbook, texts: SourcesTexts, onFrozen: () => void) {
  const words = useWords();
  const [freezing, setFreezing] = useState<Freezing>({ is: "idle" });
  const isBusy = useRef(false);

  const step = async (doing: Freezing, act: () => Promise<Freezing>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setFreezing(doing);
    setFreezing(await act().catch((): Freezing => ({ is: "failed", problem: "refused", mayBeStored: true })));
    isBusy.current = false;
  };

  const lookedUp = async (
    is: "freezing" | "making",
    { contents }: WorkbookToFreeze,
    { formulas }: FreezingPlan,
    context: Context,
  ) => {
    const onProgress = (done: number, of: number): void => {
      setFreezing({ is, sources: { done, of } });
    };
    const watch = { onProgress, signal: new AbortController().signal };
    const sources = await sourcesBehind(formulas, contents, context, watch);
    const records = new Map(sources.flatMap((figure) => [...figure.records]));
    const documents = await documentsBehind([...records.values()], context.edition, onProgress);
    setFreezing({ is });
    return { formulas, sources, documents };
  };
  const sourcesOf =
    (is: "freezing" | "making", here: WorkbookToFreeze, context: Context) =>
    async (plan: FreezingPlan): Promise<SheetPlan> => {
      const found = await lookedUp(is, here, plan, context);
      const { count, day } = words;
      const { edition } = context;
      return sourcesSheet(
        { ...found, release: edition.release },
        { texts, count, day, describe: (record) => recordInWords(record, edition, words) },
      );
    };

  const look = async (act: (here: WorkbookToFreeze) => Promise<Freezing>): Promise<Freezing> => {
    const read = await workbook.readToFreeze();
    return read.outcome === "read" ? act(read.workbook) : { is: "failed", problem: read.problem, mayBeStored: false };
  };
  const planned = (here: WorkbookToFreeze, hasChanged: boolean) =>
    Promise.resolve<Freezing>({ is: "planned", workbook: here, hasChanged });

  /**
   * Does with the workbook as it is by now what the user has been shown, or shows what it would come to now. Documents may
   * take a minute to come, in which the workbook can change, and a refresh come into use: so they come first, and then it is
   * read. What its cells show is of the edition that answers then.
   */
  const asShown = async (
    is: "freezing" | "making",
    { looked, unprotects }: { looked: WorkbookToFreeze; unprotects: boolean },
    act: (here: WorkbookToFreeze, plan: FreezingPlan, context: Context) => Promise<Freezing>,
  ): Promise<Freezing> => {
    const shown = planOf(looked, unprotects);
    await lookedUp(is, looked, shown, contextNow());
    return look((here) => {
      const plan = planOf(here, unprotects);
      return isSameFreezing(plan, shown) ? act(here, plan, contextNow()) : planned(here, true);
    });
  };

  return {
    freezing,
    leave: () => {
      setFreezing({ is: "idle" });
    },
    look: () => step({ is: "looking" }, () => look((here) => planned(here, false))),
    freezeInPlace: (looked: WorkbookToFreeze, unprotects: boolean) =>
      step({ is: "freezing" }, () =>
        asShown("freezing", { looked, unprotects }, async (here, plan, context) => {
          // Formulas may be frozen, whatever became of the rest.
          const frozen = await workbook
            .freezeInPlace(plan, context.edition.release, sourcesOf("freezing", here, context))
            .finally(onFrozen);
          return frozen.outcome === "frozen"
            ? { is: "frozen", plan: frozen.plan, sheet: frozen.sourcesSheet }
            : { is: "failed", problem: frozen.problem, mayBeStored: true };
        }),
      ),
    /** A file is changed whatever its sheets are protected from. */
    makeCopy: (looked: WorkbookToFreeze) =>
      step({ is: "making" }, () =>
        asShown("making", { looked, unprotects: true }, async (here, plan, context) => {
          const sources = await sourcesOf("making", here, context)(plan);
          const made = await workbook.freezeAsFile(plan, context.edition.release, sources, here.contents.sheets);
          return made.outcome === "made"
            ? { is: "made", bytes: made.bytes, name: made.name }
            : { is: "failed", problem: made.problem, mayBeStored: false };
        }),
      ),
  };
}

/** What freezing will do to a workbook that was looked at. */
export const planOf = (looked: WorkbookToFreeze, unprotects: boolean): FreezingPlan =>
  freezingPlan(looked, { functions: callables(contextNow), dateSystem: dateSystemIn(contextNow) }, unprotects);

/** What a record behind a figure is, as a sheet of sources lists it. */
function recordInWords(found: SourcedRecord, { parties }: Edition, words: Words): string {
  const { day, period } = words;
  const texts = recordsTexts[words.language];
  const nameOf = (id: string) => parties.nameOf(id);
  switch (found.list) {
    case "deals":
      return found.record.title;
    case "stakes": {
      const { holder, issuer, asOf } = found.record;
      return `${texts.stakeOf(nameOf(holder), nameOf(issuer))}, ${texts.asOf(day(asOf))}`;
    }
    case "revenueShares": {
      const { customer, supplier, period: of } = found.record;
      return texts.shareOf(nameOf(customer), nameOf(supplier), period(of.label));
    }
    case "figures":
      return texts.figureOf(
        nameOf(found.record.company),
        measuredInWords(found.record, words),
        period(found.record.period.label),
      );
  }
}
