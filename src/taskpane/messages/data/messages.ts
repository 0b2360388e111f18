import type { RecordList } from "../../../core/changes";
import type { StorageTrouble } from "../../../editions/keptEdition";
import type { FaultSentences } from "../../../feed/faults";
import type { TroubleCode } from "../../data/trouble";

/** The texts of the Data view. */
export interface DataMessages {
  readonly view: string;

  readonly inUse: string;
  readonly number: string;
  readonly day: string;
  readonly version: string;
  readonly deals: string;
  readonly origin: string;
  readonly shipped: string;
  readonly notAtHand: (number: string) => string;
  readonly pinUnreadable: string;
  readonly wasInUse: (number: string) => string;
  readonly storage: Record<StorageTrouble, string>;
  readonly fetchAgain: (number: string) => string;

  readonly asSaved: string;
  readonly calculate: string;
  readonly calculating: string;

  readonly check: string;
  readonly checking: string;
  readonly newest: string;
  readonly available: (number: string, day: string) => string;
  readonly holds: (deals: string, megabytes: string) => string;
  readonly seeChanges: string;
  readonly fetching: string;
  readonly comparing: (done: string, of: string) => string;
  readonly stop: string;
  readonly lastCheck: (moment: string) => string;
  readonly silent: (since: string, until: string) => string;
  readonly signedAhead: (day: string) => string;
  readonly noPromise: string;
  readonly notNow: string;
  readonly tryAgain: string;
  readonly trouble: Record<TroubleCode, (...facts: string[]) => string>;
  readonly faults: FaultSentences;
  readonly stays: string;

  readonly report: (from: string, to: string) => string;
  readonly inWorkbook: string;
  readonly noFormulas: string;
  readonly formulasStay: (count: string, of: string) => string;
  readonly formulasChange: (changing: string, count: string) => string;
  readonly rowsApart: (come: string, go: string) => string;
  readonly formulasUnknown: (count: string, cells: string) => string;
  readonly workbookUnread: string;
  readonly inData: string;
  readonly nothingChanges: string;
  readonly added: (count: string) => string;
  readonly changed: (count: string) => string;
  readonly withdrawn: (count: string) => string;
  readonly records: Record<RecordList, string>;
  readonly more: (count: string) => string;
  readonly leftOut: string;
  readonly basedOn: (sources: string) => string;
  readonly apply: (number: string) => string;
  readonly applyMovesPin: string;
  readonly applyTakesPin: string;
  readonly leave: string;
  readonly applying: string;
  readonly applied: (number: string) => string;
  readonly recalculated: (cells: string) => string;
  readonly notRecalculated: string;
  readonly notKept: string;
  readonly undo: (number: string) => string;

  readonly pinning: string;
  readonly pinned: (number: string) => string;
  readonly unpinned: string;
  readonly pin: (number: string) => string;
  readonly unpin: string;
  readonly saveWorkbook: string;
  readonly fetchPinned: (number: string) => string;

  readonly feed: string;
  readonly ownFeed: string;
  readonly noFeed: string;
  readonly checkOnStart: string;
  readonly useOwnFeed: string;
  readonly feedAddress: string;
  readonly feedKey: string;
  readonly feedKeyHint: string;
  readonly useFeed: string;
  readonly useShippedFeed: string;
  readonly badAddress: string;
  readonly badKey: string;

  readonly elsewhere: (number: string) => string;
  readonly waiting: (number: string) => string;
  readonly show: string;
}
