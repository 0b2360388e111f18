import { z } from "zod";
import { ApiObject } from "../host/apiObject";
import type { WorkbookDateSystem } from "../host/appContext";
import type { Book } from "./book";

/** Day 0 of each date system; in that of 1900 after the leap day that Excel makes up. */
const dayZero: Record<WorkbookDateSystem, number> = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const millisecondsADay = 86_400_000;

const Whole = z.number().int();

/** Excel.Functions, as far as the add-in asks Excel to calculate for it. */
export class WorksheetFunctions extends ApiObject {
  override readonly apiName = "Functions";

  constructor(private readonly dateSystem: WorkbookDateSystem) {
    super();
  }

  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const asked = Date.UTC(Whole.min(1904).parse(year), Whole.parse(month) - 1, Whole.parse(day));
    return new FunctionResult((asked - dayZero[this.dateSystem]) / millisecondsADay);
  }
}

/** Excel.FunctionResult. */
class FunctionResult extends ApiObject {
  override readonly apiName = "FunctionResult";
  override readonly scalars = ["error", "value"];
  readonly error = null;

  constructor(readonly value: number) {
    super();
  }
}

const CalculationMode = z.enum(["Automatic", "AutomaticExceptTables", "Manual"]);

/** Excel.Application. */
export class Application extends ApiObject {
  override readonly apiName = "Application";
  override readonly scalars = ["calculationMode", "decimalSeparator", "thousandsSeparator", "useSystemSeparators"];
  readonly cultureInfo: CultureInfo;
  #mode: z.infer<typeof CalculationMode> = "Automatic";

  constructor(private readonly book: Book) {
    super();
    this.cultureInfo = new CultureInfo(book.culture);
  }

  get decimalSeparator(): string {
    return this.cultureInfo.numberFormat.numberDecimalSeparator;
  }
  get thousandsSeparator(): string {
    return this.cultureInfo.numberFormat.numberGroupSeparator;
  }
  get useSystemSeparators(): boolean {
    return true;
  }

  /** Kept for the add-in to read back; the grid always calculates. */
  get calculationMode(): string {
    return this.#mode;
  }
  set calculationMode(mode: unknown) {
    this.#mode = CalculationMode.parse(mode);
  }

  calculate(type: unknown): void {
    const kind = z.enum(["Recalculate", "Full", "FullRebuild"]).parse(type);
    if (kind === "Recalculate") this.book.calculate();
    else this.book.recalculateAll();
  }

  suspendApiCalculationUntilNextSync(): void {
    // The grid calculates once after a batch anyway.
  }
}

/**
 * Excel.CultureInfo: what the user's region is said to be. The workbench itself formats, and shows formulas, as in en-US;
 * where the region separates arguments by semicolons, formulas are taken with those as well.
 */
class CultureInfo extends ApiObject {
  override readonly apiName = "CultureInfo";
  override readonly scalars = ["name"];
  readonly numberFormat: NumberFormatInfo;

  constructor(readonly name: string) {
    super();
    this.numberFormat = new NumberFormatInfo(name);
  }
}

class NumberFormatInfo extends ApiObject {
  override readonly apiName = "NumberFormatInfo";
  override readonly scalars = ["numberDecimalSeparator", "numberGroupSeparator"];
  readonly #parts: readonly Intl.NumberFormatPart[];

  constructor(culture: string) {
    super();
    this.#parts = new Intl.NumberFormat(culture).formatToParts(1_234_567.8);
  }

  get numberDecimalSeparator(): string {
    return this.#part("decimal");
  }
  get numberGroupSeparator(): string {
    return this.#part("group");
  }

  #part(type: Intl.NumberFormatPartTypes): string {
    return this.#parts.find((part) => part.type === type)?.value ?? "";
  }
}
