import { closest } from "fastest-levenshtein";
import { problems } from "./problems";
import type { Party } from "./records/party";
import { remembered } from "./remembered";

/** The parties of an edition, found by any of their names. */
export class PartyRegister {
  readonly #all: Party[] = [];
  readonly #byId = new Map<string, Party>();
  readonly #byName = new Map<string, Party>();

  add(party: Party): void {
    this.#all.push(party);
    this.#byId.set(party.id, party);
    for (const name of namesOf(party)) this.#byName.set(spelledPlainly(name), party);
  }

  /** Every party, in the edition's order. */
  get all(): readonly Party[] {
    return this.#all;
  }

  /**
   * Finds a party by name, legal name, alias or ticker, in any case and with stray spaces.
   * @throws Problem (malformed) that names the nearest known party.
   */
  readonly named = remembered((name: string): Party => {
    const asked = spelledPlainly(name);
    const party = this.#byName.get(asked);
    if (party) return party;
    const nearest = this.#byName.get(closest(asked, [...this.#byName.keys()]));
    throw problems.unknownParty(name.trim(), nearest?.name ?? "");
  });

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

function namesOf({ id, name, aliases = [], ticker, exchange }: Party): string[] {
  const tickers = ticker ? [ticker, `${exchange ?? ""}:${ticker}`] : [];
  return [id, ...tickers, ...aliases, name];
}

const spelledPlainly = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();
