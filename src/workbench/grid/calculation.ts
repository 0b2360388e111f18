import type { CommandListener, ICommandService } from "@univerjs/core";
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";
import { z } from "zod";
import type { Area } from "./cell";

const Written = z.object({ trigger: z.string().optional() });
const Finished = z.object({ functionsExecutedState: z.number() });

const STOPPED = 1;
const FORMAT_TRIGGERS = /style|border|format|metadata/;

/** Starts calculations of the grid, which works in its own time, and knows whether one is due. */
export class Calculation {
  #changes = 0;
  #begun = 0;
  #finished = 0;
  #waiting: (() => void)[] = [];
  readonly #listeners: (() => void)[] = [];

  constructor(
    private readonly commands: ICommandService,
    private readonly unitId: string,
  ) {
    commands.onCommandExecuted(this.#follow);
  }

  /** Whether something has changed that is not calculated yet. */
  get isDue(): boolean {
    return this.#finished < this.#changes;
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
    this.#trigger({ dirtyRanges });
  }

  /** Calculates every formula. */
  recalculateAll(): void {
    this.#trigger({ forceCalculation: true });
  }

  #trigger(params: object): void {
    // The command itself is executed, and followed, only after this call has returned.
    this.#changes++;
    void this.commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  }

  #follow: CommandListener = (command, options) => {
    if (isContentChange(command, options) || command.id === SetTriggerFormulaCalculationStartMutation.id) {
      this.#changes++;
    } else if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#begun = this.#changes;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const end = Finished.safeParse(command.params);
      if (end.success && end.data.functionsExecutedState !== STOPPED) this.#finish();
    }
  };

  #finish(): void {
    this.#finished = this.#begun;
    for (const listener of this.#listeners) listener();
    if (this.isDue) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Whether a command of the grid changes what stands in cells, other than by calculating them. */
export const isContentChange = (...[command, options]: Parameters<CommandListener>): boolean => {
  if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return false;
  const written = Written.safeParse(command.params);
  return written.success && !FORMAT_TRIGGERS.test(written.data.trigger ?? "");
};
