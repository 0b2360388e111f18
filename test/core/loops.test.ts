import fc from "fast-check";
import { loopsOf } from "../../src/core/loops";
import { several } from "../../src/core/pairs";
import { aDeal, anEdition, aParty, dollars } from "../support/records";

const runs = { numRuns: Math.min(60, fc.readConfigureGlobal().numRuns ?? 60) };
const companies = ["a", "b", "c", "d", "e", "f"];

/** Any deals between six companies, each with a payer and a payee. */
const networks = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...companies), fc.constantFrom(...companies)).filter(([payer, payee]) => payer !== payee),
  { selector: (pair) => pair.join(), maxLength: 16 },
);

const editionOf = (network: [string, string][]) =>
  anEdition({
    parties: companies.map((name) => aParty(name)),
    deals: network.map(([payer, payee]) => aDeal({ direction: { payer, payee } })),
  });

const loopsIn = (network: [string, string][], party: string | undefined, maxLength: number) =>
  loopsOf(editionOf(network), party, maxLength).map(({ links }) => links.map(({ payer }) => payer).join());

/** Every way to pick some of the companies in some order: the slow and certain way to find circuits. */
function arrangements(names: readonly string[]): string[][] {
  return names.flatMap((name) => {
    const others = arrangements(names.filter((other) => other !== name));
    return [[name], ...others.map((rest) => [name, ...rest])];
  });
}

const circuitsIn = (network: [string, string][], maxLength: number) => {
  const pays = new Set(network.map((pair) => pair.join()));
  return arrangements(companies).filter(
    (path) =>
      path.length >= 2 &&
      path.length <= maxLength &&
      path.every((name, place) => pays.has([name, path[(place + 1) % path.length]].join())),
  );
};

const written = (circuits: string[][]) => circuits.map((path) => path.join()).toSorted();

describe("the loops of any network of payments", () => {
  it("are its circuits up to a length, each once, from the alphabetically first company", () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 2, max: 6 }), (network, maxLength) => {
        const expected = circuitsIn(network, maxLength).filter((path) => path[0] === path.toSorted()[0]);
        expect(loopsIn(network, undefined, maxLength).toSorted()).toEqual(written(expected));
      }),
      runs,
    );
  });

  it("through a company are the circuits that begin with it", () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(...companies), (network, party) => {
        const expected = circuitsIn(network, 4).filter(([first]) => first === party);
        expect(loopsIn(network, party, 4).toSorted()).toEqual(written(expected));
      }),
      runs,
    );
  });
});

describe("the loops as of a day", () => {
  const edition = anEdition({
    parties: companies.map((name) => aParty(name)),
    deals: [
      aDeal({ direction: { payer: "a", payee: "b" }, announced: "2025-03-01", value: dollars(4e9) }),
      aDeal({ direction: { payer: "b", payee: "a" }, announced: "2025-06-01", value: dollars(1e9) }),
      aDeal({ direction: { payer: "b", payee: "a" }, announced: "2026-01-01", value: dollars(2e9) }),
    ],
  });

  it("are those that were closed by then, with what their links were worth by then", () => {
    const smallestAsOf = (day?: string) => loopsOf(edition, undefined, 4, day).map(({ smallest }) => smallest?.value);
    expect(smallestAsOf("2025-05-31")).toEqual([]);
    expect(smallestAsOf("2025-06-01")).toEqual([1e9]);
    expect(smallestAsOf("2026-01-01")).toEqual([3e9]);
    expect(smallestAsOf()).toEqual([3e9]);
  });

  it("pass, of a programme, through those that had come to pay for it by then", () => {
    const ofProgramme = anEdition({
      parties: companies.map((name) => aParty(name)),
      programmes: [{ id: "hillside", name: "Hillside", kind: "campus" }],
      deals: [
        aDeal({ direction: { payer: "a", payee: "b" }, announced: "2025-03-01" }),
        aDeal({ direction: { payer: "b", payee: "a" }, announced: "2025-03-01" }),
        aDeal({ direction: { payer: "a", payee: "c" }, announced: "2025-06-01", programme: "hillside" }),
      ],
    });
    const loopsAsOf = (day: string) => loopsOf(ofProgramme, several([], ["hillside"]), 4, day).length;
    expect(loopsAsOf("2025-05-31")).toBe(0);
    expect(loopsAsOf("2025-06-01")).toBe(1);
  });

  it("pass, of a programme, through nobody who only guarantees what others pay for it", () => {
    const guaranteed = anEdition({
      parties: companies.map((name) => aParty(name)),
      programmes: [{ id: "hillside", name: "Hillside", kind: "campus" }],
      deals: [
        aDeal({ direction: { payer: "a", payee: "b" } }),
        aDeal({ direction: { payer: "b", payee: "a" } }),
        aDeal({ direction: { payer: "c", payee: "d" }, kind: "lease", programme: "hillside" }),
        aDeal({ direction: { payer: "a", payee: "d" }, kind: "guarantee", programme: "hillside" }),
      ],
    });
    expect(loopsOf(guaranteed, several([], ["hillside"]), 4)).toEqual([]);
  });
});
