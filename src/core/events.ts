import { publicDayOf } from "./amounts";
import { cachedPer } from "./caches";
import { standingOf } from "./confidence";
import { type Candidate, candidatesNaming, reasonAgainst } from "./counting";
import { type Day, lastDay } from "./days";
import type { Edition } from "./edition";
import { type CellValue, dealColumns } from "./fields";
import type { Figure, RevenueShare, Stake } from "./records/companies";
import type { Deal } from "./records/deal";
import { type DealKind, kindsOnlyIfNamed } from "./records/vocabulary";
import { termOf } from "./schedules";
import { isBetween, isOneOf, sidesKey, type Side } from "./pairs";
import { inOrder } from "./spelling";

/** What can happen to a record; only a correction to others than deals. */
type EventName =
  | "announced"
  | "enlarged"
  | "signed"
  | "closed"
  | "superseded"
  | "cancelled"
  | "term ends"
  | "correction";

/** What happened to a record on a day. */
export interface RecordEvent {
  readonly event: EventName;
  /** The day, as far as it is known. */
  readonly day: string;
  /** The day on which it is sure to have happened: the last that it may mean. */
  readonly on: Day;
  /** What else there is to say: by which deal, which one it changes or is part of, how long the term is. */
  readonly detail: string;
  readonly of: Candidate | OtherRecord;
}

/** A record that is no deal. */
type OtherRecord =
  | { readonly is: "stake"; readonly record: Stake }
  | { readonly is: "revenue-share"; readonly record: RevenueShare }
  | { readonly is: "figure"; readonly record: Figure };

/** Whose records, deals of which kinds, and between which days. */
export interface EventQuestion {
  readonly party?: Side;
  readonly kinds?: readonly DealKind[] | undefined;
  readonly from?: Day | undefined;
  readonly to: Day;
}

/**
 * What happened to the deals of a side, counted or not, that were public on the last day asked for, newest first; and
 * where no kind of deal is asked for, which other records of it were corrected.
 * Every day on which a total of the side can change is the day of one of these: a deal begins to count when it is
 * announced, and ceases when its successor is, or when it is cancelled; so does the whole that stands for its parts. But a
 * low total also changes with parts of other kinds, or between others, that hold up the low end of their whole.
 */
export function eventsOf(edition: Edition, question: EventQuestion): RecordEvent[] {
  const { from = "", to } = question;
  return eventsOfSide(edition, question.party).filter(
    (event) => event.on >= from && event.on <= to && isAskedFor(event, question, edition),
  );
}

/** Events as a table with a header row. */
export function eventTable(events: readonly RecordEvent[], question: EventQuestion, edition: Edition): CellValue[][] {
  const rows = events.map(({ event, day, detail, of }) => [day, event, ...cellsOf(of, question, edition), detail]);
  return [["day", "event", "deal", "title", "kind", "payer", "payee", "value", "counted", "detail"], ...rows];
}

const dealCells = ["id", "title", "kind", "payer", "payee", "value"].flatMap((heading) =>
  dealColumns.filter((column) => column.heading === heading),
);

function cellsOf(of: RecordEvent["of"], question: EventQuestion, edition: Edition): CellValue[] {
  if ("deal" in of)
    return [
      ...dealCells.map(({ cellOf }) => cellOf(of.deal, edition)),
      reasonAgainst(of, { kinds: question.kinds, to: question.to }) ?? "yes",
    ];
  return [of.record.id, titleOf(of, edition), of.is, "", "", "", ""];
}

function titleOf(of: OtherRecord, { parties }: Edition): string {
  const [whose, what] = partiesOf(of).map((id) => parties.nameOf(id));
  if (of.is === "stake") return `${whose} in ${what}, ${of.record.asOf}`;
  if (of.is === "revenue-share") return `${whose} in ${what}'s revenue, ${of.record.period.label}`;
  return `${whose}: ${of.record.metric}, ${of.record.period.label}`;
}

function partiesOf({ is, record }: OtherRecord): string[] {
  if (is === "stake") return [record.holder, record.issuer];
  if (is === "revenue-share") return [record.customer, record.supplier];
  return [record.company, ...(record.counterparty === undefined ? [] : [record.counterparty])];
}

/** To look through all that happened takes a moment where the edition is large. */
function eventsOfSide(edition: Edition, party: Side): readonly RecordEvent[] {
  const cache = eventsIn(edition);
  const key = sidesKey({ party });
  let events = cache.get(key);
  if (!events) {
    events = [
      ...candidatesNaming(edition, { party }).flatMap((candidate) => happenedTo(candidate, edition)),
      ...otherCorrections(edition).filter(
        ({ of }) => !("deal" in of) && partiesOf(of).some((id) => isOneOf(party, id)),
      ),
    ].sort((a, b) => inOrder(b.on, a.on) || inOrder(idOf(a), idOf(b)));
    cache.set(key, events);
  }
  return events;
}

const eventsIn = cachedPer<Edition, Map<string, readonly RecordEvent[]>>(() => new Map());

const idOf = ({ of }: RecordEvent): string => ("deal" in of ? of.deal : of.record).id;

/** The events by which a deal begins or ceases to count, or to stand in a total for its parts. */
export const turning: readonly EventName[] = ["announced", "enlarged", "superseded", "cancelled"];

/** As of the last day, what was not public had not happened; of other kinds only what changes a total of those asked for has. */
function isAskedFor({ event, of }: RecordEvent, question: EventQuestion, edition: Edition): boolean {
  const { kinds, to } = question;
  if (!("deal" in of)) return !kinds;
  if (of.publicDay > to) return false;
  if (!kinds || kinds.includes(of.kind)) return true;
  const standsForItsParts = !of.never && !kindsOnlyIfNamed.includes(of.kind);
  // Once it is signed, a whole stands for its parts among firm deals too.
  const changesTotals = event === "signed" || turning.includes(event);
  return standsForItsParts && changesTotals && containsAsked(of.deal, question, edition);
}

/** Whether a deal has parts, or these have parts, that a question asks for and that were public on its last day. */
function containsAsked({ id }: Deal, question: EventQuestion, edition: Edition): boolean {
  const { party, kinds, to } = question;
  return edition.partsOf(id).some((part) => {
    const isAsked = kinds?.includes(part.kind) && publicDayOf(part) <= to && isBetween(part, { party });
    return isAsked || containsAsked(part, question, edition);
  });
}

function happenedTo(candidate: Candidate, edition: Edition): RecordEvent[] {
  const { deal, publicDay, ended } = candidate;
  const { amends, partOf, announced, signed } = deal;
  const events: RecordEvent[] = [];
  const add = (event: EventName, day?: string, detail = "") => {
    if (day !== undefined) events.push({ event, day, on: lastDay(day), detail, of: candidate });
  };
  const successor = edition.deal(deal.ended?.by ?? "");
  if (ended)
    add(ended.how, asKnown(ended.from, successor?.announced ?? deal.ended?.on), successor && `by ${successor.id}`);
  add("term ends", ...endingOf(candidate));
  add("closed", closingOf(candidate));
  const day = asKnown(publicDay, announced);
  if (amends === undefined) add("announced", day, partOf && `part of ${partOf}`);
  else add("enlarged", day, `amends ${amends}`);
  add("signed", signed);
  for (const corrected of standingOf(deal).corrected ?? []) add("correction", corrected);
  return events;
}

/** Whether something is bought once and for all: its end is no term's, but the day on which that is done. */
export const isPurchase = ({ kind }: Deal): boolean => kind === "acquisition" || kind === "equity-investment";

/** The day on which money was paid, a facility closed or a purchase was done, as far as it is known. */
export const closingOf = ({ deal, ended }: Candidate): string | undefined =>
  unlessEnded(deal.closed ?? (isPurchase(deal) ? deal.end : undefined), { ended });

/** What was replaced or called off is not closed any more, nor does its term end. */
const unlessEnded = (day: string | undefined, { ended }: Pick<Candidate, "ended">): string | undefined =>
  day !== undefined && ended && lastDay(day) >= ended.from ? undefined : day;

/** The last day of a deal's term, or the maturity of debt, and what it follows from where no document gives the day. */
export function endingOf({ deal, ended }: Candidate): [day?: string, detail?: string] {
  const [day, detail] = isPurchase(deal) ? [] : termEndOf(deal);
  return [unlessEnded(day, { ended }), detail];
}

function termEndOf(deal: Deal): [day?: string, detail?: string] {
  const { kind, debt, end, closed, start = closed, termYears } = deal;
  const stated = debt?.maturity ?? end;
  if (stated !== undefined) return [stated, kind === "debt-facility" ? "maturity" : ""];
  const term = termOf(deal);
  return term ? [asKnown(term.last, start), `start ${start}, years ${termYears}`] : [];
}

/** A day as far as another one is known from which it follows, if it is the last day of that year or month. */
function asKnown(day: Day, like = ""): string {
  const short = day.slice(0, like.length);
  return short.length >= "2025".length && lastDay(short) === day ? short : day;
}

/** The corrections of all records that are no deals. */
const otherCorrections = cachedPer(({ records }: Edition): readonly RecordEvent[] => {
  const others: OtherRecord[] = [
    ...records.stakes.map((record): OtherRecord => ({ is: "stake", record })),
    ...records.revenueShares.map((record): OtherRecord => ({ is: "revenue-share", record })),
    ...records.figures.map((record): OtherRecord => ({ is: "figure", record })),
  ];
  return others.flatMap((of) =>
    (standingOf(of.record).corrected ?? []).map((day): RecordEvent => ({
      event: "correction",
      day,
      on: day,
      detail: "",
      of,
    })),
  );
});
