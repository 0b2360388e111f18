import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { counted } from "../../src/core/counting";
import { dealKinds } from "../../src/core/records/vocabulary";
import { folded } from "../../src/core/spelling";
import { kindOfPartyWords } from "../../src/functions/choices";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition, aParty, dollars } from "../support/records";
import {
  adopt,
  asIf,
  capacity,
  count,
  coverage,
  flows,
  list,
  parties,
  remaining,
  sources,
  total,
} from "../support/functions";

const pays = (payer: string, payee: string, amount: number, given: Parameters<typeof aDeal>[0] = {}) =>
  aDeal({
    parties: [
      { party: payer, role: "customer" },
      { party: payee, role: "supplier" },
    ],
    direction: { payer, payee },
    value: dollars(amount),
    ...given,
  });

/** Two large clouds and two that rent them out, a laboratory, both clouds under one name, and one with the name of a kind. */
const known = [
  aParty("Aldermoor", { kind: "hyperscaler", groups: ["hyperscaler", "chipmaker"] }),
  aParty("Birch", { kind: "hyperscaler" }),
  aParty("Cedar", { kind: "neocloud" }),
  aParty("Dogwood", { kind: "bitcoin-miner-turned-host", groups: ["neocloud"] }),
  aParty("Elm Labs", { kind: "ai-lab", listings: [{ mic: "XNAS", ticker: "ELM" }] }),
  aParty("Big two", { kind: "group", groups: ["hyperscaler"], members: ["aldermoor", "birch"] }),
  aParty("Lender", { kind: "bitcoin-miner-turned-host" }),
];

/** Their deals, some on one site, and one that names one party alone. */
const edition = anEdition({
  parties: known,
  programmes: [
    { id: "hillside", name: "Hillside", kind: "campus", aliases: ["Hillside campus"] },
    { id: "elm-labs-site", name: "Elm Labs", kind: "campus" },
    { id: "venture", name: "Venture capital", kind: "programme" },
  ],
  deals: [
    pays("elm-labs", "aldermoor", 1e9, { id: "elm-aldermoor" }),
    pays("elm-labs", "cedar", 2e9, { id: "elm-cedar", programme: "hillside" }),
    pays("aldermoor", "cedar", 4e9, { id: "aldermoor-cedar", kind: "lease" }),
    pays("aldermoor", "dogwood", 8e9, { id: "aldermoor-dogwood", kind: "debt-facility" }),
    pays("birch", "dogwood", 16e9, { id: "birch-dogwood", programme: "hillside" }),
    pays("aldermoor", "birch", 32e9, { id: "aldermoor-birch" }),
    pays("big-two", "elm-labs", 64e9, { id: "two-elm", kind: "equity-investment" }),
    aDeal({ id: "alone", parties: [{ party: "lender", role: "customer" }], value: dollars(128e9) }),
  ],
});

beforeAll(() => {
  simulateExcel();
  adopt(edition);
});

const ask = asExcelCalls(total);
const everyKind = dealKinds.join("; ");
const refused = (party: unknown, counterparty: unknown = null) => errorOf(() => ask(party, counterparty));

describe("a party that is asked for", () => {
  it("can be several separated by semicolons, however they are written", () => {
    expect(ask("Cedar; Dogwood")).toBe(30e9);
    expect(ask(" dogwood ;;Cedar；")).toBe(30e9);
    expect(ask("ELM", "Aldermoor; Cedar")).toBe(3e9);
  });

  it("can be a kind of party, in the singular, the plural and the words that people use", () => {
    for (const word of ["hyperscaler", "Hyperscalers", "HYPER\u200bSCALER"]) expect(ask("Elm Labs", word)).toBe(1e9);
    for (const word of ["bitcoin-miner-turned-host", "miners", "Bitcoin miners"]) expect(ask(word)).toBe(24e9);
    for (const word of ["labs", "AI lab"]) expect(ask("Aldermoor", word)).toBe(1e9);
  });

  it("means by a kind also those who are that more closely", () => {
    expect(ask("neocloud")).toBe(30e9);
    expect(ask("chipmakers")).toBe(ask("Aldermoor"));
    expect(asExcelCalls(parties)("neoclouds")).toEqual([["Cedar"], ["Dogwood"]]);
  });

  it("means by a kind no name that stands for several: they are named one by one", () => {
    expect(asExcelCalls(parties)("hyperscaler")).toEqual([["Aldermoor"], ["Birch"]]);
    expect(ask("hyperscaler", "Elm Labs")).toBe(1e9);
  });

  it("can be a group of the data: its members, and what is recorded of all of them together", () => {
    expect(ask("Big two", "Elm Labs")).toBe(65e9);
    expect(ask("Big two", "neocloud")).toBe(28e9);
  });

  it("can be a programme: the deals that belong to it, whoever their parties are", () => {
    expect(ask("Hillside")).toBe(18e9);
    expect(ask("hillside campus", "Dogwood")).toBe(16e9);
    expect(ask("Dogwood; Hillside", "Elm Labs; Birch")).toBe(18e9);
    expect(ask("Hillside", "Hillside")).toBe(18e9);
  });

  it("can be a programme on the other side of somebody's own undertaking within it", () => {
    const parties = [{ party: "cedar", role: "partner" as const }];
    const own = aDeal({ kind: "infrastructure-programme", parties, programme: "hillside", value: dollars(3e9) });
    const its = anEdition({ parties: known, programmes: edition.records.programmes, deals: [own] });
    const programmes = (...sides: string[]) => asIf(its, () => ask(...sides, "programme"));
    expect([programmes("Hillside", "Cedar"), programmes("Cedar", "Hillside")]).toEqual([3e9, 3e9]);
    expect(programmes("Hillside", "Birch")).toBe(0);
  });

  it("can be everybody, on either side: a star, or left out", () => {
    for (const everybody of ["*", "", null, 0, " * ", "Cedar; *"]) expect(ask(everybody)).toBe(255e9);
    expect(ask("*", "Cedar")).toBe(6e9);
    expect(ask("Cedar", "*")).toBe(6e9);
    expect(ask("*", "neocloud", "lease")).toBe(4e9);
  });

  it("can be a kind on both sides: the deals among them", () => {
    expect(ask("hyperscaler", "hyperscaler")).toBe(32e9);
    expect(ask("Aldermoor; Birch", "Aldermoor")).toBe(32e9);
  });

  it("is a company if one has that name, else a programme, and a kind only if neither has", () => {
    expect(ask("Elm Labs")).toBe(67e9);
    expect(ask("Lender")).toBe(0);
    expect(ask("Venture capital")).toBe(0);
    expect(ask("lenders")).toBe(0);
  });

  it("is one company if several of its names are given", () => {
    expect(ask("ELM; Elm Labs")).toBe(67e9);
    expect(refused("ELM; elm labs", "Elm Labs")).toBe("#VALUE! Both sides are Elm Labs. Give two different companies.");
  });

  it("finds nothing where nobody is of that kind", () => {
    expect(ask("chip-equipment")).toBe(0);
    expect(ask("Aldermoor", "server makers")).toBe(0);
  });

  it("is proposed with semicolons where several that are known are separated otherwise", () => {
    for (const several of [
      "Cedar, Dogwood",
      "Cedar and Dogwood",
      "Cedar & Dogwood",
      "Cedar/Dogwood",
      "Cedar + Dogwood",
      "Cedar|Dogwood",
      "Cedar，Dogwood",
    ])
      expect(refused(several)).toBe(`#VALUE! No company is called "${several}". Did you mean "Cedar; Dogwood"?`);
    expect(refused("Cedar\nDogwood")).toContain('Did you mean "Cedar; Dogwood"?');
    expect(refused("Cedar, miners, Hillside")).toContain('Did you mean "Cedar; miners; Hillside"?');
    expect(refused("Cedar, Nobody")).toContain('Did you mean "Cedar"?');
  });

  it("that nobody knows is named, alone or among several, with the nearest company, programme or kind", () => {
    expect(refused("Cedar; Dogwod; Birch")).toBe('#VALUE! No company is called "Dogwod". Did you mean "Dogwood"?');
    expect(refused("neoclouts")).toBe('#VALUE! No company is called "neoclouts". Did you mean "neocloud"?');
    expect(refused("Hilside")).toBe('#VALUE! No company is called "Hilside". Did you mean "Hillside"?');
    expect(refused("Cedar", ";")).toBe(
      '#VALUE! No company is called ";". DEALS.PARTIES lists the names that are known.',
    );
    expect(refused(`Cedar; ${"x".repeat(300)}`)).toContain("#VALUE! party has 300 characters");
  });
});

describe("in the data that ship", () => {
  const shipped = editionOf(bundledRecords);
  const { programmes } = bundledRecords;

  it("no word for a kind of party is a company's or a programme's name, but for Stargate, which means the programme", () => {
    const named = new Set(programmes.flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases]).map(folded));
    const taken = [...kindOfPartyWords].filter((word) => shipped.parties.known(word) ?? named.has(word));
    expect(taken).toEqual(["stargate"]);
  });

  it("a programme's name is no company's, but for that of a company that was named after its site", () => {
    const names = programmes.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    const taken = names.filter((name) => shipped.parties.known(name) !== undefined);
    expect(taken).toEqual(["Black Pearl Compute"]);
  });

  it("every programme finds the deals that belong to it", () => {
    adopt(shipped);
    const found = programmes.map(({ name }) => [name, asExcelCalls(count)(name, null, everyKind)]);
    const counting = programmes.map(({ id, name }) => [name, countedIn(id)]);
    adopt(edition);
    expect(found).toEqual(counting);
  });

  /** How many deals of a programme count. */
  function countedIn(programme: string): number {
    const all = counted(shipped, { kinds: dealKinds, to: bundledRecords.release.day });
    return all.filter((deal) => deal.programme === programme).length;
  }
});

describe("a deal of several who are asked for", () => {
  it("counts once", () => {
    expect(asExcelCalls(count)("Elm Labs; Aldermoor; Cedar")).toBe(6);
    expect(asExcelCalls(count)("*")).toBe(8);
  });

  const partOf = (whole: string, payer: string, payee: string) =>
    pays(payer, payee, 1e9, { id: "part", partOf: whole });

  it("does not count where the whole that contains it is between any of them", () => {
    const whole = pays("elm-labs", "aldermoor", 9e9, { id: "whole" });
    adopt(anEdition({ parties: known, deals: [whole, partOf("whole", "elm-labs", "cedar")] }));
    expect(ask("Elm Labs", "Cedar")).toBe(1e9);
    expect(ask("Elm Labs", "Cedar; Aldermoor")).toBe(9e9);
    expect(ask("Elm Labs", "neocloud")).toBe(1e9);
    expect(ask("*")).toBe(9e9);
    adopt(edition);
  });

  it("stands in every table and number over the same parties", () => {
    const filter = ["hyperscaler", "neocloud; Elm Labs"];
    const table = asExcelCalls(list)(...filter, null, null, null, "id,value");
    expect(table).toEqual([
      ["id", "value"],
      ["aldermoor-cedar", 4e9],
      ["aldermoor-dogwood", 8e9],
      ["birch-dogwood", 16e9],
      ["elm-aldermoor", 1e9],
    ]);
    expect(ask(...filter)).toBe(29e9);
    expect(asExcelCalls(count)(...filter)).toBe(4);
    expect(asExcelCalls(coverage)(...filter)).toBe(1);
    expect(errorOf(() => asExcelCalls(capacity)(...filter))).toContain("no power of any of them");
    expect(asExcelCalls(sources)(...filter)).toHaveLength(5);
    expect(errorOf(() => asExcelCalls(remaining)(...filter))).toContain(
      "None of these deals discloses both its value and its term",
    );
    expect(asExcelCalls(flows)("neocloud")).toEqual([
      ["payer", "payee", "kind", "value", "deals"],
      ["Birch", "Dogwood", "compute-contract", 16e9, 1],
      ["Aldermoor", "Dogwood", "debt-facility", 8e9, 1],
      ["Aldermoor", "Cedar", "lease", 4e9, 1],
      ["Elm Labs", "Cedar", "compute-contract", 2e9, 1],
    ]);
  });
});

describe("several kinds of deal", () => {
  it("are separated by semicolons or commas, with groups and the words that people use among them", () => {
    expect(ask("Aldermoor", null, "lease; debt")).toBe(12e9);
    expect(ask("Aldermoor", null, "Loans, leases")).toBe(12e9);
    expect(ask("Aldermoor", null, "contracts; financing")).toBe(45e9);
    expect(ask("Aldermoor", null, "debt;contracts;lease;")).toBe(45e9);
  });

  it("name the one that is none", () => {
    expect(errorOf(() => ask("Aldermoor", null, "debt; leese"))).toBe(
      '#VALUE! "leese" is not a kind of deal. Did you mean "lease"?',
    );
  });
});
