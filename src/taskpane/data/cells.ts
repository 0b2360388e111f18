import type { Block } from "../host/workbookFormulas";

/** What a cell holds. */
export interface HeldCell {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Every cell of the blocks whose formula names the add-in's functions, also as Excel writes them where it is not there. */
export function cellsWithDeals(blocks: readonly Block[]): HeldCell[] {
  return blocks.flatMap(({ sheet, row, column, formulas }) =>
    formulas.flatMap((line, down) =>
      line.flatMap((formula, right) =>
        typeof formula === "string" && /^=.*DEALS[._]/is.test(formula)
          ? [{ sheet, row: row + down, column: column + right, formula }]
          : [],
      ),
    ),
  );
}
