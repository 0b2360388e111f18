import { lastDay } from "../../../src/core/days";
import type { Deal } from "../../../src/core/records/deal";
import type { ExchangeRate } from "../../../src/core/records/exchangeRate";
import type { Draw } from "./draw";

/** The rates that the deals in other currencies need, for which one document stands. */
export function drawExchangeRates(draw: Draw, deals: readonly Deal[], day: string, source: string): ExchangeRate[] {
  const needed = deals.flatMap(({ value, announced }) => {
    const currency = value?.currency ?? "USD";
    const on = lastDay(announced) < day ? lastDay(announced) : day;
    return currency === "USD" ? [] : [{ currency, day: on, id: `${currency.toLowerCase()}-${on}` }];
  });
  const once = [...new Map(needed.map((rate) => [rate.id, rate])).values()];
  return once.map((rate) => ({
    ...rate,
    usdPerUnit: draw.between(10500, 13500) / 10000,
    basis: "Reference rate, US dollars for one unit",
    source,
  }));
}
