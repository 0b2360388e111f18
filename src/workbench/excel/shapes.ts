import { z } from "zod";
import type { GridPicture } from "../grid/pictures";
import { invalidArgument } from "../host/apiObject";
import { Placed, PlacedCollection } from "./placed";
import { POINTS_PER_PIXEL } from "./rangeFormat";

/** Excel.ShapeCollection of a sheet: the workbench has no shapes but pictures. */
export class Shapes extends PlacedCollection<Shape> {
  override readonly apiName = "ShapeCollection";

  /** Takes a PNG only, where Excel takes a JPEG too; it gets its size in pixels, and lies at the sheet's corner. */
  addImage(base64: unknown): Shape {
    this.sheet.protection.refuseIfProtected();
    const png = z.base64().parse(base64);
    const size = sizeOfPng(png);
    if (!size) throw invalidArgument("The workbench takes no pictures but PNG.");
    return this.put((number, onGrid) => {
      onGrid.show(`data:image/png;base64,${png}`);
      return new Shape(`{shape-${this.sheet.id}-${number}}`, `Picture ${number}`, size, onGrid);
    });
  }
}

/** The size that a PNG states, in points; undefined for anything else. */
function sizeOfPng(base64: string): { width: number; height: number } | undefined {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const BEGINNING = "\u0089PNG\r\n\u001A\n";
  if (bytes.length < 24 || String.fromCharCode(...bytes.subarray(0, 8)) !== BEGINNING) return undefined;
  const fields = new DataView(bytes.buffer);
  return { width: fields.getUint32(16) * POINTS_PER_PIXEL, height: fields.getUint32(20) * POINTS_PER_PIXEL };
}

/** Excel.Shape, of type Image. */
class Shape extends Placed {
  override readonly apiName = "Shape";
  override readonly scalars = [
    "altTextDescription",
    "altTextTitle",
    "height",
    "id",
    "left",
    "lockAspectRatio",
    "name",
    "placement",
    "top",
    "type",
    "width",
  ];
  readonly type = "Image";
  #altTextTitle = "";
  #altTextDescription = "";
  #placement = "TwoCell";

  constructor(id: string, name: string, size: { width: number; height: number }, onGrid: GridPicture) {
    super(id, name, size, onGrid);
    this.keepsProportions = true;
  }

  get altTextTitle(): string {
    return this.#altTextTitle;
  }
  set altTextTitle(text: unknown) {
    this.#altTextTitle = z.string().parse(text);
    this.#describe();
  }
  get altTextDescription(): string {
    return this.#altTextDescription;
  }
  set altTextDescription(text: unknown) {
    this.#altTextDescription = z.string().parse(text);
    this.#describe();
  }
  get lockAspectRatio(): boolean {
    return this.keepsProportions;
  }
  set lockAspectRatio(locked: unknown) {
    this.keepsProportions = z.boolean().parse(locked);
  }
  get placement(): string {
    return this.#placement;
  }
  /** Only said: the workbench moves no pictures with their cells. */
  set placement(placement: unknown) {
    this.#placement = z.enum(["TwoCell", "OneCell", "Absolute"]).parse(placement);
  }

  #describe(): void {
    this.onGrid.describe([this.#altTextTitle, this.#altTextDescription].filter(Boolean).join(": "));
  }
}
