import { isCodeOf, plainTicker, tickersIn, withoutLegalForm } from "./companyNames";
import { Groups } from "./grouped";
import { nearest } from "./nearest";
import { problems } from "./problems";
import type { Party } from "./records/party";
import { remembered } from "./remembered";
import { folded } from "./spelling";

/** The parties of an edition, found by any of their names. */
export class PartyRegister {
  readonly #all: Party[] = [];
  readonly #byId = new Map<string, Party>();
  readonly #byName = new Map<string, Party>();
  #looseNames: LooseNames | undefined;

  add(party: Party): void {
    this.#all.push(party);
    this.#byId.set(party.id, party);
    for (const name of namesOf(party).map(folded)) if (name !== "") this.#byName.set(name, party);
    this.#looseNames = undefined;
  }

  /** Every party, in the edition's order. */
  get all(): readonly Party[] {
    return this.#all;
  }

  /**
   * Finds a party by name, legal name, alias or ticker: in any case and with stray spaces, with or without its legal
   * form, and a ticker as providers of market data write it.
   * @throws Problem (malformed) that names the nearest known party, if one is near.
   */
  readonly named = remembered((name: string): Party => {
    const party = this.known(name);
    if (party) return party;
    const near = nearest(name, this.#byName.keys());
    throw problems.unknownParty(name, near === undefined ? undefined : this.#byName.get(near)?.name);
  });

  /** The party that a name means, if there is one and only one. */
  known(name: string): Party | undefined {
    const asked = folded(name);
    return this.#byName.get(asked) ?? this.#loosely(asked) ?? this.#byNameAndTicker(asked);
  }

  /** Finds by a name without its legal form, or by a ticker with the code of its exchange. */
  #loosely(asked: string): Party | undefined {
    const { shortNames, tickers } = (this.#looseNames ??= looseNamesOf(this.#all));
    const short = withoutLegalForm(asked);
    const listed = tickersIn(asked).flatMap(({ ticker, code }) =>
      tickers.under(ticker).filter(({ exchange }) => code === undefined || isCodeOf(code, exchange)),
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
    const party = this.#byId.get(id);
    if (!party) throw new Error(`There is no party ${id}.`);
    return party;
  }

  /** The name that answers show for an id. */
  nameOf(id: string): string {
    return this.#byId.get(id)?.name ?? id;
  }
}

/** Names by which parties are found where none has just that name. */
interface LooseNames {
  readonly shortNames: Groups<Party>;
  readonly tickers: Groups<Party>;
}

function looseNamesOf(parties: readonly Party[]): LooseNames {
  const shortNames = new Groups<Party>();
  const tickers = new Groups<Party>();
  for (const party of parties) {
    const names = namesOf(party).map(folded);
    shortNames.add(party, names.map(withoutLegalForm));
    if (party.ticker !== undefined) tickers.add(party, names.map(plainTicker));
  }
  return { shortNames, tickers };
}

const onlyOf = (found: readonly Party[]): Party | undefined => (new Set(found).size === 1 ? found[0] : undefined);

function namesOf({ id, name, aliases = [], ticker, exchange }: Party): string[] {
  const tickers = ticker ? [ticker, `${exchange ?? ""}:${ticker}`] : [];
  return [id, ...tickers, ...aliases, name];
}
