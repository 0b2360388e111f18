import { z } from "zod";
import { ApiObject } from "../host/apiObject";
import type { Book } from "./book";

const CalculationMode = z.enum(["Automatic", "AutomaticExceptTables", "Manual"]);

/** Excel.Application. */
export class Application extends ApiObject {
  override readonly apiName = "Application";
  override readonly scalars = ["calculationMode"];
  readonly cultureInfo = new CultureInfo();
  #mode: z.infer<typeof CalculationMode> = "Automatic";

  constructor(private readonly book: Book) {
    super();
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

/** Excel.CultureInfo of the one culture that the workbench formats in. */
class CultureInfo extends ApiObject {
  override readonly apiName = "CultureInfo";
  override readonly scalars = ["name"];
  readonly name = "en-US";
  readonly numberFormat = new NumberFormatInfo();
}

class NumberFormatInfo extends ApiObject {
  override readonly apiName = "NumberFormatInfo";
  override readonly scalars = ["numberDecimalSeparator", "numberGroupSeparator"];
  readonly numberDecimalSeparator = ".";
  readonly numberGroupSeparator = ",";
}
