import type { CommandListener, ICommandService, Nullable } from "@univerjs/core";
import {
  type IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { z } from "zod";
import type { Area } from "./cell";

const Written = z.object({ trigger: z.string().optional() });
const Finished = z.object({ functionsExecutedState: z.number() });

const STOPPED = 1;
const FORMAT_TRIGGERS = /style|border|format|metadata/;

/** How the grid knows what a command of some kind makes dirty. */
type Conversion = Exclude<ReturnType<IActiveDirtyManagerService["get"]>, Nullable<void>>;

/** What is to be calculated anew: the formulas of some ranges, or what refers to a name. */
type Dirty = ReturnType<Conversion["getDirtyData"]>;

/**
 * Starts calculations of the grid, one after the other, and knows whether one is due. The grid by itself would wait 100 ms
 * after each change, and after each answer of the add-in, for another one; this takes what has changed by the end of the task.
 */
export class Calculation {
  readonly #conversions: ReadonlyMap<string, Conversion>;
  /** What has changed since the last calculation began. What that makes dirty is known by the time the next one begins. */
  #changes: (() => Dirty)[] = [];
  #isRunning = false;
  #waiting: (() => void)[] = [];
  readonly #listeners: (() => void)[] = [];

  /** @param dirtyManager Tells what each command makes dirty, and from now on tells the grid of none. */
  constructor(
    private readonly commands: ICommandService,
    dirtyManager: IActiveDirtyManagerService,
    private readonly unitId: string,
  ) {
    this.#conversions = new Map(dirtyManager.getDirtyConversionMap());
    for (const id of this.#conversions.keys()) dirtyManager.remove(id);
    commands.onCommandExecuted(this.#follow);
  }

  /** Whether something has changed that is not calculated yet. */
  get isDue(): boolean {
    return this.#isRunning || this.#changes.length > 0;
  }

  /** Resolves once no calculation is due. Answers that the add-in still owes are not waited for. */
  async calculated(): Promise<void> {
    if (this.isDue) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Calls a listener whenever a calculation has ended. */
  onCalculated(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Calculates the formulas of some areas, and what depends on them. */
  recalculate(areas: readonly Area[]): void {
    const dirtyRanges = areas.map(({ sheetId, row, column, rows, columns }) => ({
      unitId: this.unitId,
      sheetId,
      range: { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 },
    }));
    this.#change(() => ({ dirtyRanges }));
  }

  /** Calculates every formula. */
  recalculateAll(): void {
    this.#change(() => ({ forceCalculation: true }));
  }

  #follow: CommandListener = (command, options) => {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const end = Finished.safeParse(command.params);
      if (end.success && end.data.functionsExecutedState !== STOPPED) this.#finish();
      return;
    }
    const conversion = this.#conversions.get(command.id);
    if (!conversion || (command.id === SetRangeValuesMutation.id && !isContentChange(command, options))) return;
    this.#change(() => conversion.getDirtyData(command));
  };

  #change(dirty: () => Dirty): void {
    this.#changes.push(dirty);
    if (this.#changes.length === 1) this.#beginSoon();
  }

  /** Once what is under way is done, which may change more. */
  #beginSoon(): void {
    setTimeout(() => {
      if (this.#isRunning || this.#changes.length === 0) return;
      const dirty = this.#changes.splice(0).map((change) => change());
      this.#isRunning = true;
      void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, together(dirty), { onlyLocal: true });
    });
  }

  #finish(): void {
    this.#isRunning = false;
    for (const listener of this.#listeners) listener();
    if (this.isDue) {
      this.#beginSoon();
      return;
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

function together(dirty: readonly Dirty[]): Dirty {
  return {
    forceCalculation: dirty.some(({ forceCalculation }) => forceCalculation),
    dirtyRanges: dirty.flatMap(({ dirtyRanges = [] }) => dirtyRanges),
    dirtyNameMap: merged(dirty.map(({ dirtyNameMap }) => dirtyNameMap)),
    dirtyDefinedNameMap: merged(dirty.map(({ dirtyDefinedNameMap }) => dirtyDefinedNameMap)),
    clearDependencyTreeCache: merged(dirty.map(({ clearDependencyTreeCache }) => clearDependencyTreeCache)),
  };
}

/** What is said of the sheets, or the names, of a workbook. */
type ByUnit = Record<string, Nullable<Record<string, string>>>;

function merged(maps: readonly (ByUnit | undefined)[]): ByUnit {
  const all: ByUnit = {};
  for (const map of maps) for (const [unit, said] of Object.entries(map ?? {})) all[unit] = { ...all[unit], ...said };
  return all;
}

/** Whether a command of the grid changes what stands in cells, other than by calculating them. */
export const isContentChange = (...[command, options]: Parameters<CommandListener>): boolean => {
  if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return false;
  const written = Written.safeParse(command.params);
  return written.success && !FORMAT_TRIGGERS.test(written.data.trigger ?? "");
};
