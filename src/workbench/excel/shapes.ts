import { z } from "zod";
import type { GridPicture } from "../grid/pictures";
import { ApiCollection, ApiObject, invalidArgument, itemNotFound } from "../host/apiObject";
import type { Book } from "./book";
import type { Protection } from "./range";
import { POINTS_PER_PIXEL } from "./rangeFormat";

/** Excel.ShapeCollection of a sheet: the workbench has no shapes but pictures. */
export class Shapes extends ApiCollection {
  override readonly apiName = "ShapeCollection";
  readonly #shapes: Shape[] = [];
  #lastNumber = 0;

  constructor(
    private readonly sheet: { readonly id: string; readonly protection: Protection },
    private readonly book: Book,
  ) {
    super();
  }

  get items(): readonly Shape[] {
    return this.#shapes;
  }

  /** Takes a PNG only, where Excel takes a JPEG too; it gets its size in pixels, and lies at the sheet's corner. */
  addImage(base64: unknown): Shape {
    this.sheet.protection.refuseIfProtected();
    const png = z.base64().parse(base64);
    const size = sizeOfPng(png);
    if (!size) throw invalidArgument("The workbench takes no pictures but PNG.");
    const number = ++this.#lastNumber;
    const remove = (): void => {
      onGrid.remove();
      this.#shapes.splice(this.#shapes.indexOf(shape), 1);
    };
    const onGrid = this.book.pictures.add(this.sheet.id, `data:image/png;base64,${png}`, remove);
    const identity = { id: `{shape-${this.sheet.id}-${number}}`, name: `Picture ${number}` };
    const shape = new Shape(identity, size, onGrid, remove);
    this.#shapes.push(shape);
    return shape;
  }

  getCount(): number {
    return this.#shapes.length;
  }

  getItem(key: unknown): Shape {
    const wanted = z.string().parse(key);
    const found = this.#shapes.find(({ id, name }) => id === wanted || name === wanted);
    if (!found) throw itemNotFound();
    return found;
  }

  /** By this name office.js asks for a shape that it knows. */
  _GetItem(id: unknown): Shape {
    return this.getItem(id);
  }
}

/** The size in pixels that a PNG states; undefined for anything else. */
function sizeOfPng(base64: string): { width: number; height: number } | undefined {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const BEGINNING = "\u0089PNG\r\n\u001A\n";
  if (bytes.length < 24 || String.fromCharCode(...bytes.subarray(0, 8)) !== BEGINNING) return undefined;
  const fields = new DataView(bytes.buffer);
  return { width: fields.getUint32(16), height: fields.getUint32(20) };
}

const Points = z.number().min(0);

/** Excel.Shape, of type Image. Its places and sizes are in points. */
class Shape extends ApiObject {
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
  readonly id: string;
  readonly type = "Image";
  #name: string;
  #altTextTitle = "";
  #altTextDescription = "";
  #lockAspectRatio = true;
  #placement = "TwoCell";
  #place: { left: number; top: number; width: number; height: number };

  constructor(
    { id, name }: { id: string; name: string },
    { width, height }: { width: number; height: number },
    private readonly onGrid: GridPicture,
    private readonly remove: () => void,
  ) {
    super();
    this.id = id;
    this.#name = name;
    this.#place = { left: 0, top: 0, width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL };
    this.#show();
  }

  get name(): string {
    return this.#name;
  }
  set name(name: unknown) {
    this.#name = z.string().min(1).parse(name);
  }
  get altTextTitle(): string {
    return this.#altTextTitle;
  }
  set altTextTitle(text: unknown) {
    this.#altTextTitle = z.string().parse(text);
    this.#show();
  }
  get altTextDescription(): string {
    return this.#altTextDescription;
  }
  set altTextDescription(text: unknown) {
    this.#altTextDescription = z.string().parse(text);
    this.#show();
  }
  get lockAspectRatio(): boolean {
    return this.#lockAspectRatio;
  }
  set lockAspectRatio(locked: unknown) {
    this.#lockAspectRatio = z.boolean().parse(locked);
  }
  get placement(): string {
    return this.#placement;
  }
  set placement(placement: unknown) {
    this.#placement = z.enum(["TwoCell", "OneCell", "Absolute"]).parse(placement);
  }
  get left(): number {
    return this.#place.left;
  }
  set left(points: unknown) {
    this.#move({ left: Points.parse(points) });
  }
  get top(): number {
    return this.#place.top;
  }
  set top(points: unknown) {
    this.#move({ top: Points.parse(points) });
  }
  get width(): number {
    return this.#place.width;
  }
  set width(points: unknown) {
    const width = Points.parse(points);
    this.#move({ width, ...(this.#lockAspectRatio && { height: (this.height * width) / this.width }) });
  }
  get height(): number {
    return this.#place.height;
  }
  set height(points: unknown) {
    const height = Points.parse(points);
    this.#move({ height, ...(this.#lockAspectRatio && { width: (this.width * height) / this.height }) });
  }

  delete(): void {
    this.remove();
  }

  #move(change: { left?: number; top?: number; width?: number; height?: number }): void {
    this.#place = { ...this.#place, ...change };
    this.#show();
  }

  #show(): void {
    const { left, top, width, height } = this.#place;
    const pixels = (points: number): number => points / POINTS_PER_PIXEL;
    this.onGrid.place({ left: pixels(left), top: pixels(top), width: pixels(width), height: pixels(height) });
    this.onGrid.describe([this.#altTextTitle, this.#altTextDescription].filter(Boolean).join(": "));
  }
}
