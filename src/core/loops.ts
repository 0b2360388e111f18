import type { Edition } from "./edition";
import { flowsOf, summed, type Flow } from "./flows";
import { byName } from "./order";
import type { DealKind } from "./vocabulary";

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
 * @param party Only circuits through this party, each written from it; else from its alphabetically first company.
 * @param maxLength How many companies a circuit has at most.
 */
export function loopsOf(edition: Edition, party: string | undefined, maxLength: number): Loop[] {
  const links = linksByPayer(flowsOf(edition));
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const starts = party ? [party] : [...links.keys()].sort((a, b) => byName(nameOf(a), nameOf(b)));
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
