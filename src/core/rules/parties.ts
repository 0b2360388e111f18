import { namesOf } from "../parties";
import type { Party } from "../records/companies";
import type { FactList, Facts } from "../records/lists";
import type { Records } from "../records/records";
import { folded } from "../spelling";
import { owners, violation, type Violation } from "./violation";

/**
 * Every name, former name, alias, ticker and number of a register belongs to one party or programme, however it is
 * spelled: both are asked for in the same place. None is written as formulas write several names.
 */
export function* nameViolations({ parties, programmes }: Facts): Iterable<Violation> {
  const ownerOf = owners();
  function* against(list: FactList, record: { readonly id: string }, names: readonly string[]): Iterable<Violation> {
    const named = (problem: string, fix: string) => violation({ list, record }, "aliases", problem, fix);
    for (const spelling of new Set(names.map(folded))) {
      const owner = ownerOf(spelling, record.id);
      if (owner !== undefined)
        yield named(`"${spelling}" is a name of ${owner} too`, "Leave it to the better known of the two.");
      if (meansSeveral.test(spelling))
        yield named(`"${spelling}" can't be asked for, for it means several`, "Write it without ; and not as *.");
    }
  }
  for (const party of parties) yield* against("parties", party, namesOf(party));
  for (const programme of programmes)
    yield* against("programmes", programme, [programme.id, programme.name, ...(programme.aliases ?? [])]);
}

/** What stands for everybody in a formula, and what separates several names. */
const meansSeveral = /^\*$|[;；]/;

/** The check digits of a party's identifiers are right, and a document stands behind them; a listing says something. */
export function identifierViolations({ parties }: Records): Violation[] {
  return parties.flatMap((record) => {
    const { identifiers, listings = [], sources } = record;
    const against = (field: string, problem: string, fix: string) =>
      violation({ list: "parties", record }, field, problem, fix);
    return [
      ...wrongDigitsOf(identifiers ?? {}).map((wrong) =>
        against("identifiers", `${wrong} has a wrong check digit`, "Copy it anew from its document, or leave it out."),
      ),
      ...(identifiers && !sources
        ? [against("identifiers", "no document stands behind them", "Name the document that prints them in sources.")]
        : []),
      ...listings
        .filter(({ mic, ticker }) => mic === undefined && ticker === undefined)
        .map(() => against("listings", "one has neither exchange nor ticker", "Remove it.")),
      ...(record.parentSince !== undefined && record.parent === undefined
        ? [against("parentSince", "has no parent", "Name the party that controls it.")]
        : []),
    ];
  });
}

function wrongDigitsOf({ lei, isin = [] }: NonNullable<Party["identifiers"]>): string[] {
  return [
    ...(lei === undefined || isSoundLei(lei) ? [] : [`LEI ${lei}`]),
    ...isin.filter((one) => !isSoundIsin(one)).map((one) => `ISIN ${one}`),
  ];
}

/** Digits as they are, letters as two digits: A is 10, Z is 35. */
const inDigits = (code: string): number[] =>
  code
    .replace(/[A-Z]/g, (letter) => String(parseInt(letter, 36)))
    .split("")
    .map(Number);

/** Whether the check digits of an LEI are right: modulo 97 it is 1 (ISO 7064). */
const isSoundLei = (lei: string): boolean => inDigits(lei).reduce((rest, digit) => (rest * 10 + digit) % 97, 0) === 1;

/** Whether the check digit of an ISIN is right: from the right every second digit counts double, by its own digits (Luhn). */
function isSoundIsin(isin: string): boolean {
  const counts = inDigits(isin)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? digit : Math.floor((digit * 2) / 10) + ((digit * 2) % 10)));
  return counts.reduce((sum, count) => sum + count, 0) % 10 === 0;
}
