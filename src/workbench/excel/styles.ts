import { BooleanNumber, type IBorderStyleData, type IStyleData, VerticalAlign } from "@univerjs/core";
import { z } from "zod";
import type { GridRange, GridWorkbook } from "../grid/contents";
import { ApiCollection, ApiError, existing, keepProperties } from "../host/apiObject";
import { type Bordered, Borders, type Side, sides } from "./borders";
import type { Restyle } from "../grid/restyle";
import { Format } from "./looks";

/** How cells of a new sheet look, which is what a style makes of them where it says nothing else. */
const plain: IStyleData = {
  n: null,
  bl: BooleanNumber.FALSE,
  it: BooleanNumber.FALSE,
  ff: null,
  fs: 11,
  cl: null,
  ht: null,
  vt: VerticalAlign.BOTTOM,
  tb: null,
  pd: null,
  bd: { t: null, b: null, l: null, r: null },
  bg: null,
};

const Included = z.object({
  includeAlignment: z.boolean(),
  includeBorder: z.boolean(),
  includeFont: z.boolean(),
  includeNumber: z.boolean(),
  includePatterns: z.boolean(),
  includeProtection: z.boolean(),
});

/** What each part of a style is in the grid. */
const parts: Readonly<Record<keyof z.infer<typeof Included>, readonly (keyof IStyleData)[]>> = {
  includeAlignment: ["ht", "vt", "tb", "pd"],
  includeBorder: ["bd"],
  includeFont: ["bl", "it", "ff", "fs", "cl"],
  includeNumber: ["n"],
  includePatterns: ["bg"],
  includeProtection: [],
};

/** The style of every cell that has no other. */
const NORMAL = "Normal";

const Kept = z.object({ style: z.string() });

/** The name of the style of a range's first cell, which the grid keeps with the cell, and copies with its sheet. */
export function styleNameOf(range: GridRange): string {
  const kept = Kept.safeParse(range.getCustomMetaData());
  return kept.success ? kept.data.style : NORMAL;
}

/** Excel.StyleCollection. Of Excel's own styles the workbench has Normal alone. */
export class Styles extends ApiCollection {
  override readonly apiName = "StyleCollection";
  readonly #styles = new Map<string, Style>();

  constructor(
    private readonly workbook: GridWorkbook,
    private readonly restyle: Restyle,
  ) {
    super();
    this.#put(NORMAL, true);
  }

  get items(): readonly Style[] {
    return [...this.#styles.values()];
  }

  add(name: unknown): void {
    const wanted = z.string().min(1).max(255).parse(name);
    if (this.getItemOrNullObject(wanted)) throw new ApiError("ItemAlreadyExists", `${wanted} already exists.`, 409);
    this.#put(wanted, false);
  }

  getCount(): number {
    return this.#styles.size;
  }

  getItem(name: unknown): Style {
    return existing(this.getItemOrNullObject(name));
  }

  getItemOrNullObject(name: unknown): Style | null {
    return this.#styles.get(z.string().parse(name).toLowerCase()) ?? null;
  }

  #put(name: string, builtIn: boolean): void {
    const style = new Style(name, builtIn, {
      changed: (look) => {
        for (const cell of this.#cellsOf(name)) this.restyle(cell, look);
      },
      deleted: () => {
        for (const cell of this.#cellsOf(name)) this.apply(this.getItem(NORMAL), cell);
        this.#styles.delete(name.toLowerCase());
      },
    });
    this.#styles.set(name.toLowerCase(), style);
  }

  /** Gives cells a style: its name, and its look as far as it includes each part. */
  apply(style: Style, cells: GridRange): void {
    this.restyle(cells, style.look, style.name === NORMAL ? null : { style: style.name });
  }

  #cellsOf(name: string): GridRange[] {
    const found: GridRange[] = [];
    for (const sheet of this.workbook.getSheets()) {
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          const kept = Kept.safeParse(cell?.custom);
          if (kept.success && kept.data.style === name) found.push(sheet.getRange(row, column));
        });
    }
    return found;
  }
}

/** What a style tells the cells that have it. */
interface CellsOfStyle {
  changed(look: IStyleData): void;
  deleted(): void;
}

/** Excel.Style. A change of it shows at once in the cells that have it. */
class Style extends Format implements Bordered {
  override readonly apiName = "Style";
  override readonly scalars = [
    "builtIn",
    "horizontalAlignment",
    "includeAlignment",
    "includeBorder",
    "includeFont",
    "includeNumber",
    "includePatterns",
    "includeProtection",
    "indentLevel",
    "name",
    "numberFormat",
    "verticalAlignment",
    "wrapText",
  ];
  override readonly borders: Borders;
  readonly #included: () => z.infer<typeof Included>;
  #look: IStyleData = {};

  constructor(
    readonly name: string,
    readonly builtIn: boolean,
    private readonly cells: CellsOfStyle,
  ) {
    super({
      look: () => this.#look,
      change: (look) => {
        this.#change(look);
      },
    });
    this.borders = new Borders(this);
    this.#included = keepProperties(this, Included, {
      includeAlignment: true,
      includeBorder: true,
      includeFont: true,
      includeNumber: true,
      includePatterns: true,
      includeProtection: true,
    });
  }

  get numberFormat(): string {
    return this.#look.n?.pattern ?? "General";
  }
  set numberFormat(format: unknown) {
    this.#change({ n: { pattern: z.string().min(1).parse(format) } });
  }

  border(side: Side): IBorderStyleData | undefined {
    return this.#look.bd?.[sides[side].ofCell] ?? undefined;
  }

  drawBorder(side: Side, line: IBorderStyleData): void {
    this.#change({ bd: { ...this.#look.bd, [sides[side].ofCell]: line } });
  }

  delete(): void {
    if (this.builtIn) throw new ApiError("InvalidOperation", "A style of Excel's own cannot be deleted.");
    this.cells.deleted();
  }

  /** What becomes of cells that are given the style. */
  get look(): IStyleData {
    return this.#asFarAsIncluded({ ...plain, ...this.#look, bd: { ...plain.bd, ...this.#look.bd } });
  }

  #change(look: IStyleData): void {
    this.#look = { ...this.#look, ...look };
    this.cells.changed(this.#asFarAsIncluded(look));
  }

  #asFarAsIncluded(look: IStyleData): IStyleData {
    const left = { ...look };
    for (const [part, isIncluded] of Object.entries(this.#included()))
      if (!isIncluded) for (const key of parts[Included.keyof().parse(part)]) left[key] = undefined;
    return left;
  }
}
