import { use, useCallback, useEffect, useRef, useState } from "react";
import type { HostProblem, HostWorkbook } from "../../app/hostWorkbook";
import { contextNow, session } from "../../app/session";
import { readSourced, readTables, selectCell, spilledAmong } from "../../excel/checking";
import { protectedAmong, repairCells } from "../../excel/repairing";
import { readWorkbook } from "../../excel/workbook";
import { checkWorkbook, dealsNamesIn } from "../../share/check/check";
import type { Finding } from "../../share/check/finding";
import { RefreshContext } from "../../ui/RefreshContext";

/** What Check and Repair ask of Excel. */
export interface CheckedWorkbook {
  readonly readWorkbook: HostWorkbook["readWorkbook"];
  readonly readSourced: typeof readSourced;
  readonly readTables: typeof readTables;
  readonly spilledAmong: typeof spilledAmong;
  readonly selectCell: typeof selectCell;
  readonly protectedAmong: typeof protectedAmong;
  readonly repairCells: typeof repairCells;
}

/** The workbook in which the pane is open. */
export const openWorkbook: CheckedWorkbook = {
  readWorkbook,
  readSourced,
  readTables,
  spilledAmong,
  selectCell,
  protectedAmong,
  repairCells,
};

/** How far checking has come. */
type Checking =
  | { readonly is: "idle" }
  | { readonly is: "reading" }
  | { readonly is: "checking"; readonly done: number; readonly of: number }
  | { readonly is: "failed"; readonly problem: HostProblem | undefined }
  /** @property formulas How many there are in the workbook's cells, and of DEALS behind its names. */
  | { readonly is: "checked"; readonly findings: readonly Finding[]; readonly formulas: number };

/** Checks the workbook when it is asked to, and can be stopped. */
export function useChecking(workbook: CheckedWorkbook) {
  const refresh = use(RefreshContext);
  const [checking, setChecking] = useState<Checking>({ is: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );

  const check = useCallback(async (): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const show = (next: Checking): void => {
      if (!signal.aborted) setChecking(next);
    };
    show({ is: "reading" });
    try {
      const read = await workbook.readWorkbook(() => signal.aborted);
      if (read.outcome === "failed") {
        show({ is: "failed", problem: read.problem });
        return;
      }
      const sourced = await workbook.readSourced();
      const tables = await workbook.readTables();
      const newest = await refresh?.newestKnown();
      const { contents } = read;
      const onProgress = (done: number, of: number): void => {
        show({ is: "checking", done, of });
      };
      const around = {
        session: session.getState(),
        contextNow,
        newest,
        sourced,
        tables,
        spilledAmong: workbook.spilledAmong,
      };
      const findings = await checkWorkbook(contents, around, { onProgress, signal });
      show({ is: "checked", findings, formulas: contents.formulas.length + dealsNamesIn(contents).length });
    } catch {
      show({ is: "failed", problem: undefined });
    }
  }, [workbook, refresh]);

  const stop = useCallback(() => {
    running.current?.abort();
    setChecking({ is: "idle" });
  }, []);

  return { checking, check, stop };
}
