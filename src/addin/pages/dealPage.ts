import { standingOf } from "../../core/confidence";
import { candidateFor, type Reason, reasonLeftOutEverywhere } from "../../core/counting";
import { dollarsOf } from "../../core/amounts";
import { type Day, firstDay, lastDay } from "../../core/days";
import type { Edition } from "../../core/edition";
import { closingOf, endingOf } from "../../core/events";
import { payeesIn, payersIn } from "../../core/pairs";
import type { Deal } from "../../core/records/deal";
import type { Correction } from "../../core/records/documents";
import type { Dossier } from "../../core/records/records";
import type { Confidence } from "../../core/records/vocabulary";
import { inOrder } from "../../core/spelling";
import type { BackingRecords } from "../../functions/declaration";
import type { DealMessages } from "../ui/messages/deal";
import { amountsTexts } from "../ui/messages/amounts";
import type { Words } from "../ui/words";
import { documentsIn, type EvidenceEntry } from "./RecordItems";

/** What a deal is worth, in words. */
export const dealValue = ({ value }: Deal, { value: inWords, language }: Words): string =>
  value ? inWords(value) : amountsTexts[language].notDisclosed;

/** On which basis values are taken, and as of which day; undefined for the edition's. */
export type Taken = Pick<BackingRecords, "basis" | "to">;

/** What a deal is worth as values are taken, in words: as printed, or the bound in US dollars that sources support. */
export function dealValueOn({ basis, to }: Taken, deal: Deal, edition: Edition, words: Words): string {
  const bound = basis === "low" || basis === "high" ? dollarsOf(deal, edition, basis, to) : undefined;
  return bound === undefined ? dealValue(deal, words) : words.money(bound, "USD");
}

/** What happens to a deal, as far as the pane has a text for it. */
type EventName = keyof DealMessages["events"];

/** What happened on a day, and the other deal that did it. */
interface DealEvent {
  readonly on: string;
  readonly what: EventName;
  readonly by?: Deal | undefined;
  readonly note?: string | undefined;
}

/** How another deal bears on this one. */
type Relation = keyof DealMessages["relation"];

/** Everything that a deal's page says. */
export interface DealPage {
  readonly deal: Deal;
  /** What stands behind it; undefined while that is not in memory. */
  readonly dossier: Dossier | undefined;
  /** What DEAL answers as its value, in US dollars; undefined where none is disclosed, or no rate is known for its currency. */
  readonly dollars: number | undefined;
  /** The same, where the source prints another currency. */
  readonly converted: number | undefined;
  readonly confidence: Confidence;
  /** The names of those who pay, and of those who are paid, as LIST has them: none in a partnership. */
  readonly payers: readonly string[];
  readonly payees: readonly string[];
  /** The rule that leaves it out of totals on the edition's day; undefined if they count it. */
  readonly leftOut: Reason | undefined;
  readonly events: readonly DealEvent[];
  readonly relations: readonly { readonly relation: Relation; readonly deal: Deal }[];
  readonly evidence: readonly EvidenceEntry[];
  /** How many documents there are, those included that are not in memory yet. */
  readonly sourceCount: number;
  readonly corrections: readonly Correction[];
}

/** Gathers what a deal's page says, with or without what stands behind the deal. */
export function dealPage(deal: Deal, edition: Edition, dossier?: Dossier): DealPage {
  const dollars = dollarsOf(deal, edition, "headline");
  return {
    deal,
    dossier,
    dollars,
    converted: deal.value?.currency === "USD" ? undefined : dollars,
    ...standingOf(deal),
    payers: payersIn(deal).map((id) => edition.parties.nameOf(id)),
    payees: payeesIn(deal).map((id) => edition.parties.nameOf(id)),
    leftOut: reasonLeftOutEverywhere(edition, deal, edition.release.day),
    events: eventsOf(deal, edition, dossier),
    relations: relationsOf(deal, edition, dossier),
    evidence: dossier ? documentsIn(dossier, edition) : [],
    corrections: dossier ? edition.evidence.correctionsOf("deals", deal) : [],
  };
}

function eventsOf(deal: Deal, edition: Edition, dossier?: Dossier): DealEvent[] {
  const { announced, signed, start, ended } = deal;
  const amendments = edition.records.deals.filter(({ amends }) => amends === deal.id);
  const events: DealEvent[] = [
    { on: announced, what: "announced", note: dossier?.announcedNote },
    ...amendments.map((by): DealEvent => ({ on: by.announced, what: "amended", by })),
  ];
  if (signed) events.push({ on: signed, what: "signed" });
  const candidate = candidateFor(edition, deal, {});
  const closing = closingOf(candidate);
  if (closing) events.push({ on: closing, what: "closed" });
  if (start) events.push({ on: start, what: "starts" });
  const [ending] = endingOf(candidate);
  if (ending) events.push({ on: ending, what: "ends" });
  if (ended) events.push({ on: ended.on, what: ended.how, by: ended.by ? edition.deal(ended.by) : undefined });
  return events.toSorted((a, b) => inOrder(dayOf(a), dayOf(b)));
}

/** A day known by its month counts as its last, as EVENTS has it; but a term begins with it. */
const dayOf = ({ on, what }: DealEvent): Day => (what === "starts" ? firstDay(on) : lastDay(on));

function relationsOf(deal: Deal, edition: Edition, dossier?: Dossier): DealPage["relations"] {
  const { deals } = edition.records;
  const named = (relation: Relation, id: string | undefined) => ({ relation, deals: [id && edition.deal(id)] });
  const groups = [
    named("superseded-by", deal.ended?.by),
    { relation: "supersedes", deals: deals.filter(({ ended }) => ended?.by === deal.id) },
    named("part-of", deal.partOf),
    { relation: "contains", deals: deals.filter(({ partOf }) => partOf === deal.id) },
    named("amends", deal.amends),
    { relation: "amended-by", deals: deals.filter(({ amends }) => amends === deal.id) },
    { relation: "related", deals: (dossier?.related ?? []).map((id) => edition.deal(id)) },
  ] as const;
  const told = new Set<Deal>([deal]);
  return groups.flatMap(({ relation, deals: others }) =>
    others.flatMap((other) => {
      if (!other || told.has(other)) return [];
      told.add(other);
      return [{ relation, deal: other }];
    }),
  );
}
