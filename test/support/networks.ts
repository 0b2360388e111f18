import fc from "fast-check";
import { daysLater } from "../../src/core/days";
import type { Edition } from "../../src/core/edition";
import { type DealKind, notCountedReasons, type Role } from "../../src/core/records/vocabulary";
import { aDeal, anEdition, aParty, dollars } from "./records";

export const companies = ["a", "b", "c"];
export const days = fc.integer({ min: 0, max: 400 }).map((later) => daysLater("2024-06-01", later));
const partialDays = fc.tuple(days, fc.constantFrom(10, 7, 4)).map(([day, length]) => day.slice(0, length));

/** Something in so many cases of ten. */
const perhaps = <Value>(something: fc.Arbitrary<Value>, often = 5): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ arbitrary: something, weight: often }, { arbitrary: fc.constant(undefined), weight: 10 - often });

/** Deals of these kinds between three companies, each of which an earlier one can contain or, like a later one, replace. */
export const networksOf = (kinds: readonly (keyof typeof facing)[]): fc.Arbitrary<Edition> =>
  fc
    .array(
      fc.record({
        between: fc.shuffledSubarray(companies, { minLength: 2, maxLength: 3 }),
        kind: fc.constantFrom(...kinds),
        announced: partialDays,
        isValued: fc.boolean(),
        isFirm: fc.boolean(),
        signed: perhaps(partialDays, 2),
        power: perhaps(fc.constantFrom(0.1, 0.2, 1.75)),
        whole: perhaps(fc.nat({ max: 3 })),
        ended: perhaps(fc.record({ on: partialDays, by: perhaps(fc.nat({ max: 7 })) })),
        never: perhaps(fc.constantFrom(...notCountedReasons), 1),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((deals) =>
      anEdition({
        parties: companies.map((name) => aParty(name)),
        deals: deals.map(
          (
            { between: [payer = "", ...payees], kind, announced, isValued, isFirm, signed, power, whole, ended, never },
            place,
          ) => {
            const [paying, paid] = facing[kind];
            return aDeal({
              id: `d-${place}`,
              parties: [{ party: payer, role: paying }, ...payees.map((party) => ({ party, role: paid }))],
              kind,
              announced,
              status: isFirm ? "signed" : "announced",
              signed: isFirm ? signed : undefined,
              capacity:
                power === undefined ? undefined : { gigawatts: power, qualifier: place % 2 ? "exact" : "up-to" },
              value: isValued ? dollars(1e9 * 2 ** place, { qualifier: place % 3 ? "exact" : "up-to" }) : undefined,
              ...(whole !== undefined && whole < place && { partOf: `d-${whole}` }),
              ...(ended && {
                ended: ended.by === undefined ? cancelled(ended.on) : superseded(ended.on, ended.by, deals.length),
              }),
              ...(never && { notCounted: never }),
            });
          },
        ),
      }),
    );

const facing = {
  lease: ["lessee", "lessor"],
  "compute-contract": ["customer", "supplier"],
  guarantee: ["guarantor", "lessor"],
  "infrastructure-programme": ["partner", "partner"],
} as const satisfies Partial<Record<DealKind, readonly [Role, Role]>>;

const cancelled = (on: string) => ({ how: "cancelled" as const, on });
const superseded = (on: string, by: number, of: number) => ({ how: "superseded" as const, on, by: `d-${by % of}` });
