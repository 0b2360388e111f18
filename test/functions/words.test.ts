import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { metrics } from "../../src/core/records/metrics";
import { shapeOf } from "../../src/core/records/metricShapes";
import { dealKinds } from "../../src/core/records/vocabulary";
import { metricAsked } from "../../src/functions/metrics";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, dollars } from "../support/records";
import { adopt, count, edition, figure, schedule } from "../support/functions";

const countOf = asExcelCalls(count);
const [askFigure, askEdition] = [figure, edition].map(asExcelCalls);

/** Of each kind a number of deals of its own, by which it is told: 1 of the first, 2 of the second and so on. */
beforeAll(() => {
  simulateExcel();
  adopt(
    anEdition({
      deals: dealKinds.flatMap((kind, place) => Array.from({ length: place + 1 }, () => aDeal({ kind }))),
      figures: [
        {
          id: "revenue",
          company: "aldermoor-cloud",
          metric: "revenue",
          measure: "reported",
          period: { label: "FY2025", kind: "fiscal", ends: "2025-12-31" },
          value: dollars(5e9),
          sources: [{ source: "a-page", says: "It says so." }],
        },
      ],
    }),
  );
});

describe("a kind of deal", () => {
  it.each([
    [
      "compute-contract",
      "compute, cloud, Compute Contracts, compute_contract, compute–contract, ＣＯＭＰＵＴＥ, com\u200bpute",
    ],
    ["hardware-supply", "chips, chip, GPUs, hardware"],
    ["capacity-backstop", "backstop, backstops"],
    ["guarantee", "guarantees, guaranty, surety"],
    ["equity-investment", "equity, investment, investments, stake"],
    ["infrastructure-programme", "programme, programmes, program, İnfrastructure programme"],
    ["debt-facility", "debt, loan, loans, bond, bonds, notes, debt facilities"],
    ["acquisition", "M&A, acquisitions, merger"],
    ["lease", "leases, LEASE"],
    ["licence", "license, licences"],
    ["revenue-sharing", "revenue sharing, revenue share"],
  ])("is understood by the words that people use: %s", (kind, words) => {
    const asIs = countOf("ALDR", null, kind);
    for (const word of words.split(", ")) expect([word, countOf("ALDR", null, word)]).toEqual([word, asIs]);
  });

  it("that is none is answered with no other unless one is near", () => {
    const refused = (kind: string) => errorOf(() => countOf("ALDR", null, kind));
    expect(refused("leese")).toBe('#VALUE! "leese" is not a kind of deal. Did you mean "lease"?');
    for (const kind of ["joint venture", "water", "x"])
      expect(refused(kind)).toBe(
        `#VALUE! "${kind}" is not a kind of deal. Give compute-contract, hardware-supply, capacity-backstop, ` +
          "guarantee, equity-investment, infrastructure-programme or another that is offered.",
      );
  });
});

describe("every other word", () => {
  it("is understood in any case, number and width", () => {
    for (const metric of ["Revenue", "revenues", "sales", "ｒｅｖｅｎｕｅ", "re\u00advenue"])
      expect(askFigure?.("ALDR", metric, 2025)).toBe(5e9);
    expect(askEdition?.("NUMBER\u200b")).toBe(1);
    expect(countOf("ALDR", null, "Financing\ufeff")).toBe(countOf("ALDR", null, "financing"));
    expect(asExcelCalls(schedule)("ALDR", "", null, null, null, "２０２６", 1, "Quarters")).toHaveLength(7);
  });

  it.each(metrics)("asks for %s alone where it is one of its names", (metric) => {
    const { also = "", measuresAlso = {} } = shapeOf(metric);
    const words = (several: string) => several.split(" ").filter(Boolean);
    for (const word of [metric, ...words(also)]) {
      const asked = metricAsked(word);
      expect([word, asked.metrics[0], asked.measure]).toEqual([word, metric, undefined]);
    }
    for (const [measure, names] of Object.entries(measuresAlso))
      for (const word of words(names))
        expect([word, metricAsked(word)]).toEqual([word, { metrics: [metric], measure }]);
  });

  it("asks for what people mean by the name of a cloud, and by AI orders", () => {
    for (const cloud of ["AWS", "AWS revenue", "Azure", "OCI", "Google Cloud", "Google Cloud revenue"])
      expect([cloud, metricAsked(cloud)]).toEqual([cloud, { metrics: ["cloud-revenue"], measure: "reported" }]);
    expect(metricAsked("AI orders")).toEqual({ metrics: ["bookings"], measure: "ai-orders" });
    expect(metricAsked("AI backlog")).toEqual({ metrics: ["revenue-backlog"], measure: "ai-orders" });
  });

  it("is not guessed at where none is near", () => {
    expect(errorOf(() => askFigure?.("ALDR", "profit", 2025))).not.toContain("Did you mean");
    expect(errorOf(() => askFigure?.("ALDR", "revenu", 2025))).toContain('Did you mean "revenue"?');
    expect(errorOf(() => askFigure?.("ALDR", "-revenue", 2025))).toContain('Did you mean "revenue"?');
    expect(errorOf(() => askFigure?.("ALDR", "-1", 2025))).not.toContain("Did you mean");
  });
});

it("numbers are numbers, not what a programme would read into a text", () => {
  adopt(editionOf(bundledRecords));
  for (const years of ["0x10", "1e1", true, "ten", "2.5", "-1", "1.0.0"])
    expect(errorOf(() => asExcelCalls(schedule)("OpenAI", "", null, null, null, 2026, years))).toBe(
      `#VALUE! years is "${String(years)}". Give a whole number from 1 to 100.`,
    );
});
