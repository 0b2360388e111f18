import type { Callable } from "../../src/functions/declaration";
import { cellCallables } from "../../src/functions/worksheetFunctions";
import { NumberWithProperties } from "../../src/workbench/grid/answer";
import { errorOf, simulateExcel } from "../support/excel";
import { aDeal, aFigure, anEdition, aRevenueShare, aStake, dollars } from "../support/records";
import { adopt, contextNow } from "../support/functions";

const said = { source: "a-page", says: "It says so." };
beforeAll(simulateExcel);
beforeEach(() => {
  adopt(
    anEdition({
      sources: [
        {
          id: "a-filing",
          publisher: "SEC",
          title: "Form 8-K",
          type: "filing",
          tier: "primary",
          published: "2025-03-11",
          url: "https://sec.example/8-k",
        },
      ],
      deals: [
        aDeal({
          id: "first",
          value: dollars(5e9),
          announced: "2025-03-11",
          direction: { payer: "fenwick-labs", payee: "aldermoor-cloud" },
          sources: [{ source: "a-filing", says: "So." }],
        }),
        aDeal({
          id: "second",
          value: dollars(2e9, { qualifier: "up-to" }),
          announced: "2025-09-01",
          sources: [said, { source: "a-filing", says: "So." }],
          judgement: { confidence: "low", why: "Only a talk." },
        }),
        aDeal({ id: "unpriced", value: undefined, announced: "2025-10-01" }),
      ],
      stakes: [aStake(11.5, "2025-06-30", { id: "a-stake", value: dollars(7e8, { qualifier: "about" }) })],
      revenueShares: [aRevenueShare(62, "FY2025", { id: "a-share" })],
      figures: [aFigure("FY2025", { value: dollars(3e9, { qualifier: "about" }) })],
    }),
  );
});

/** The functions as Excel has them, with the switch on or off. */
const inCells = (isOn: boolean) => cellCallables(contextNow, () => isOn);
const ask = (id: string, ...given: unknown[]): unknown => functionIn(inCells(true), id)(...given);
const functionIn = (all: ReadonlyMap<string, Callable>, id: string): Callable => {
  const called = all.get(id);
  if (!called) throw new Error(`There is no ${id}.`);
  return called;
};

/** What each property of an answer holds: `=A1.Sources`. */
const propertiesOf = (answer: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(NumberWithProperties.parse(answer).properties).map(([name, property]) => [
      name,
      typeof property === "object" && property !== null && "basicValue" in property ? property.basicValue : undefined,
    ]),
  );

describe("a number that carries its source", () => {
  it("is the JSON that Excel documents: the number, its format, its properties, and a card with all of them", () => {
    expect(ask("TOTAL", "ALDR", "Fenwick Labs", null, null, "2025-06")).toEqual({
      type: "Double",
      basicType: "Double",
      basicValue: 5e9,
      numberFormat: "#,##0",
      properties: {
        Sources: { type: "String", basicType: "String", basicValue: "first (1 document)" },
        "As of": { type: "String", basicType: "String", basicValue: "2025-06-30" },
        Qualifier: { type: "String", basicType: "String", basicValue: "exact" },
        Confidence: { type: "String", basicType: "String", basicValue: "high" },
        Edition: { type: "Double", basicType: "Double", basicValue: 1 },
      },
      layouts: {
        card: {
          title: "Source",
          sections: [{ layout: "List", properties: ["Sources", "As of", "Qualifier", "Confidence", "Edition"] }],
        },
      },
      provider: { description: "DEALS, edition 1 of 2026-06-30" },
    });
  });

  it("is no surer than what is least sure in it, and passes over deals that add nothing", () => {
    expect(propertiesOf(ask("TOTAL", "ALDR"))).toEqual({
      Sources: "second (2 documents); first (1 document)",
      "As of": "2026-06-30",
      Qualifier: "up-to",
      Confidence: "low",
      Edition: 1,
    });
  });

  it("is what one side pays, too", () => {
    expect(propertiesOf(ask("PAID", "Fenwick Labs", "ALDR", null, null, "2025-06"))["Sources"]).toBe(
      "first (1 document)",
    );
  });

  it("names ten records at most", () => {
    const deals = Array.from({ length: 13 }, (_, place) =>
      aDeal({ id: `deal-${place + 10}`, announced: `2025-03-${place + 10}` }),
    );
    adopt(anEdition({ deals }));
    expect(propertiesOf(ask("TOTAL", "ALDR"))["Sources"]).toMatch(
      /^deal-22 \(1 document\); deal-21 .*; deal-13 \(1 document\); 3 other records$/,
    );
    adopt(anEdition({ deals: deals.slice(0, 11) }));
    expect(propertiesOf(ask("TOTAL", "ALDR"))["Sources"]).toMatch(/; 1 other record$/);
  });

  it("is a stake with the record that states it, as of the day asked", () => {
    expect(ask("STAKE", "Fenwick Labs", "ALDR", 2025)).toMatchObject({ basicValue: 0.115, numberFormat: "0.0##%" });
    expect(propertiesOf(ask("STAKE", "Fenwick Labs", "ALDR", 2025))).toMatchObject({
      Sources: "a-stake (1 document)",
      "As of": "2025-12-31",
      // How exact its market value is, is another matter.
      Qualifier: "exact",
    });
  });

  it("is a share of revenue, or a company's own figure", () => {
    expect(ask("REVENUESHARE", "Fenwick Labs", 2025)).toMatchObject({ basicValue: 0.62, numberFormat: "0.0##%" });
    expect(propertiesOf(ask("REVENUESHARE", "Fenwick Labs", 2025))["Sources"]).toBe("a-share (1 document)");
    expect(ask("FIGURE", "ALDR", "revenue", 2025)).toMatchObject({ basicValue: 3e9, numberFormat: "#,##0" });
    expect(propertiesOf(ask("FIGURE", "ALDR", "revenue", 2025))).toMatchObject({
      Sources: "fy2025 (1 document)",
      "As of": "2026-06-30",
      Qualifier: "about",
    });
  });

  it("has every quarter behind a sum of quarters", () => {
    adopt(
      anEdition({
        figures: [1, 2, 3, 4].map((quarter) =>
          aFigure(`Q${quarter} FY2025`, { value: dollars(1e9, { qualifier: quarter === 2 ? "about" : "exact" }) }),
        ),
      }),
    );
    expect(propertiesOf(ask("FIGURE", "ALDR", "revenue", "LTM"))).toMatchObject({
      Sources: "q1-fy2025 (1 document); q2-fy2025 (1 document); q3-fy2025 (1 document); q4-fy2025 (1 document)",
      Qualifier: "about",
    });
  });

  it("is read as its number where a formula hands it on", () => {
    const year = { type: "Double", basicType: "Double", basicValue: 2025, properties: { Edition: { basicValue: 1 } } };
    expect(ask("COUNT", "ALDR", null, null, null, year)).toBe(3);
  });
});

describe("a number stays bare", () => {
  it("while the switch is off", () => {
    const all = inCells(false);
    expect(functionIn(all, "TOTAL")("ALDR")).toBe(7e9);
    expect(functionIn(all, "STAKE")("Fenwick Labs", "ALDR")).toBe(0.115);
  });

  it("of a function that has no source to carry", () => {
    expect(ask("COUNT", "ALDR")).toBe(3);
    expect(ask("COVERAGE", "ALDR")).toBeCloseTo(2 / 3);
    expect(ask("DEAL", "first", "value")).toBe(5e9);
  });

  it("where no record stands behind it", () => {
    expect(ask("TOTAL", "Fenwick Labs", "Quarry Capital")).toBe(0);
  });
});

it("An error stays the same error", () => {
  expect(errorOf(() => ask("STAKE", "Quarry Capital", "ALDR"))).toBe(
    "#N/A Edition 1 has no share of Aldermoor Cloud that Quarry Capital holds.",
  );
});
