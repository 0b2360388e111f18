import { z } from "zod";
import type { GridPicture } from "../grid/pictures";
import { ApiCollection, ApiObject, existing } from "../host/apiObject";
import type { Book } from "./book";
import type { Protection } from "./protection";
import { POINTS_PER_PIXEL } from "./rangeFormat";

const Points = z.number().min(0);

/** Where something lies over the cells of its sheet, in points. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Something of the Excel API that lies over the cells: a shape, or a chart. */
export abstract class Placed extends ApiObject {
  #place: Place;
  #name: string;
  /** Whether its height follows its width, and its width its height. */
  protected keepsProportions = false;

  constructor(
    readonly id: string,
    name: string,
    size: Pick<Place, "width" | "height">,
    protected readonly onGrid: GridPicture,
  ) {
    super();
    this.#name = name;
    this.#place = { left: 0, top: 0, ...size };
    this.move({});
  }

  get name(): string {
    return this.#name;
  }
  set name(name: unknown) {
    this.#name = z.string().min(1).parse(name);
  }
  get left(): number {
    return this.#place.left;
  }
  set left(points: unknown) {
    this.move({ left: Points.parse(points) });
  }
  get top(): number {
    return this.#place.top;
  }
  set top(points: unknown) {
    this.move({ top: Points.parse(points) });
  }
  get width(): number {
    return this.#place.width;
  }
  set width(points: unknown) {
    const width = Points.parse(points);
    this.move({ width, ...(this.keepsProportions && { height: (this.height * width) / this.width }) });
  }
  get height(): number {
    return this.#place.height;
  }
  set height(points: unknown) {
    const height = Points.parse(points);
    this.move({ height, ...(this.keepsProportions && { width: (this.width * height) / this.height }) });
  }

  delete(): void {
    this.onGrid.remove();
  }

  protected move(change: Partial<Place>): void {
    this.#place = { ...this.#place, ...change };
    const { left, top, width, height } = this.#place;
    const pixels = (points: number): number => points / POINTS_PER_PIXEL;
    this.onGrid.place({ left: pixels(left), top: pixels(top), width: pixels(width), height: pixels(height) });
  }
}

/** What lies over the cells of a sheet, found by its id or its name. */
export abstract class PlacedCollection<Item extends Placed> extends ApiCollection {
  readonly #all = new Set<Item>();
  #lastNumber = 0;

  constructor(
    protected readonly sheet: { readonly id: string; readonly protection: Protection },
    private readonly book: Book,
  ) {
    super();
  }

  get items(): readonly Item[] {
    return [...this.#all];
  }

  getCount(): number {
    return this.#all.size;
  }

  getItem(key: unknown): Item {
    return existing(this.find(key));
  }

  protected find(key: unknown): Item | undefined {
    const wanted = z.string().parse(key);
    return this.items.find(({ id, name }) => id === wanted || name === wanted);
  }

  /** Adds one over the grid, numbered as the next one of its sheet. */
  protected put(make: (number: number, onGrid: GridPicture) => Item): Item {
    const number = ++this.#lastNumber;
    const onGrid = this.book.pictures.add(this.sheet.id, () => this.#all.delete(item));
    const item = make(number, onGrid);
    this.#all.add(item);
    return item;
  }
}
