import type { CellValue } from "./fields";
import type { Edition } from "./edition";
import { reasonLeftOut } from "./counting";
import { dollarsOf } from "./dollars";
import { type Side, standsOn } from "./sides";
import { byName, inOrder } from "./spelling";
import type { Deal } from "./records/deal";
import type { DealKind } from "./records/vocabulary";

/** What one party pays another in deals of one kind. */
export interface Flow {
  readonly payer: string;
  readonly payee: string;
  readonly kind: DealKind;
  /** In US dollars; undefined where none of the deals has a disclosed value. */
  readonly value: number | undefined;
  readonly deals: number;
}

/**
 * Who pays whom, by kind, each dollar counted once as of the edition's day, largest first.
 * Only deals whose payer and payee are recorded; a vehicle is looked through to the party for which it is paid.
 * @param party Only what this side pays or is paid; of what a vehicle is paid for another, the other is the payee.
 */
export function flowsOf(edition: Edition, party?: Side): Flow[] {
  const flows = new Map<string, Flow>();
  for (const deal of edition.dealsBetween({ party })) {
    if (!deal.direction) continue;
    const { payer, payee, payeeFor = payee } = deal.direction;
    if (!standsOn(party, payer, deal) && !standsOn(party, payeeFor, deal)) continue;
    const between = { party: payer, counterparty: payeeFor, to: edition.release.day };
    if (reasonLeftOut(edition, deal, between)) continue;
    const key = [payer, payeeFor, deal.kind].join(" ");
    flows.set(key, withDeal(flows.get(key) ?? { payer, payee: payeeFor, kind: deal.kind, ...nothing }, deal, edition));
  }
  // Those of one value go by their ids, whatever the order in which a question found the deals.
  return [...flows]
    .sort(([a, one], [b, other]) => (other.value ?? 0) - (one.value ?? 0) || inOrder(a, b))
    .map(([, flow]) => flow);
}

const nothing = { value: undefined, deals: 0 };

function withDeal(flow: Flow, deal: Deal, edition: Edition): Flow {
  return { ...flow, value: summed(flow.value, dollarsOf(deal, edition, "headline")), deals: flow.deals + 1 };
}

/** The sum of what is disclosed; undefined if neither is. */
const summed = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : a + (b ?? 0);

/** All that one party pays another, whatever for. */
export interface Link {
  readonly payer: string;
  readonly payee: string;
  readonly kinds: readonly DealKind[];
  /** In US dollars; undefined where nothing of it is disclosed. */
  readonly value: number | undefined;
}

/** A circular chain of money: each link is paid to the payer of the next, the last one to the payer of the first. */
export interface Loop {
  readonly links: readonly Link[];
  /** The link through which the least can have come round; undefined if the value of one is not disclosed. */
  readonly smallest: Link | undefined;
}

/**
 * The elementary circuits of who pays whom, each once, those through which most can have come round first.
 * @param party Only circuits through this party, or one of these, each written from it; else from its alphabetically first
 * company.
 * @param maxLength How many companies a circuit has at most.
 */
export function loopsOf(edition: Edition, party: Side, maxLength: number): Loop[] {
  const links = linksByPayer(flowsOf(edition));
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const starts = payersOn(edition, party, links).sort((a, b) => byName(nameOf(a), nameOf(b)));
  const done = new Set<string>();
  return starts
    .flatMap((start) => {
      const circuits = circuitsFrom(start, links, maxLength, done);
      done.add(start);
      return circuits;
    })
    .map((circuit) => ({ links: circuit, smallest: smallestOf(circuit) }))
    .sort((a, b) => (b.smallest?.value ?? 0) - (a.smallest?.value ?? 0) || a.links.length - b.links.length);
}

/** Who of a side pays somebody; of a programme everybody who pays for it. */
function payersOn(edition: Edition, side: Side, links: ReadonlyMap<string, unknown>): string[] {
  if (typeof side === "string") return [side];
  if (side === undefined) return [...links.keys()];
  const payers = edition.dealsBetween({ party: side }).flatMap((deal) => {
    const payer = deal.direction?.payer;
    return payer !== undefined && standsOn(side, payer, deal) ? [payer] : [];
  });
  return [...new Set(payers)].filter((payer) => links.has(payer));
}

/**
 * The circuits from a party back to itself that touch none of the parties already done.
 * A walk of our own: the graph libraries that bound a circuit's length weigh a tenth of all that the functions may.
 */
function circuitsFrom(
  start: string,
  links: ReadonlyMap<string, readonly Link[]>,
  maxLength: number,
  done: ReadonlySet<string>,
): Link[][] {
  const walk = (path: readonly Link[], at: string): Link[][] =>
    (links.get(at) ?? []).flatMap((link) => {
      if (link.payee === start) return [[...path, link]];
      const isBlocked = done.has(link.payee) || path.some(({ payee }) => payee === link.payee);
      return isBlocked || path.length + 1 >= maxLength ? [] : walk([...path, link], link.payee);
    });
  return walk([], start);
}

function linksByPayer(flows: readonly Flow[]): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Map<string, Link>>();
  for (const { payer, payee, kind, value } of flows) {
    const fromPayer = links.get(payer) ?? new Map<string, Link>();
    const known = fromPayer.get(payee) ?? { payer, payee, kinds: [], value: undefined };
    links.set(
      payer,
      fromPayer.set(payee, { ...known, kinds: [...known.kinds, kind], value: summed(known.value, value) }),
    );
  }
  return new Map([...links].map(([payer, fromPayer]) => [payer, [...fromPayer.values()]]));
}

function smallestOf(circuit: readonly Link[]): Link | undefined {
  const [smallest] = circuit.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return smallest?.value === undefined ? undefined : smallest;
}

/** Flows of money as a table with a header row. */
export function flowTable(flows: readonly Flow[], edition: Edition): CellValue[][] {
  const rows = flows.map(({ payer, payee, kind, value = "", deals }) => {
    return [edition.parties.nameOf(payer), edition.parties.nameOf(payee), kind, value, deals];
  });
  return [["payer", "payee", "kind", "value", "deals"], ...rows];
}

/** Circular chains of money as a table with a header row, each link with its value and its kinds. */
export function loopTable(loops: readonly Loop[], edition: Edition, maxLength: number): CellValue[][] {
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const chain = (links: readonly Link[]) => [...links.map(({ payer }) => payer), links.at(-1)?.payee ?? ""].map(nameOf);
  const places = Array.from({ length: maxLength }, (_, place) => place);
  const header = ["loop", "companies", "smallest", "smallest link"];
  return [
    [...header, ...places.flatMap((place) => [`value ${place + 1}`, `kind ${place + 1}`])],
    ...loops.map(({ links, smallest }) => [
      chain(links).join(" → "),
      links.length,
      smallest?.value ?? "",
      smallest ? chain([smallest]).join(" → ") : "",
      ...places.flatMap((place) => [links[place]?.value ?? "", links[place]?.kinds.join(", ") ?? ""]),
    ]),
  ];
}
