import { bundledFeed } from "../../bundledFeed";
import { otherWorkbooks } from "../../editions/otherWorkbooks";
import { pinWorkbook } from "../../editions/pin";
import { browserStore } from "../../editions/store";
import type { Memory } from "../host/memory";
import { recalculate } from "../host/recalculation";
import { readFormulas, readWorkbook } from "../host/workbookFormulas";
import { Refresh } from "./refresh";
import { Trouble } from "./trouble";

/** Refreshing over this workbook, this computer's store, and the feed in use. */
export function refreshing(memory: Memory): Refresh {
  const others = otherWorkbooks();
  const refresh = new Refresh({
    store: browserStore("Office" in globalThis ? Office.context.partitionKey : undefined),
    reader: async () => {
      const { readerInUse } = await import("./feedInUse");
      return readerInUse(memory);
    },
    shippedFeed: bundledFeed?.address,
    readWorkbook,
    readFormulas,
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
