import { useSyncExternalStore } from "react";
import { followKept, isKept } from "../../../offline/keep";
import { Fact } from "../../ui/layout";
import { offlineTexts } from "../../ui/messages/offline";
import { useTexts } from "../../ui/words";

/** Whether the add-in would open without a network: not every browser keeps its files. */
export function OfflineFact() {
  const { offline, kept, notKept } = useTexts(offlineTexts);
  return <Fact term={offline}>{useSyncExternalStore(followKept, isKept) ? kept : notKept}</Fact>;
}
