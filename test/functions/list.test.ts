import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { z } from "zod";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, dollars, someRecords } from "../support/records";
import { adopt, list } from "../support/functions";

beforeAll(simulateExcel);

const ask = asExcelCalls(list);
const askColumns = (columns: string) => ask("ALDR", null, null, null, null, columns);

describe("DEALS.LIST", () => {
  it("says what is usual", () => {
    adopt(editionOf(bundledRecords));
    expect(ask("CoreWeave", "OpenAI", null, "2025-09", "2025-09")).toEqual([
      ["id", "announced", "kind", "payer", "payee", "value", "qualifier", "status", "confidence", "sources"],
      [
        "coreweave-openai-2025-09",
        "2025-09-25",
        "compute-contract",
        "OpenAI",
        "CoreWeave",
        6_500_000_000,
        "up-to",
        "signed",
        "medium",
        bundledRecords.deals.find(({ id }) => id === "coreweave-openai-2025-09")?.sources.length,
      ],
    ]);
  });

  it("begins with the newest, and orders those of one day by their ids", () => {
    const deal = (id: string, announced: string) => aDeal({ id, announced });
    const [b, a, c, old] = [
      deal("b", "2025-09-25"),
      deal("a", "2025-09-25"),
      deal("c", "2025-09-25"),
      deal("old", "2025-03"),
    ];
    for (const deals of [
      [old, b, a, c],
      [c, b, a, old],
      [a, old, b, c],
    ]) {
      adopt(anEdition({ deals }));
      expect(askColumns("id")).toEqual([["id"], ["a"], ["b"], ["c"], ["old"]]);
    }
  });

  it("takes what is known by its month or year for its last day, as the cell does that shows it", () => {
    const days = ["2025", "2025-05", "2025-05-31", "2025-05-30", "2025-12-30"];
    adopt(anEdition({ deals: days.map((announced, place) => aDeal({ id: `deal-${place}`, announced })) }));
    expect(askColumns("announced")).toEqual([
      ["announced"],
      ...["2025", "2025-12-30", "2025-05", "2025-05-31", "2025-05-30"].map((announced) => [announced]),
    ]);
  });

  it("shows the columns asked for, in their order and in any case", () => {
    adopt(anEdition({ deals: [aDeal({ end: "2031-05-31" })] }));
    expect(askColumns("Parties, end ,GIGAWATTS")).toEqual([
      ["parties", "end", "gigawatts"],
      ["Aldermoor Cloud, Fenwick Labs", "2031-05-31", ""],
    ]);
  });

  it("converts another currency, and shows by which rate", () => {
    const euros = { amount: 2e9, currency: "EUR", qualifier: "about" } as const;
    adopt(
      anEdition({
        deals: [
          aDeal({ id: "dollars", announced: "2025-03-14" }),
          aDeal({ id: "euros", announced: "2025-03-13", value: euros }),
          aDeal({ id: "euros-without-rate", announced: "2025-03-12", value: euros }),
          aDeal({ id: "undisclosed", announced: "2025-03-11", value: undefined }),
        ],
        exchangeRates: [
          { id: "r", currency: "EUR", day: "2025-03-13", usdPerUnit: 1.1, basis: "invented", source: "a-page" },
        ],
      }),
    );
    expect(askColumns("id,value,amount,currency,rate")).toEqual([
      ["id", "value", "amount", "currency", "rate"],
      ["dollars", 1e9, 1e9, "USD", ""],
      ["euros", 2.2e9, 2e9, "EUR", 1.1],
      ["euros-without-rate", "", 2e9, "EUR", ""],
      ["undisclosed", "", "", "", ""],
    ]);
  });

  it("says how a deal ended, what followed and what it is part of", () => {
    const notCounted = "round-total";
    adopt(
      anEdition({
        deals: [
          aDeal({ id: "part", partOf: "whole", note: "A part.", capacity: { gigawatts: 1.5, qualifier: "about" } }),
          aDeal({ id: "first", ended: { how: "superseded", on: "2026-08", by: "second" }, announced: "2025-02" }),
          aDeal({ id: "second", announced: "2026-07" }),
          aDeal({ id: "whole", notCounted }),
        ],
      }),
    );
    const asOfJuly = ask("ALDR", null, null, null, "2026-06-29", "id,ended,successor,part-of,note,gigawatts");
    expect(asOfJuly).toEqual([
      ["id", "ended", "successor", "part-of", "note", "gigawatts"],
      ["part", "", "", "whole", "A part.", 1.5],
      ["first", "2026-08", "second", "", "", ""],
    ]);
  });

  describe("with a basis, as TOTAL takes it", () => {
    beforeEach(() => {
      const ranged = dollars(10e9, { qualifier: "range", low: 8e9, high: 12e9 });
      const deals = [
        aDeal({ id: "closed", status: "closed", announced: "2025-03-13", value: ranged }),
        aDeal({ id: "intended", status: "letter-of-intent", announced: "2025-03-12" }),
        aDeal({ id: "undisclosed", announced: "2025-03-11", value: undefined }),
      ];
      adopt(anEdition({ deals }));
    });

    it("lists the deals that count on it, with their values on it", () => {
      const values = (columns: string) => askColumns(columns);
      expect(values("id,value,firm")).toEqual([
        ["id", "value"],
        ["closed", 10e9],
        ["undisclosed", ""],
      ]);
      expect(values("headline,id,value")).toEqual([
        ["id", "value"],
        ["closed", 10e9],
        ["intended", 1e9],
        ["undisclosed", ""],
      ]);
    });

    it("has the usual columns where the basis stands alone", () => {
      const usual = z.array(z.array(z.unknown())).parse(ask("ALDR"));
      const table = (basis: string) => z.array(z.array(z.unknown())).parse(askColumns(basis));
      expect(table("firm")[0]).toEqual(usual[0]);
      expect(["low", "headline", "HIGH "].map((basis) => table(basis).map((row) => row[5]))).toEqual([
        ["value", 8e9, 1e9, ""],
        ["value", 10e9, 1e9, ""],
        ["value", 12e9, 1e9, ""],
      ]);
    });

    it("takes low and high among others for the columns that they are", () => {
      expect(askColumns("id,value,low,high,firm")).toEqual([
        ["id", "value", "low", "high"],
        ["closed", 10e9, 8e9, 12e9],
        ["undisclosed", "", "", ""],
      ]);
    });

    it("has low values as of the last day asked for, as TOTAL does", () => {
      adopt(
        anEdition({
          deals: [
            aDeal({ id: "ceiling", value: dollars(10e9, { qualifier: "up-to" }) }),
            aDeal({ id: "signed", partOf: "ceiling", status: "signed", announced: "2025-09-01" }),
          ],
        }),
      );
      const values = (day: string, columns: string, place: number) =>
        z.array(z.array(z.unknown())).parse(ask("ALDR", null, null, null, day, columns))[1]?.[place];
      expect(["2025-08-31", "2025-09-01"].map((day) => values(day, "low", 5))).toEqual([0, 1e9]);
      expect(["2025-08-31", "2025-09-01"].map((day) => values(day, "value,low", 1))).toEqual([0, 1e9]);
    });

    it("takes one basis only", () => {
      expect(errorOf(() => askColumns("firm,headline"))).toBe(
        '#VALUE! "headline" is not a column. Give id, announced, kind, payer, payee, value or another that is offered.',
      );
    });
  });

  describe("with include", () => {
    const notCounted = "talks";
    const loan = {
      kind: "debt-facility",
      parties: [
        { party: "quarry-capital", role: "lender" },
        { party: "fenwick-labs", role: "borrower" },
        { party: "aldermoor-cloud", role: "arranger" },
      ],
    } as const;
    const guaranteed = [{ party: "quarry-capital", role: "guarantor" as const }, ...loan.parties.slice(1)];
    beforeEach(() => {
      adopt(
        anEdition({
          deals: [
            aDeal({ id: "contract", announced: "2025-06-01", status: "announced" }),
            aDeal({ id: "in-talks", announced: "2025-05-01", notCounted }),
            aDeal({ id: "guarantee", announced: "2025-04", kind: "guarantee", parties: guaranteed }),
            aDeal({ id: "replaced", announced: "2025-03-01", ended: { how: "superseded", on: "2025-06-01" } }),
            aDeal({ id: "arranged", announced: "2025-02-01", ...loan, parties: [...loan.parties] }),
            aDeal({ id: "lent", announced: "2025-01-01", ...loan, parties: loan.parties.slice(0, 2) }),
          ],
        }),
      );
    });

    it("all shows every deal that names the party, and in a column at the end whether it counts, or why not", () => {
      const table = z.array(z.array(z.unknown())).parse(ask("ALDR", null, null, null, null, null, "all"));
      expect(table[0]?.slice(-3)).toEqual(["confidence", "sources", "counted"]);
      expect(table.slice(1).map((row) => [row[0], row.at(-1)])).toEqual([
        ["contract", "yes"],
        ["in-talks", "talks"],
        ["guarantee", "guarantee"],
        ["replaced", "superseded"],
        ["arranged", "stands-beside"],
      ]);
    });

    it("left-out shows those alone that do not count", () => {
      const table = ask("ALDR", null, null, null, null, "id,counted", "Left out");
      expect(table).toEqual([
        ["id", "counted"],
        ["in-talks", "talks"],
        ["guarantee", "guarantee"],
        ["replaced", "superseded"],
        ["arranged", "stands-beside"],
      ]);
    });

    it("counted, or nothing, shows those that count", () => {
      const counted = ask("ALDR", null, null, null, null, "id,counted", "counted");
      expect(counted).toEqual([
        ["id", "counted"],
        ["contract", "yes"],
      ]);
      expect(askColumns("id,counted")).toEqual(counted);
      expect(ask("ALDR", null, null, null, null, null, "counted")).toEqual(ask("ALDR"));
    });

    it("keeps to the kinds and days of the question: of others it shows nothing", () => {
      const all = (...filter: unknown[]) => ask(...filter, "id,counted", "all");
      expect(all("ALDR", null, "contracts", "2025-05", null)).toEqual([
        ["id", "counted"],
        ["contract", "yes"],
        ["in-talks", "talks"],
      ]);
      expect(all("ALDR", null, "guarantee", null, null)).toEqual([
        ["id", "counted"],
        ["guarantee", "stands-beside"],
      ]);
    });

    it("shows also what may have been public on the last day, since its date leaves that open", () => {
      expect(ask("ALDR", null, null, null, "2025-04-15", "id,counted", "left-out")).toEqual([
        ["id", "counted"],
        ["guarantee", "not-yet-public"],
        ["arranged", "stands-beside"],
      ]);
    });

    it("follows a basis among the columns", () => {
      expect(ask("ALDR", null, "contracts", "2025-06", null, "firm,id,counted", "all")).toEqual([
        ["id", "counted"],
        ["contract", "not-firm"],
      ]);
    });

    it("finds between two parties what names both, and for everybody every deal", () => {
      expect(ask("ALDR", "Quarry Capital", null, null, null, "id,counted", "all")).toEqual([
        ["id", "counted"],
        ["guarantee", "guarantee"],
        ["arranged", "stands-beside"],
      ]);
      const everybody = z.array(z.unknown()).parse(ask("*", null, null, null, null, "id", "all"));
      expect(everybody.slice(1).flat()).toEqual(["contract", "in-talks", "guarantee", "replaced", "arranged", "lent"]);
    });

    it("answers another word with those that it takes", () => {
      expect(errorOf(() => ask("ALDR", null, null, null, null, null, "everything"))).toBe(
        '#VALUE! "everything" is not a word for which deals to show. Give counted, all or left-out.',
      );
    });
  });

  describe("says who pays whom, whether or not a price is known", () => {
    const payment = (given: Parameters<typeof aDeal>[0]) => {
      adopt(anEdition({ deals: [aDeal({ value: undefined, ...given })] }));
      const [, row] = z.array(z.array(z.unknown())).parse(ask("*", null, null, null, null, "payer,payee", "all"));
      return row;
    };
    const [aldermoor, fenwick, quarry] = ["aldermoor-cloud", "fenwick-labs", "quarry-capital"] as const;

    it.each([
      ["compute-contract", "customer", "supplier"],
      ["hardware-supply", "customer", "supplier"],
      ["licence", "customer", "supplier"],
      ["lease", "lessee", "lessor"],
      ["equity-investment", "investor", "investee"],
      ["debt-facility", "lender", "borrower"],
      ["acquisition", "acquirer", "target"],
      ["guarantee", "guarantor", "borrower"],
    ] as const)("of a %s, the %s pays the %s", (kind, payer, payee) => {
      const parties = [
        { party: aldermoor, role: payee },
        { party: fenwick, role: payer },
      ];
      expect(payment({ kind, parties })).toEqual(["Fenwick Labs", "Aldermoor Cloud"]);
    });

    it("names several who pay together", () => {
      const parties = [
        { party: fenwick, role: "investor" as const },
        { party: quarry, role: "investor" as const },
        { party: aldermoor, role: "investee" as const },
      ];
      expect(payment({ kind: "equity-investment", parties })).toEqual([
        "Fenwick Labs, Quarry Capital",
        "Aldermoor Cloud",
      ]);
    });

    it("of a guarantee names whom it is owed to rather than whoever owes the rent", () => {
      const parties = [
        { party: quarry, role: "guarantor" as const },
        { party: aldermoor, role: "lessor" as const },
        { party: fenwick, role: "lessee" as const },
      ];
      expect(payment({ kind: "guarantee", parties })).toEqual(["Quarry Capital", "Aldermoor Cloud"]);
    });

    it("of the guarantee of a loan names who lent rather than whoever owes it", () => {
      const parties = [
        { party: quarry, role: "guarantor" as const },
        { party: aldermoor, role: "lender" as const },
        { party: fenwick, role: "borrower" as const },
      ];
      expect(payment({ kind: "guarantee", parties })).toEqual(["Quarry Capital", "Aldermoor Cloud"]);
    });

    it("follows the record where that names them", () => {
      expect(payment({ direction: { payer: aldermoor, payee: fenwick } })).toEqual(["Aldermoor Cloud", "Fenwick Labs"]);
    });

    it("of a partnership names nobody", () => {
      const parties = [aldermoor, fenwick].map((party) => ({ party, role: "partner" as const }));
      expect(payment({ kind: "infrastructure-programme", parties })).toEqual(["", ""]);
    });
  });

  it("says by which ticker and LEI payer and payee are known, as far as they have one", () => {
    const { parties } = someRecords();
    const identified = parties.map((one) =>
      one.id === "fenwick-labs" ? { ...one, identifiers: { lei: "984500FENWICKLABS012" } } : one,
    );
    adopt(anEdition({ parties: identified, deals: [aDeal()] }));
    expect(askColumns("payer-ticker,payee-ticker,payer-lei,payee-lei")).toEqual([
      ["payer-ticker", "payee-ticker", "payer-lei", "payee-lei"],
      ["", "ALDR", "984500FENWICKLABS012", ""],
    ]);
  });

  it("gives the price of a gigawatt, and of one for a year by the term as stated, else from its first to its last day", () => {
    const capacity = { gigawatts: 0.5, qualifier: "about" } as const;
    const terms: Parameters<typeof aDeal>[0][] = [
      { termYears: 5, start: "2026" },
      { start: "2026-04", end: "2030-03" },
      { start: "2026-01-01", end: "2026-06-30" },
      { start: "2026" },
      { termYears: 5, value: undefined },
      { termYears: 5, capacity: undefined },
    ];
    adopt(
      anEdition({ deals: terms.map((term, day) => aDeal({ capacity, announced: `2025-03-2${9 - day}`, ...term })) }),
    );
    expect(askColumns("value-per-gigawatt,value-per-gigawatt-year")).toEqual([
      ["value-per-gigawatt", "value-per-gigawatt-year"],
      [2e9, 400_000_000],
      [2e9, 500_000_000],
      [2e9, 4e9],
      [2e9, ""],
      ["", ""],
      ["", ""],
    ]);
  });

  it("takes the price of a gigawatt on the basis that is asked for", () => {
    const value = dollars(10e9, { qualifier: "range", low: 8e9, high: 12e9 });
    adopt(anEdition({ deals: [aDeal({ value, capacity: { gigawatts: 2, qualifier: "exact" } })] }));
    expect(askColumns("value,value-per-gigawatt,high")).toEqual([
      ["value", "value-per-gigawatt", "high"],
      [10e9, 5e9, 12e9],
    ]);
    expect(askColumns("firm,value,value-per-gigawatt")).toEqual([
      ["value", "value-per-gigawatt"],
      [10e9, 5e9],
    ]);
  });

  it("says since when a deal is known whose date leaves it open", () => {
    adopt(anEdition({ deals: [aDeal({ id: "a", announced: "2026", knownSince: "2026-05-04" }), aDeal({ id: "b" })] }));
    expect(askColumns("id,announced,known-since")).toEqual([
      ["id", "announced", "known-since"],
      ["a", "2026", "2026-05-04"],
      ["b", "2025-03-11", ""],
    ]);
  });

  it("names issue and leads of a round that is bought in notes", () => {
    const debt = { rank: "unsecured", convertible: true } as const;
    const round = { issue: "Notes of May 2026", leads: ["quarry-capital"] };
    adopt(anEdition({ deals: [aDeal({ kind: "equity-investment", debt, round })] }));
    expect(askColumns("issue,rank,leads")).toEqual([
      ["issue", "rank", "leads"],
      ["Notes of May 2026", "unsecured", "Quarry Capital"],
    ]);
  });

  it("of nothing is its header row", () => {
    adopt(anEdition());
    expect(askColumns("id")).toEqual([["id"]]);
  });

  it("answers an unknown column with the nearest one", () => {
    adopt(anEdition());
    expect(errorOf(() => askColumns("id,anounced"))).toBe(
      '#VALUE! "anounced" is not a column. Did you mean "announced"?',
    );
    expect(errorOf(() => askColumns("id,price"))).toBe(
      '#VALUE! "price" is not a column. Did you mean "price-per-share"?',
    );
  });

  it("takes columns separated by commas or semicolons, also after the last one", () => {
    adopt(anEdition());
    for (const columns of ["id,value", "id;value", " id ; Value ,", ";id,,value;"])
      expect(askColumns(columns)).toEqual([["id", "value"]]);
    expect(askColumns(",")).toHaveLength(1);
  });
});
