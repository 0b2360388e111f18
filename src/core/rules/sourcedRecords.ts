import type { Deal } from "../records/deal";
import type { Records } from "../records/edition";
import type { Figure } from "../records/figure";
import type { RevenueShare } from "../records/revenueShare";
import type { Stake } from "../records/stake";
import type { Placed } from "./violation";

/** Every record that rests on documents, with its place. */
export function sourcedRecords(records: Records): Placed<Deal | Stake | RevenueShare | Figure>[] {
  const lists = ["deals", "stakes", "revenueShares", "figures"] as const;
  return lists.flatMap((list) => records[list].map((record) => ({ list, record })));
}
