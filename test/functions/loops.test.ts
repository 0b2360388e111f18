import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, aParty, dollars } from "../support/records";
import { adopt, loops } from "../support/functions";

const pays = (payer: string, payee: string, amount?: number, given: Parameters<typeof aDeal>[0] = {}) =>
  aDeal({ direction: { payer, payee }, value: amount === undefined ? undefined : dollars(amount), ...given });

beforeAll(simulateExcel);
beforeEach(() => {
  adopt(
    anEdition({
      parties: ["Aldermoor", "Chipworks", "Fenwick", "Quarry"].map((name) => aParty(name)),
      deals: [
        pays("chipworks", "fenwick", 30e9, { kind: "equity-investment" }),
        pays("fenwick", "aldermoor", 22e9),
        pays("fenwick", "aldermoor", 1e9, { kind: "lease" }),
        pays("aldermoor", "chipworks", 5e9, { kind: "hardware-supply" }),
        pays("aldermoor", "fenwick", undefined),
        pays("fenwick", "quarry", 1e9),
      ],
    }),
  );
});

const ask = asExcelCalls(loops);

describe("DEALS.LOOPS", () => {
  it("writes each circular chain once, from its alphabetically first company, with the smallest link", () => {
    expect(ask(null, 3)).toEqual([
      ["loop", "companies", "smallest", "smallest link", "value 1", "kind 1", "value 2", "kind 2", "value 3", "kind 3"],
      [
        "Aldermoor → Chipworks → Fenwick → Aldermoor",
        3,
        5e9,
        "Aldermoor → Chipworks",
        ...[5e9, "hardware-supply", 30e9, "equity-investment", 23e9, "compute-contract, lease"],
      ],
      [
        "Aldermoor → Fenwick → Aldermoor",
        2,
        23e9,
        "Fenwick → Aldermoor, of those disclosed",
        ...["undisclosed", "compute-contract", 23e9, "compute-contract, lease", "", ""],
      ],
    ]);
  });

  it("takes who pays from the roles where nothing else says it, and marks what nobody has disclosed", () => {
    const buys = (customer: string, ...suppliers: string[]) =>
      aDeal({
        kind: "hardware-supply",
        value: undefined,
        parties: [
          { party: customer, role: "customer" },
          ...suppliers.map((party) => ({ party, role: "supplier" as const })),
        ],
      });
    const invests = aDeal({
      kind: "equity-investment",
      value: undefined,
      parties: [
        { party: "quarry", role: "investor" },
        { party: "fenwick", role: "investee" },
      ],
    });
    const parties = ["Aldermoor", "Fenwick", "Quarry"].map((name) => aParty(name));
    adopt(anEdition({ parties, deals: [buys("fenwick", "aldermoor", "quarry"), invests] }));
    const [, ...rows] = loops(undefined, 2);
    expect(rows).toEqual([
      [
        ...["Fenwick → Quarry → Fenwick", 2, "", "none disclosed"],
        ...["undisclosed", "hardware-supply", "undisclosed", "equity-investment"],
      ],
    ]);
  });

  it("finds in the data the loops of which everybody writes, as far as it has their links", () => {
    adopt(editionOf(bundledRecords));
    const loopsOf = (party: string, maxLength: number) => loops(party, maxLength).map(([loop]) => loop);
    expect(loopsOf("NVIDIA", 3)).toEqual(
      expect.arrayContaining(["NVIDIA → CoreWeave → NVIDIA", "NVIDIA → OpenAI → CoreWeave → NVIDIA"]),
    );
    // What AMD gives OpenAI is a warrant: no deal in which it pays.
    expect(loopsOf("AMD", 2)).toEqual(["loop", "AMD → Anthropic → AMD"]);
  });

  it("writes chains from the company asked for, and leaves out those that do not pass through it", () => {
    const [, ...rows] = loops("chipworks", 3);
    expect(rows.map(([loop]) => loop)).toEqual(["Chipworks → Fenwick → Aldermoor → Chipworks"]);
  });

  it("has no chain of more companies than asked for", () => {
    const [, ...rows] = loops(undefined, 2);
    expect(rows.map(([loop]) => loop)).toEqual(["Aldermoor → Fenwick → Aldermoor"]);
  });

  it("puts first what most can have come round through, then the shorter chain, and last what has undisclosed links", () => {
    adopt(
      anEdition({
        parties: ["A", "B", "C", "D", "E", "F"].map((name) => aParty(name)),
        deals: [
          pays("a", "b", undefined),
          ...[pays("b", "a", 50e9)],
          ...[pays("a", "c", 20e9), pays("c", "d", 4e9), pays("d", "a", 4e9)],
          ...[pays("a", "e", 9e9), pays("e", "a", 4e9)],
          ...[pays("a", "f", 6e9), pays("f", "a", 8e9)],
        ],
      }),
    );
    const [, ...rows] = loops(undefined, 3);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ["A → F → A", 2, 6e9, "A → F"],
      ["A → E → A", 2, 4e9, "E → A"],
      ["A → C → D → A", 3, 4e9, "C → D"],
      ["A → B → A", 2, 50e9, "B → A, of those disclosed"],
    ]);
  });

  it("lists of very many only the first thousand, through which most can have come round", () => {
    const companies = Array.from({ length: 40 }, (_, place) => `C${place}`);
    const deals = companies.flatMap((payer, a) =>
      companies.flatMap((payee, b) =>
        a === b ? [] : [pays(payer.toLowerCase(), payee.toLowerCase(), 1e9 + 1e6 * (a + b))],
      ),
    );
    adopt(anEdition({ parties: companies.map((name) => aParty(name)), deals }));
    const [, ...rows] = loops(undefined, 4);
    expect(rows).toHaveLength(1000);
    const smallest = rows.map((row) => Number(row[2]));
    expect(smallest).toEqual(smallest.toSorted((a, b) => b - a));
    // Every pair pays each other: of these loops all must be there that are as large as the last one.
    const ofTwo = new Set(
      loops(undefined, 2).flatMap(([loop, , value]) => (Number(value) > Number(smallest.at(-1)) ? [loop] : [])),
    );
    const listed = new Set(rows.map(([loop]) => loop));
    expect([...ofTwo].filter((loop) => !listed.has(loop))).toEqual([]);
  });

  it("answers #VALUE! where there are too many ways to go so far before one knows which come back", () => {
    const crowd = Array.from({ length: 20 }, (_, place) => `c${place}`);
    const deals = [
      pays("start", "c0", 1e9),
      pays("c0", "start", 1e9),
      ...crowd.flatMap((payer) => crowd.flatMap((payee) => (payer === payee ? [] : [pays(payer, payee, 2e9)]))),
    ];
    adopt(anEdition({ parties: ["start", ...crowd].map((name) => aParty(name)), deals }));
    expect(loops("start", 4)).toHaveLength(2);
    expect(errorOf(() => ask("start", 8))).toBe(
      "#VALUE! There are too many ways for money through 8 companies. Give a smaller maxLength.",
    );
  });

  it("has the chains that there were as of a day, with what their links were worth then", () => {
    adopt(
      anEdition({
        parties: ["Aldermoor", "Fenwick"].map((name) => aParty(name)),
        deals: [
          pays("aldermoor", "fenwick", 5e9, { announced: "2025-02-01" }),
          pays("fenwick", "aldermoor", 2e9, { announced: "2025-08-01" }),
          pays("fenwick", "aldermoor", 1e9, { announced: "2026-01-15" }),
        ],
      }),
    );
    const smallestAsOf = (day?: unknown) => loops("Fenwick", 2, day).map(([, , smallest]) => smallest);
    expect(smallestAsOf("2025-07")).toEqual(["smallest"]);
    expect(smallestAsOf(2025)).toEqual(["smallest", 2e9]);
    expect(smallestAsOf()).toEqual(["smallest", 3e9]);
    expect(errorOf(() => ask("Fenwick", 2, "soon"))).toMatch(/^#VALUE! "soon" is not a day\. Give asOf as /);
  });

  it("takes up to four companies where no number is given", () => {
    expect(loops()[0]?.at(-1)).toBe("kind 4");
  });

  it("is its header row where money comes round nowhere", () => {
    expect(loops("quarry")).toHaveLength(1);
  });

  it("answers #VALUE! to a length that is none, or not from 2 to 8", () => {
    expect(ask("Fenwick", 8)).toBeInstanceOf(Array);
    expect(errorOf(() => ask("Fenwick", 9))).toBe('#VALUE! maxLength is "9". Give a whole number from 2 to 8.');
    expect(errorOf(() => ask("Fenwick", 1))).toBe('#VALUE! maxLength is "1". Give a whole number from 2 to 8.');
    expect(errorOf(() => ask("Fenwick", "long"))).toBe('#VALUE! maxLength is "long". Give a whole number from 2 to 8.');
  });
});
