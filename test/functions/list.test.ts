import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { z } from "zod";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, dollars } from "../support/records";
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
    const notCounted = { because: "round-total", why: "Its parts are recorded." } as const;
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

    it("takes one basis only", () => {
      expect(errorOf(() => askColumns("firm,headline"))).toBe(
        '#VALUE! "headline" is not a column. Give id, announced, kind, payer, payee, value or another that is offered.',
      );
    });
  });

  it("says since when a deal is known whose date leaves it open", () => {
    adopt(anEdition({ deals: [aDeal({ id: "a", announced: "2026", knownSince: "2026-05-04" }), aDeal({ id: "b" })] }));
    expect(askColumns("id,announced,known-since")).toEqual([
      ["id", "announced", "known-since"],
      ["a", "2026", "2026-05-04"],
      ["b", "2025-03-11", ""],
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
