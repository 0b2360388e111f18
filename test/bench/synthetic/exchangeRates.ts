import type { WrittenDeal, WrittenExchangeRate } from "../../../src/core/records/records";
import { publicDayOf } from "../../../src/core/amounts";
import type { Draw } from "./draw";

/** The rates that the deals in other currencies need, for which one document stands. */
export function drawExchangeRates(draw: Draw, deals: readonly WrittenDeal[], source: string): WrittenExchangeRate[] {
  const needed = deals.flatMap((deal) => {
    const currency = deal.value?.currency ?? "USD";
    const on = publicDayOf(deal);
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
