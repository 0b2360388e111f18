import { z } from "zod";
import { ApiObject } from "../host/apiObject";
import type { DateSystem } from "../host/appContext";

/** Day 0 of each date system; in that of 1900 after the leap day that Excel makes up. */
const dayZero: Record<DateSystem, number> = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const millisecondsADay = 86_400_000;

const Whole = z.number().int();

/** Excel.Functions, as far as the add-in asks Excel to calculate for it. */
export class WorksheetFunctions extends ApiObject {
  override readonly apiName = "Functions";

  constructor(private readonly dateSystem: DateSystem) {
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
