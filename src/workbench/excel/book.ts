import type { Area } from "../grid/cell";
import type { GridContents, GridWorkbook } from "../grid/contents";
import type { GridPictures } from "../grid/pictures";
import type { WorkbookDateSystem } from "../host/appContext";
import type { Restyle, Widen } from "../grid/restyle";
import type { Styles } from "./styles";

/** What the objects of the workbook share: the grid, and how to calculate it. */
export interface Book {
  readonly workbook: GridWorkbook;
  readonly contents: GridContents;
  readonly pictures: GridPictures;
  readonly styles: Styles;
  readonly restyle: Restyle;
  readonly widen: Widen;
  /** Cells show serial numbers as they were typed: the grid itself counts days from 1900. */
  readonly dateSystem: WorkbookDateSystem;
  /** The region in which the user works, for example "en-US". */
  readonly culture: string;
  /** Marks the formulas of an area as due: the next calculation asks the add-in anew. */
  markDirty(area: Area): void;
  /** Calculates what is due. */
  calculate(): void;
  /** Calculates an area, asking the add-in anew. */
  recalculate(area: Area): void;
  /** Calls a listener whenever a calculation has ended. */
  onCalculated(listener: () => void): void;
  /** Calculates everything, asking the add-in anew. */
  recalculateAll(): void;
}
