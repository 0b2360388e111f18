import { readFormulas, readWorkbook, recalculate } from "../excel/workbook";
import { bundledFeed } from "./bundledFeed";
import { browserStore } from "./library";
import { otherWorkbooks } from "./otherWorkbooks";
import { pinWorkbook } from "./pin";
import { Refresh } from "./refresh";
import type { Memory } from "./settings";
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
