import { Groups, memoised } from "./caches";
import { exchangeNamed, isCodeOf } from "./exchanges";
import { problems } from "./problems";
import type { Party } from "./records/companies";
import type { KindOfParty } from "./records/vocabulary";
import { folded, nearest } from "./spelling";

/** The parties of an edition, found by any of their names. */
export class PartyRegister {
  readonly #all: Party[] = [];
  readonly #byName = new Map<string, Party>();
  #looseNames: LooseNames | undefined;

  add(party: Party): void {
    this.#all.push(party);
    for (const name of namesOf(party).map(folded)) if (name !== "") this.#byName.set(name, party);
    this.#looseNames = undefined;
  }

  /** Every party, in the edition's order. */
  get all(): readonly Party[] {
    return this.#all;
  }

  /**
   * Finds a party by name, legal or former name, alias, ticker, LEI, CIK or ISIN: in any case and with stray spaces, with
   * or without its legal form, and a ticker as providers of market data write it.
   * @throws Problem (malformed) that names the nearest known party, if one is near.
   */
  readonly named = memoised((name: string): Party => {
    const party = this.known(name);
    if (party) return party;
    throw problems.unknownParty(name, this.nearestName(name));
  });

  /** The name of the party whose names come nearest to a text, if any is near. */
  nearestName(text: string): string | undefined {
    const near = nearest(text, this.#byName.keys());
    return near === undefined ? undefined : this.#byName.get(near)?.name;
  }

  /** The ids of the parties of a kind, or that are it more closely. Several under one name are found by that alone. */
  ofKind(kind: KindOfParty): string[] {
    return this.#all.filter((party) => isOfKind(party, kind)).map(({ id }) => id);
  }

  /** The party that a name means, if there is one and only one. */
  known(name: string): Party | undefined {
    const asked = withoutWordCik(folded(name));
    // Ten digits are a CIK, and no ticker of a few digits behind zeros.
    if (/^\d{10}$/.test(asked)) return this.#byName.get(asked);
    return this.#byName.get(asked) ?? this.#loosely(asked) ?? this.#byNameAndTicker(asked);
  }

  /** Finds by a name without its legal form, or by a ticker with the code of its exchange. */
  #loosely(asked: string): Party | undefined {
    const { shortNames, tickers } = (this.#looseNames ??= looseNamesOf(this.#all));
    const short = withoutLegalForm(asked);
    const listed = tickersIn(asked).flatMap(({ ticker, code }) =>
      tickers
        .under(ticker)
        .filter(({ listings = [] }) => code === undefined || listings.some(({ mic }) => isCodeOf(code, mic))),
    );
    return this.#byName.get(short) ?? onlyOf(shortNames.under(short)) ?? onlyOf(listed);
  }

  /** Finds by a name with a ticker behind it, as stocks have it in Excel: "NVIDIA CORPORATION (XNAS:NVDA)". */
  #byNameAndTicker(asked: string): Party | undefined {
    const [, name = "", ticker = ""] = /^(.+?) ?[([]([^()[\]]+)[)\]]$/.exec(asked) ?? [];
    const byTicker = this.#loosely(ticker);
    const byName = this.#byName.get(name) ?? this.#loosely(name);
    return byTicker === byName || (!byName && ticker.includes(":")) ? byTicker : undefined;
  }

  /** The party with an id that is known to exist. */
  withId(id: string): Party {
    const party = this.#byName.get(id);
    if (!party) throw new Error(`There is no party ${id}.`);
    return party;
  }

  /** The name that answers show for an id. */
  nameOf(id: string): string {
    return this.#byName.get(id)?.name ?? id;
  }
}

/** Whether a party is of a kind, or that more closely. A name for several is no more of a kind than each of them is. */
export const isOfKind = ({ kind, groups = [] }: Party, asked: KindOfParty): boolean =>
  kind === asked || (kind !== "group" && groups.some((group) => group === asked));

/** Names by which parties are found where none has just that name. */
interface LooseNames {
  readonly shortNames: Groups<Party>;
  readonly tickers: Groups<Party>;
}

function looseNamesOf(parties: readonly Party[]): LooseNames {
  const shortNames = new Groups<Party>();
  const tickers = new Groups<Party>();
  for (const party of parties) {
    const names = wordsFor(party).map(folded);
    // A name that was given up can be another's today without its legal form: Yandex N.V. is Nebius, Yandex is not.
    const former = new Set(party.formerNames?.map(folded));
    shortNames.add(party, names.filter((name) => !former.has(name)).map(withoutLegalForm));
    if (party.listings) tickers.add(party, names.map(plainTicker));
  }
  return { shortNames, tickers };
}

const onlyOf = (found: readonly Party[]): Party | undefined => (new Set(found).size === 1 ? found[0] : undefined);

/** Everything by which a party is found just as it is written: names of today and before, tickers, numbers of registers. */
export const namesOf = (party: Party): string[] => [...numbersOf(party), ...wordsFor(party)];

function numbersOf({ identifiers: { lei, cik, isin = [] } = {} }: Party): string[] {
  return [lei, cik, ...isin].filter((number) => number !== undefined);
}

function wordsFor({ id, name, aliases = [], formerNames = [], listings = [] }: Party): string[] {
  const tickers = listings.flatMap(({ mic = "", ticker }) =>
    ticker === undefined ? [] : [ticker, ...[mic, exchangeNamed(mic)].map((exchange) => `${exchange}:${ticker}`)],
  );
  return [id, ...tickers, ...formerNames, ...aliases, name];
}

/** "CIK 1769628" as the ten digits that a record has; every other text as it is. A bare number is no CIK unless it has ten. */
const withoutWordCik = (asked: string): string =>
  asked.replace(/^cik[ :#]*(?:no\.? ?)?(\d{1,10})$/, (_, digits: string) => digits.padStart(10, "0"));

/** Legal forms and other endings of names that say nothing of who is meant. Folded, without dots. */
const legalEndings = new Set(
  (
    "inc incorporated corp corporation co company ltd limited llc lp llp lllp plc pbc ag se sa nv bv ab as asa oyj gmbh kg " +
    "kgaa spa srl sas sarl kk pte pty group holding holdings adr ads"
  ).split(" "),
);

/**
 * A company's name without its legal form: of "The Goldman Sachs Group, Inc." it leaves "goldman sachs".
 * @param name Folded.
 */
function withoutLegalForm(name: string): string {
  const words = name
    .replace(/^the /, "")
    .replace(/[ -]*\(?\b(class|cl) [abc]\)?$/, "")
    .split(/,? /);
  while (words.length > 1 && isLegalEnding(words.at(-1))) words.pop();
  return words.join(" ");
}

const isLegalEnding = (word = ""): boolean => word === "&" || legalEndings.has(word.replace(/[.,]/g, ""));

/** A ticker with the code of its exchange, if it has one. */
interface TickerWithCode {
  readonly ticker: string;
  readonly code: string | undefined;
}

/**
 * Reads a ticker as providers of market data write it: $NVDA, NASDAQ:NVDA, XNAS:NVDA, NVDA.O, NVDA-US, NVDA US Equity, BRK/B US.
 * @param text Folded.
 * @returns Every way to read it: in NVDA:US either side may be the code.
 */
function tickersIn(text: string): TickerWithCode[] {
  const [, before, after = ""] = /^([a-z]+) ?: ?(.+)$/.exec(text) ?? [];
  const [, ticker, code] = /^\$?([a-z\d]+)(?:[ .:-]([a-z]+))?(?: equity)?$/.exec(text) ?? [];
  const [, ofClass, itsCode] = /^\$?([a-z]+[./-][a-z])(?:[ .:-]([a-z]+))?(?: equity)?$/.exec(text) ?? [];
  return [
    ...(before === undefined ? [] : [{ ticker: plainTicker(after), code: before }]),
    ...(ticker === undefined ? [] : [{ ticker: plainTicker(ticker), code }]),
    ...(ofClass === undefined ? [] : [{ ticker: plainTicker(ofClass), code: itsCode }]),
  ];
}

/** A ticker in the one way of writing it: a number has lost its zeros where a cell took it for one; a class follows a dot. */
const plainTicker = (ticker: string): string => ticker.replace(/^0+(?=\d)/, "").replace(/[/-](?=[a-z]$)/, ".");
