import { closest } from "fastest-levenshtein";
import { problems } from "./problems";
import type { Party } from "./records/party";
import { remembered } from "./remembered";

/** The parties of an edition, found by any of their names. */
export class PartyRegister {
  private readonly byId: ReadonlyMap<string, Party>;
  private readonly byName = new Map<string, Party>();

  constructor(readonly all: readonly Party[]) {
    this.byId = new Map(all.map((party) => [party.id, party]));
    for (const party of all) for (const name of namesOf(party)) this.byName.set(spelledPlainly(name), party);
  }

  /**
   * Finds a party by name, legal name, alias or ticker, in any case and with stray spaces.
   * @throws Problem (malformed) that names the nearest known party.
   */
  named(name: string): Party {
    const asked = spelledPlainly(name);
    const party = this.byName.get(asked);
    if (party) return party;
    const nearest = this.byName.get(closest(asked, [...this.byName.keys()]));
    throw problems.unknownParty(name.trim(), nearest?.name ?? "");
  }

  /** The party with an id that is known to exist. */
  withId(id: string): Party {
    const party = this.byId.get(id);
    if (!party) throw new Error(`There is no party ${id}.`);
    return party;
  }

  /** The name that answers show for an id. */
  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? id;
  }
}

function namesOf({ id, name, aliases = [], ticker, exchange }: Party): string[] {
  const tickers = ticker ? [ticker, `${exchange ?? ""}:${ticker}`] : [];
  return [id, ...tickers, ...aliases, name];
}

const spelledPlainly = remembered((name: string) => name.trim().replace(/\s+/g, " ").toLowerCase());
