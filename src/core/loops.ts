import { cachedPer, grouped } from "./caches";
import type { Day } from "./days";
import type { Edition } from "./edition";
import type { CellValue } from "./fields";
import { type Flow, flowsOf, disclosedSum } from "./flows";
import { type Side, standsOn } from "./pairs";
import { problems } from "./problems";
import type { DealKind } from "./records/vocabulary";
import { byName } from "./spelling";

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
  /** Of the links whose value is disclosed the smallest: no more than that can have come round. */
  readonly smallest: Link | undefined;
  /** Whether the value of every link is disclosed. */
  readonly isDisclosed: boolean;
}

/** As many as anybody reads: of 100,000 deals there are millions. */
const mostLoops = 1000;

/** So many are no longer sorted to find the first thousand among them; and so many steps are some tenths of a second. */
const tooMany = { loops: 20 * mostLoops, steps: 1_000_000 };

/**
 * The elementary circuits of who pays whom, each once, those through which most can have come round first, and last
 * those with a link whose value nobody has disclosed; of very many the first thousand.
 * @param party Only circuits through this party, or one of these, each written from it; else from its alphabetically first
 * company.
 * @param maxLength How many companies a circuit has at most.
 * @param to As of which day; the edition's own if left out.
 * @throws Problem (malformed) if there are too many ways to go so far.
 */
export function loopsOf(edition: Edition, party: Side, maxLength: number, to = edition.release.day): Loop[] {
  const links = to === edition.release.day ? linksIn(edition) : linksAsOf(edition, to);
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const starts = payersOn(edition, party, { links, to }).sort((a, b) => byName(nameOf(a), nameOf(b)));
  // What some of the largest links make comes before whatever needs a smaller one: so many of them are taken that they
  // make a thousand, if that can be, and not too many.
  let few = 0;
  let many = Infinity;
  for (let some = mostLoops; many - few > 1; some = many === Infinity ? 2 * some : (few + many) >> 1) {
    const circuits = circuitsOf(links.slice(0, some), starts, maxLength);
    if (circuits && (circuits.length >= mostLoops || some >= links.length))
      return circuits.map(loopOf).sort(largestFirst).slice(0, mostLoops);
    if (circuits) few = some;
    else many = some;
  }
  throw problems.tooManyLoops(maxLength);
}

/** All that is paid as of the edition's day. */
const linksIn = cachedPer((edition: Edition): readonly Link[] => linksAsOf(edition, edition.release.day));

/** All that is paid as of a day, largest first. */
function linksAsOf(edition: Edition, to: Day): readonly Link[] {
  const links = new Map<string, Link>();
  for (const { payer, payee, kind, value } of flowsOf(edition, { to })) {
    const key = `${payer} ${payee}`;
    const known = links.get(key) ?? { payer, payee, kinds: [], value: undefined };
    links.set(key, { ...known, kinds: [...known.kinds, kind], value: disclosedSum(known.value, value) });
  }
  return [...links.values()].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
}

function loopOf(links: readonly Link[]): Loop {
  const disclosed = links.filter(({ value }) => value !== undefined);
  const [smallest] = disclosed.sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return { links, smallest, isDisclosed: disclosed.length === links.length };
}

const largestFirst = (a: Loop, b: Loop): number =>
  Number(b.isDisclosed) - Number(a.isDisclosed) ||
  (b.smallest?.value ?? 0) - (a.smallest?.value ?? 0) ||
  a.links.length - b.links.length;

/** Who of a side pays somebody as of a day; of a programme everybody who pays for it. */
function payersOn(edition: Edition, side: Side, { links, to }: { links: readonly Link[]; to: Day }): string[] {
  if (typeof side === "string") return [side];
  if (side === undefined) return [...new Set(links.map(({ payer }) => payer))];
  const flows = flowsOf(edition, { party: side, to });
  const isOf = ({ payer, deals }: Flow) => deals.some((deal) => standsOn(side, payer, deal));
  return [...new Set(flows.filter(isOf).map(({ payer }) => payer))];
}

/**
 * The circuits that pass through one of these parties, each once, from the first of them; undefined if they are too many,
 * or too far to seek.
 * A walk of our own: the graph libraries that bound a circuit's length weigh a tenth of all that the functions may.
 */
function circuitsOf(links: readonly Link[], starts: readonly string[], maxLength: number): Link[][] | undefined {
  const byPayer = grouped(links, ({ payer }) => [payer]);
  const byPayee = grouped(links, ({ payee }) => [payee]);
  const circuits: Link[][] = [];
  const done = new Set<string>();
  let steps = 0;
  const isTooMuch = () => circuits.length > tooMany.loops || steps > tooMany.steps;
  for (const start of starts) {
    const away = linksBackTo(start, byPayee, maxLength, done);
    const walk = (path: readonly Link[], at: string): void => {
      for (const link of byPayer(at)) {
        steps++;
        if (isTooMuch()) return;
        const { payee } = link;
        if (payee === start) circuits.push([...path, link]);
        else if (
          path.length + 1 + (away.get(payee) ?? Infinity) <= maxLength &&
          !path.some((one) => one.payee === payee)
        )
          walk([...path, link], payee);
      }
    };
    walk([], start);
    if (isTooMuch()) return undefined;
    done.add(start);
  }
  return circuits;
}

/** How many links lead from each party back to one, at least, past those that are done: no walk need go where it is too far. */
function linksBackTo(
  start: string,
  byPayee: (payee: string) => readonly Link[],
  maxLength: number,
  done: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const away = new Map<string, number>();
  let last = [start];
  for (let links = 1; links < maxLength && last.length > 0; links++) {
    const next = last.flatMap((payee) => byPayee(payee).map(({ payer }) => payer));
    last = [...new Set(next)].filter((payer) => payer !== start && !away.has(payer) && !done.has(payer));
    for (const payer of last) away.set(payer, links);
  }
  return away;
}

/** Stands for the value of a link that nobody has disclosed, so that it is seen to be one. */
const undisclosed = "undisclosed";

/** Circular chains of money as a table with a header row, each link with its value and its kinds. */
export function loopTable(loops: readonly Loop[], edition: Edition, maxLength: number): CellValue[][] {
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const chain = (links: readonly Link[]) => [...links.map(({ payer }) => payer), links.at(-1)?.payee ?? ""].map(nameOf);
  const places = Array.from({ length: maxLength }, (_, place) => place);
  const header = ["loop", "companies", "smallest", "smallest link"];
  return [
    [...header, ...places.flatMap((place) => [`value ${place + 1}`, `kind ${place + 1}`])],
    ...loops.map(({ links, smallest, isDisclosed }) => [
      chain(links).join(" → "),
      links.length,
      smallest?.value ?? "",
      smallest ? `${chain([smallest]).join(" → ")}${isDisclosed ? "" : ", of those disclosed"}` : "none disclosed",
      ...places.flatMap((place): CellValue[] => {
        const link = links[place];
        return link ? [link.value ?? undisclosed, link.kinds.join(", ")] : ["", ""];
      }),
    ]),
  ];
}
