import { z } from "zod";
import { ApiObject } from "../host/apiObject";
import type { Book } from "./book";

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
