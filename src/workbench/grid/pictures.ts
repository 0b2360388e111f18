import type { Observable } from "rxjs";
import type { GridSheet, GridWorkbook } from "./contents";

/** Where a picture lies on its sheet, in pixels from the corner of its first cell. */
interface PicturePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture over the cells of a sheet. */
export interface GridPicture {
  /** @param address Of an image, which can be its content. */
  show(address: string): void;
  place(place: PicturePlace): void;
  describe(text: string): void;
  remove(): void;
}

/**
 * Pictures over the grid, which has none of its own. They scroll with the cells; they do not follow its zoom, nor rows
 * and columns that become wider, and stay above frozen ones.
 */
export class GridPictures {
  readonly #shown = new Map<HTMLImageElement, string>();
  #layer: HTMLElement | undefined;

  constructor(
    /** Makes what they lie on, for the first of them. */
    private readonly newLayer: () => HTMLElement,
    private readonly workbook: GridWorkbook,
    /** Tells also of another sheet. */
    private readonly selection: Observable<unknown>,
  ) {}

  /** @param onRemoved Called when it is taken away, also by somebody who selects it and presses Delete. */
  add(sheetId: string, onRemoved: () => void): GridPicture {
    const image = document.createElement("img");
    image.tabIndex = 0;
    const remove = (): void => {
      this.#shown.delete(image);
      image.remove();
      onRemoved();
    };
    image.addEventListener("keydown", (event) => {
      if (event.key === "Delete") remove();
    });
    this.#shown.set(image, sheetId);
    this.#layer ??= this.#begin();
    this.#layer.append(image);
    this.#showActive();
    return {
      show: (address) => {
        image.src = address;
      },
      place: (place) => {
        for (const [side, pixels] of Object.entries(place)) image.style.setProperty(side, `${pixels}px`);
      },
      describe: (text) => {
        image.alt = text;
      },
      remove,
    };
  }

  #begin(): HTMLElement {
    this.selection.subscribe(() => {
      this.#showActive();
    });
    return this.newLayer();
  }

  #showActive(): void {
    const active = this.workbook.getActiveSheet().getSheetId();
    for (const [image, sheetId] of this.#shown) image.hidden = sheetId !== active;
  }
}

/** How far a cell's corner lies from that of its sheet, in pixels. */
export function cornerOf(sheet: GridSheet, row: number, column: number): { left: number; top: number } {
  let [left, top] = [0, 0];
  for (let before = 0; before < column; before++) left += sheet.getColumnWidth(before);
  for (let before = 0; before < row; before++) top += sheet.getRowHeight(before);
  return { left, top };
}
