import type { RecordEvent } from "../../../core/events";
import type { Reason } from "../../../core/counting";
import type { Value } from "../../../core/records/basics";
import type { Correction, Source } from "../../../core/records/documents";
import type { Measure, Metric } from "../../../core/records/metrics";
import type {
  Confidence,
  DealKind,
  debtRanks,
  kindGroups,
  PartyKind,
  quantities,
  Role,
  Status,
  valuationBases,
} from "../../../core/records/vocabulary";
import type { HostProblem } from "../../app/hostWorkbook";
import type {
  AnswerMessages,
  BuildMessages,
  DataMessages,
  ExplainMessages,
  FigureMessages,
  MapMessages,
  PictureMessages,
  TimelineMessages,
} from "./viewMessages";

/** The texts with which a company's page begins. */
export interface OverviewMessages {
  readonly totalByKind: string;
  readonly allKinds: string;
  readonly undisclosed: (count: string) => string;
  readonly addsUpToMore: string;
  /** Heads the kinds that count only where they are asked for. */
  readonly apart: string;
  readonly counterparties: string;
  readonly ending: string;
  readonly endsOn: (day: string) => string;
  readonly newest: string;
  readonly events: Record<Exclude<RecordEvent["event"], "correction">, string>;
  /** Heads the names by which a company and its registers are found. */
  readonly names: string;
  readonly also: string;
  readonly formerly: string;
}

/** Every text of the pane: what a language leaves out does not compile. Numbers and days arrive as that language writes them. */
export interface Messages {
  readonly language: "en" | "it";
  readonly edition: (number: string, day: string) => string;
  readonly editionShown: (number: string, day: string) => string;
  readonly views: string;
  readonly browse: string;
  readonly models: string;
  readonly sharing: string;
  readonly loading: string;
  readonly waitingForExcel: string;
  readonly viewLoading: string;
  readonly viewNotLoaded: string;
  readonly tryAgain: string;
  readonly broken: string;
  readonly brokenSays: string;
  readonly reload: string;
  readonly startAfresh: string;

  readonly welcome: string;
  readonly insertExample: string;
  readonly gotIt: string;

  readonly search: string;
  readonly searchHint: string;
  readonly lists: string;
  readonly list: Record<"deals" | "companies" | "sources", string>;
  readonly allOf: Record<"deals" | "companies" | "sources", (count: string) => string>;
  readonly found: (found: string, all: string) => string;
  readonly nothing: Record<"deals" | "companies" | "sources", string>;
  readonly nothingHelps: string;
  readonly elsewhere: string;
  readonly searching: (search: string) => string;

  readonly filters: (count: string) => string;
  readonly clearFilters: string;
  readonly party: string;
  readonly anyParty: string;
  readonly noSuchParty: string;
  readonly programmes: string;
  readonly kind: string;
  readonly year: string;
  readonly status: string;
  readonly confidence: string;
  readonly any: string;
  readonly sort: string;
  readonly sorts: Record<"day" | "value" | "party", string>;

  readonly back: string;
  readonly value: string;
  readonly notDisclosed: string;
  readonly inDollars: (amount: string) => string;
  readonly noRate: string;
  readonly between: (low: string, high: string) => string;
  readonly noLess: (low: string) => string;
  readonly noMore: (high: string) => string;
  readonly printed: (basis: string) => string;
  readonly parties: string;
  readonly term: string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly fromUntil: (start: string, end: string) => string;
  readonly capacity: string;
  readonly gigawatts: (count: string) => string;
  readonly share: string;
  /** What the functions call a deal by. */
  readonly id: string;
  readonly announced: string;
  readonly history: string;
  readonly events: Record<"announced" | "starts" | "ends" | "superseded" | "cancelled" | "amended", string>;
  readonly contingent: string;
  readonly terms: string;
  readonly tranches: string;
  readonly programme: string;
  readonly options: string;
  readonly years: (count: string) => string;
  readonly withRenewals: string;
  readonly option: string;
  readonly exit: string;
  readonly issue: string;
  readonly coupon: string;
  readonly margin: string;
  readonly over: (points: string, rate: string) => string;
  readonly maturity: string;
  readonly rank: string;
  readonly ranks: Record<(typeof debtRanks)[number], string>;
  readonly rating: string;
  readonly collateral: string;
  readonly conversionPrice: string;
  readonly arrangers: string;
  readonly valuations: Record<(typeof valuationBases)[number], string>;
  readonly pricePerShare: string;
  readonly leads: string;
  readonly drawn: (day: string) => string;
  readonly likely: (name: string) => string;
  readonly identifiedBy: (who: string) => string;
  readonly totals: string;
  readonly counted: string;
  readonly leftOut: string;
  readonly leftOutBecause: Record<Reason, string>;
  readonly relations: string;
  readonly relation: Record<
    "superseded-by" | "supersedes" | "part-of" | "contains" | "amends" | "amended-by" | "related",
    string
  >;
  readonly why: string;
  readonly note: string;
  readonly evidence: string;
  readonly loadingEvidence: string;
  readonly noEvidence: string;
  readonly sourceGone: string;
  readonly undated: string;
  readonly readThrough: string;
  readonly context: string;
  readonly opensOutside: string;
  readonly unencrypted: string;
  readonly place: (locator: string) => string;
  readonly corrections: string;
  readonly sourceSays: string;
  readonly weHold: string;

  readonly partOfGroup: (name: string) => string;
  readonly members: string;
  readonly dealsOf: string;
  readonly noDeals: string;
  readonly stakesHeld: string;
  readonly stakesGiven: string;
  readonly customers: string;
  readonly suppliers: string;
  readonly figures: string;
  readonly metric: string;
  readonly period: string;
  readonly amount: string;
  readonly asOf: (day: string) => string;
  readonly ofRevenue: (period: string) => string;
  readonly warrant: string;
  readonly shareUnknown: string;

  readonly published: string;
  readonly publisher: string;
  readonly type: string;
  readonly cites: (whose: string) => string;
  readonly readVia: (texts: string) => string;
  readonly rests: string;
  readonly nothingRests: string;
  readonly openSource: string;
  readonly stakeOf: (holder: string, issuer: string) => string;
  readonly shareOf: (customer: string, supplier: string, period: string) => string;
  readonly figureOf: (company: string, metric: string, period: string) => string;

  readonly insertValue: string;
  readonly insertWithSource: string;
  readonly insertTotal: string;
  readonly insertTable: string;
  readonly insertFormula: (formula: string) => string;
  readonly tableOf: (count: string) => string;
  readonly tableNeedsParty: string;
  readonly tableIgnores: string;
  readonly inserting: string;
  readonly inserted: (formula: string, address: string) => string;
  readonly occupied: (address: string) => string;
  readonly occupiedCell: (content: string) => string;
  readonly occupiedRange: (address: string, count: string) => string;
  readonly replace: string;
  readonly newSheet: string;
  readonly keep: string;
  readonly copyCitation: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly openByHand: string;
  readonly dismiss: string;

  readonly hostProblems: Record<HostProblem, string>;
  readonly notRemembered: string;

  readonly money: (amount: number, currency: Value["currency"]) => string;
  readonly qualifiers: Record<Value["qualifier"], string>;
  readonly kinds: Record<DealKind, string>;
  readonly kindGroups: Record<keyof typeof kindGroups, string>;
  readonly statuses: Record<Status, string>;
  readonly confidences: Record<Confidence, string>;
  readonly confidenceIn: Record<Confidence, string>;
  readonly roles: Record<Role, string>;
  readonly partyKinds: Record<PartyKind, string>;
  readonly sourceTypes: Record<Source["type"], string>;
  readonly sourceTiers: Record<Source["tier"], string>;
  readonly correctionStatuses: Record<Correction["status"], string>;
  readonly quantities: Record<(typeof quantities)[number], string>;
  readonly metrics: Record<Metric, string>;
  readonly measures: Record<Measure, string>;

  readonly overview: OverviewMessages;
  readonly answer: AnswerMessages;
  readonly figuresOverTime: FigureMessages;
  readonly build: BuildMessages;
  readonly data: DataMessages;
  readonly explain: ExplainMessages;
  readonly picture: PictureMessages;
  readonly timeline: TimelineMessages;
  readonly map: MapMessages;
}

/** Texts of one view, in every language of the pane: they come with the view's code. */
export type ViewTexts<Texts> = Readonly<Record<Messages["language"], Texts>>;
