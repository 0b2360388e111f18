import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import type { GridRange } from "../grid/contents";
import { type Bordered, type Side, sides } from "./borders";
import type { Looking, Restyle } from "./looks";

/** The look of some cells of the grid; what is read of it is that of the first one. */
export class LookOfCells implements Looking, Bordered {
  constructor(
    private readonly cells: () => GridRange,
    /** Throws where the sheet's protection keeps formats from being changed. */
    private readonly refuseIfProtected: () => void,
    private readonly restyle: Restyle,
  ) {}

  look(): IStyleData {
    return this.cells().getCellStyleData("cell") ?? {};
  }

  change(look: IStyleData): void {
    this.refuseIfProtected();
    this.restyle(this.cells(), look);
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
