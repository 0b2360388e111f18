import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import type { GridRange } from "../grid/contents";
import { type Bordered, type Side, sides } from "./borders";
import type { Looking } from "./looks";

/** The look of some cells of the grid; what is read of it is that of the first one. */
export class LookOfCells implements Looking, Bordered {
  /** @param refuseIfProtected Throws where the sheet's protection keeps formats from being changed. */
  constructor(
    private readonly cells: () => GridRange,
    private readonly refuseIfProtected: () => void,
  ) {}

  look(): IStyleData {
    return this.cells().getCellStyleData("cell") ?? {};
  }

  change(look: IStyleData): void {
    this.refuseIfProtected();
    const cells = this.cells();
    const cell = { s: look };
    cells.setValues(
      Array.from({ length: cells.getHeight() }, () => Array.from({ length: cells.getWidth() }, () => cell)),
    );
  }

  border(side: Side): IBorderStyleData | undefined {
    const cells = this.cells();
    const down = side === "EdgeBottom" ? cells.getHeight() - 1 : 0;
    const right = side === "EdgeRight" ? cells.getWidth() - 1 : 0;
    const look = cells.offset(down, right).getCellStyleData("cell");
    return look?.bd?.[sides[side].ofCell] ?? undefined;
  }

  drawBorder(side: Side, { s, cl }: IBorderStyleData): void {
    this.refuseIfProtected();
    this.cells().setBorder(sides[side].inGrid, s, cl.rgb ?? undefined);
  }
}
