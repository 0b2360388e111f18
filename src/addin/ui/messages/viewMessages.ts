import type { Group } from "../../../functions/table";
import type { RecordList } from "../../../core/changes";
import type { RecordEvent } from "../../../core/events";
import type { FaultSentences } from "../../../feed/faults";
import type { StorageTrouble, TroubleCode } from "../../app/trouble";

/** The texts about an answer and what stands behind it, wherever the pane shows one. */
export interface AnswerMessages {
  readonly answer: string;
  /** How the arguments were understood. */
  readonly understood: string;
  readonly withEverybody: string;
  readonly ofSeveral: (names: string) => string;
  readonly withSeveral: (names: string) => string;
  readonly ofEverybody: string;
  readonly everybodyIn: (programme: string) => string;
  readonly others: (count: string) => string;
  readonly deal: (title: string) => string;
  readonly from: (day: string) => string;
  readonly to: (day: string) => string;
  readonly asOf: (day: string) => string;
  readonly asOfEdition: (day: string) => string;
  readonly forPeriod: (period: string) => string;
  readonly sumOfQuarters: (quarters: string) => string;
  /** What deals are worth that are left out as their term is not disclosed. */
  readonly withoutTerm: (money: string) => string;
  readonly tableOf: (rows: string, columns: string) => string;
  readonly firstRows: (shown: string, all: string) => string;
  readonly errorMeans: (code: string) => string;
  readonly notRead: (reference: string) => string;
  readonly handedOn: (name: string) => string;
  readonly passedOn: (argument: string) => string;
  readonly counted: (count: string) => string;
  readonly dealsLeftOut: (count: string) => string;
  readonly leftOut: (reason: string) => string;
  readonly sources: (count: string) => string;
  readonly showAll: (count: string) => string;
  readonly whole: string;
}

/** The texts about a company's figures over time, and its customers' shares of revenue. */
export interface FigureMessages {
  /** Of which periods; of a balance, all that are known. */
  readonly periods: string;
  readonly by: Record<"quarter" | "year" | "half-year" | "other", string>;
  readonly everyBalance: string;
  readonly compareWith: string;
  readonly chooseCompanies: string;
  readonly growth: string;
  readonly grown: (percent: string) => string;
  readonly sumOfQuarters: string;
  readonly notExact: string;
  readonly range: (low: string, high: string) => string;
  readonly atLeast: (low: string) => string;
  readonly atMost: (high: string) => string;
  /** The gist of a chart, for those who do not see it. */
  readonly chart: (title: string, first: string, last: string, newest: string) => string;
  readonly tableBelow: string;
  readonly title: (what: string, whose: string) => string;
  readonly of: (company: string, period: string, says: string) => string;
  /** What the chart shows of several companies at once: of each the newest period that had ended. */
  readonly periodsTo: (day: string) => string;
  readonly shownPeriod: string;
  readonly insert: string;
}

/** The texts with which formulas are built. */
export interface BuildMessages {
  readonly view: string;
  readonly loadingList: string;
  readonly noList: string;
  readonly question: string;
  readonly groups: Record<Group, string>;
  readonly clear: string;
  /** What is said of a programme among those who can stand on a side. */
  readonly programme: string;
  readonly more: (count: string) => string;
  readonly useSelectedCell: (argument: string) => string;
  readonly cellUnread: string;
  readonly holds: (reference: string, value: string) => string;
  readonly holdsNothing: (reference: string) => string;
  readonly notAnArgument: string;

  readonly fillIn: (names: string) => string;
  readonly mend: string;
  readonly onlyExcel: (what: string) => string;

  readonly formula: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly insert: string;

  readonly edit: (cell: string) => string;
  readonly editOneOf: (cell: string) => string;
  readonly editing: (cell: string) => string;
  readonly stopEditing: string;
  readonly replace: (cell: string) => string;
  readonly replaced: (formula: string, cell: string) => string;
  readonly changedMeanwhile: (cell: string) => string;
}

/** The texts with which formulas are explained. */
export interface ExplainMessages {
  readonly view: string;
  readonly reading: string;
  readonly cell: (address: string) => string;
  readonly spilledFrom: (address: string) => string;
  readonly empty: string;
  readonly noDeals: string;
  readonly isText: string;
  readonly hint: string;
  readonly onlyExcel: (argument: string) => string;
  readonly refused: string;
  readonly given: string;
  readonly behindName: (name: string) => string;
  readonly addinMissed: string;
  readonly each: (place: string, of: string) => string;
}

/** The texts with which drawings are taken out of the pane. */
export interface PictureMessages {
  readonly tools: string;
  readonly insert: string;
  readonly copy: string;
  /** Names the data from which a picture is drawn, in the line below it. */
  readonly source: (edition: string) => string;
  readonly inserting: string;
  readonly inserted: (address: string) => string;
  readonly notDrawn: string;
  /** Said in the place of what is said of formulas. */
  readonly problems: Record<"no-room" | "too-old" | "not-in-excel" | "refused", string>;
  readonly copied: string;
  readonly copyByHand: string;
  readonly svg: string;
}

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
  /** Heads the moment at which the feed was last asked. */
  readonly lastCheck: string;
  readonly neverChecked: string;
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
  /** Heads what is set of numbers in cells. */
  readonly numbers: string;
  readonly carrySources: string;
  readonly carrySourcesHint: string;
  /** Said where Excel takes no such numbers. */
  readonly noSourcedNumbers: string;
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

/** The texts of timelines of deals and events. */
export interface TimelineMessages {
  readonly heading: string;
  readonly list: string;
  readonly shownAs: string;
  readonly of: (whose: string) => string;
  readonly everybody: string;
  /** Heads the choice of the time that is shown. */
  readonly range: string;
  readonly ranges: Record<"all" | "three-years" | "year" | "to-come", string>;
  readonly asTable: string;
  readonly shows: (events: string, days: string) => string;
  readonly earlier: (events: string) => string;
  readonly nothing: string;
  readonly event: string;
  readonly events: Record<RecordEvent["event"], string>;
  /** What another deal has to do with what happened. */
  readonly other: Record<"superseded" | "enlarged" | "announced", (title: string) => string>;
  readonly counted: string;
  readonly several: (events: string) => string;
  readonly total: string;
  readonly totalAsOf: (day: string, money: string) => string;
  /** How to go through the picture by keyboard, for those who do not see it. */
  readonly keys: string;
  /** The same for those who do. */
  readonly hint: string;
  /** Names what tells more of the mark that was chosen. */
  readonly card: string;
  readonly legend: string;
  readonly legendSays: string;
  readonly looks: Record<
    | "counted"
    | "undisclosed"
    | "left-out"
    | "superseded-since"
    | "cancelled-since"
    | "signed"
    | "closed"
    | "superseded"
    | "cancelled"
    | "term ends"
    | "correction"
    | "several",
    string
  >;
  readonly insert: string;
  readonly tableIgnores: string;
}

/** What colours tell apart on the map: kinds of deals that are alike have one. */
export type MapColour = "services" | "hardware" | "leases" | "equity" | "debt" | "programmes" | "stakes";

/** The texts of the Map view. */
export interface MapMessages {
  readonly view: string;
  readonly form: string;
  readonly forms: Record<"flows" | "network" | "table", string>;
  readonly around: string;
  readonly everybody: string;
  readonly drawn: string;
  readonly money: string;
  readonly allMoney: string;
  readonly noMoney: string;
  readonly stakes: string;
  readonly unpriced: string;
  readonly atLeast: string;
  readonly anyAmount: string;
  readonly clear: string;

  readonly day: string;
  readonly play: string;
  readonly pause: string;
  readonly editionDay: string;

  /** Heads the picture: of whom, or of everybody. */
  readonly title: (company: string | undefined) => string;
  /** Where no money is drawn. */
  readonly ownersTitle: (company: string | undefined) => string;
  readonly asOf: (day: string) => string;
  readonly fromOn: (amount: string) => string;
  /** Read for the picture as a whole. */
  readonly summary: (parties: string, ties: string) => string;
  readonly howTo: string;
  readonly nothing: string;
  /** Draws whatever there is, where nothing is drawn. */
  readonly drawAll: string;
  /** Where even then nothing is drawn. */
  readonly nothingKnown: string;
  readonly leftOut: (drawn: string, leftOut: string) => string;
  readonly columns: Record<
    "payers" | "payees" | "financiers" | "customers" | "hyperscalers" | "neoclouds" | "chipmakers" | "hosts",
    string
  >;
  readonly colours: Record<MapColour, string>;
  readonly zoomIn: string;
  readonly zoomOut: string;

  readonly pays: (payer: string, payee: string, amount: string) => string;
  readonly paysUndisclosed: (payer: string, payee: string) => string;
  readonly owns: (holder: string, issuer: string, share: string) => string;
  readonly paysInAll: (amount: string) => string;
  readonly isPaidInAll: (amount: string) => string;
  /** Where a circle closes in a company that is drawn twice. */
  readonly itself: (company: string) => string;
  readonly open: (company: string) => string;
  readonly drawAround: (company: string) => string;
  readonly behind: (count: string) => string;

  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly amount: string;
  readonly stake: string;

  readonly loops: (count: string) => string;
  readonly noLoops: string;
  readonly smallest: (link: string, amount: string) => string;
  readonly smallestKnown: (link: string, amount: string) => string;
  readonly noneDisclosed: string;
  readonly smallestMarked: string;
  readonly noLoopShown: string;
  readonly insertFlows: string;
  /** Said where the picture leaves out what is small. */
  readonly flowsOfAnyAmount: string;
  readonly insertLoops: string;
}
