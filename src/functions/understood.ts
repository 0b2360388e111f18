import type { Day } from "../core/days";
import type { Edition } from "../core/edition";
import type { Measured } from "../core/figures";
import { type Companies, isAlone } from "../core/members";
import { type Several, several } from "../core/pairs";
import { byName } from "../core/spelling";

/** How an argument was understood where that cannot be told from how it is written, or from its absence. */
export type Understood =
  | { readonly is: "everybody" }
  | { readonly is: "of-everybody" }
  | {
      readonly is: "several";
      readonly isCounterparty: boolean;
      /** Their names in order. */
      readonly parties: readonly string[];
      readonly programmes: readonly string[];
    }
  | { readonly is: "deal"; readonly title: string }
  | { readonly is: "from"; readonly day: Day }
  | { readonly is: "as-of"; readonly day: Day; readonly isEditions: boolean }
  | { readonly is: "to"; readonly day: Day }
  | { readonly is: "period"; readonly label: string }
  | { readonly is: "sum-of-quarters"; readonly quarters: readonly string[] }
  | ({ readonly is: "measured" } & Measured)
  /** What is left out as its term is not disclosed. */
  | { readonly is: "without-term"; readonly dollars: number };

/** Whom companies mean that were asked for by more than the name of one. */
export function severalBehind(
  asked: Companies,
  companies: readonly string[],
  { edition }: { edition: Edition },
): Understood[] {
  return isAlone(asked, companies) ? [] : [severalNamed(several(companies), edition, false)];
}

/** Whom a side means: whom a kind of party or a group is shows nowhere else. */
export function severalNamed({ parties, programmes }: Several, edition: Edition, isCounterparty: boolean): Understood {
  const ofProgrammes = edition.records.programmes.filter(({ id }) => programmes.has(id));
  return {
    is: "several",
    isCounterparty,
    parties: [...parties].map((id) => edition.parties.nameOf(id)).sort(byName),
    programmes: ofProgrammes.map(({ name }) => name),
  };
}
