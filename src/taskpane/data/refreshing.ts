import { bundledFeed } from "../../bundledFeed";
import { feedReader } from "../../editions/feedReader";
import { otherWorkbooks } from "../../editions/otherWorkbooks";
import { pinWorkbook } from "../../editions/pin";
import { browserStore } from "../../editions/store";
import type { Memory } from "../host/memory";
import { recalculate } from "../host/recalculation";
import { readWorkbook } from "../host/workbookFormulas";
import { feedInUse } from "./feedInUse";
import { Refresh } from "./refresh";
import { Trouble } from "./trouble";

/** Refreshing over this workbook, this computer's store, and the feed in use. */
export function refreshing(memory: Memory): Refresh {
  const others = otherWorkbooks();
  const refresh = new Refresh({
    store: browserStore("Office" in globalThis ? Office.context.partitionKey : undefined),
    reader: () => {
      const feed = feedInUse(memory);
      return feed && feedReader(feed);
    },
    shippedFeed: bundledFeed?.address,
    readWorkbook,
    recalculate,
    pinWorkbook: (pin) =>
      pinWorkbook(pin).catch(() => {
        throw new Trouble("pin-refused");
      }),
    tellOthers: others.tell,
  });
  others.listen((named) => void refresh.hear(named));
  return refresh;
}
