import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { adopt, company } from "../support/functions";

const edition = editionOf(bundledRecords);

beforeAll(() => {
  simulateExcel();
  adopt(edition);
});

const ask = asExcelCalls(company);
const idOf = (name: unknown) => ask(name, "id");
const refused = (name: unknown) => errorOf(() => idOf(name));

describe("a company's name", () => {
  it.each([
    ["a zero-width space", "Core\u200bWeave", "coreweave"],
    ["a byte order mark and a non-breaking space", "\ufeffCoreWeave\u00a0", "coreweave"],
    ["a soft hyphen", "Core\u00adWeave", "coreweave"],
    ["a mark of the writing direction", "\u200eCoreWeave\u202c", "coreweave"],
    ["full-width letters", "ＣｏｒｅＷｅａｖｅ", "coreweave"],
    ["a dotted capital İ", "OPENAİ", "openai"],
    ["a dotless ı", "openaı", "openai"],
    ["a curly apostrophe", "CoreWeave’s two largest customers", "coreweaves-two-largest-customers"],
    ["a dash for a hyphen", "Nscale–Aker joint venture", "aker-nscale-joint-venture"],
    ["composed accents", "Crédit Agricole CIB", "credit-agricole-cib"],
    ["decomposed accents", "Cre\u0301dit Agricole CIB", "credit-agricole-cib"],
    ["no accents", "CREDIT AGRICOLE CIB", "credit-agricole-cib"],
  ])("is understood with %s", (_, name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it.each([
    ["OpenAI, Inc.", "openai"],
    ["AMD Inc", "amd"],
    ["The Goldman Sachs Group, Inc.", "goldman-sachs"],
    ["JPMorgan Chase & Co.", "jpmorgan"],
    ["Samsung Electronics Co., Ltd.", "samsung-electronics"],
    ["ASML Holding N.V.", "asml"],
    ["BNP Paribas S.A.", "bnp-paribas"],
    ["HSBC Holdings plc", "hsbc"],
    ["Alphabet Inc. Class C", "google"],
    ["Alphabet Inc-CL A", "google"],
  ])("is understood with its legal form: %s", (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it.each([
    ["NVDA US Equity", "nvidia"],
    ["NVDA.O", "nvidia"],
    ["NVDA-US", "nvidia"],
    ["XNAS:NVDA", "nvidia"],
    ["nasdaq: nvda", "nvidia"],
    ["$NVDA", "nvidia"],
    ["NVIDIA CORPORATION (XNAS:NVDA)", "nvidia"],
    ["NVDA", "nvidia"],
    ["GOOG US Equity", "google"],
    ["ARM US Equity", "arm"],
    ["005930.KS", "samsung-electronics"],
    ["005930 KS Equity", "samsung-electronics"],
    ["KRX:005930", "samsung-electronics"],
    [5930, "samsung-electronics"],
    ["5930", "samsung-electronics"],
    [660, "sk-hynix"],
    ["9984 JP Equity", "softbank"],
    ["9984.T", "softbank"],
    ["HSBA.L", "hsbc"],
    ["AKER NO Equity", "aker"],
  ])("may be a ticker as providers of market data write it: %s", (ticker, id) => {
    expect(idOf(ticker)).toBe(id);
  });

  it.each([
    ["Facebook", "meta"],
    ["Cipher Mining", "cipher-mining"],
    ["Cipher Digital", "cipher-mining"],
    ["Ekso Bionics", "chronoscale"],
    ["Hut 8 Mining", "hut-8"],
    ["Yandex N.V.", "nebius"],
    ["CIK 1769628", "coreweave"],
    ["0001769628", "coreweave"],
    ["INR2EJN1ERAN0W5ZP974", "microsoft"],
    ["US67066G1040", "nvidia"],
    ["Nscale", "nscale"],
    ["Aker Nscale", "aker-nscale-joint-venture"],
    ["BRK/B US Equity", "berkshire-hathaway"],
    ["ASML NA Equity", "asml"],
    ["ASML US Equity", "asml"],
  ])("may be a name of before, or what a register calls it: %s", (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it.each(["1769628", "IT0003027817", "Yandex"])(
    "is no plain number, nor what is another company today: %s",
    (name) => {
      expect(refused(name)).toContain(`#VALUE! No company is called "${name}".`);
    },
  );

  it.each(["TPG.AX", "TPG AU Equity", "LON:META", "NVIDIA Corporation (XNAS:AMD)"])(
    "is not taken for another company's that has the same ticker elsewhere, or for one of two: %s",
    (name) => {
      expect(refused(name)).toContain(`#VALUE! No company is called "${name}".`);
    },
  );

  it("is answered with a name that begins with the same words, or with few slips", () => {
    expect(refused("Corweave")).toBe('#VALUE! No company is called "Corweave". Did you mean "CoreWeave"?');
    expect(refused("CoreWeev")).toContain('Did you mean "CoreWeave"?');
    expect(refused("Goldmann Sachs")).toBe(
      '#VALUE! No company is called "Goldmann Sachs". Did you mean "Goldman Sachs"?',
    );
    expect(refused("Blue Owl Digital")).toContain('Did you mean "Blue Owl Capital"?');
    expect(refused("Thinking")).toContain('Did you mean "Thinking Machines Lab"?');
    expect(refused("OpneAI")).toContain('Did you mean "OpenAI"?');
    expect(refused("Orcale")).toContain('Did you mean "Oracle"?');
  });

  it.each(["Cohere", "TSMC", "Grok", "ChatGPT", "Palantir", "Databricks", "IBM", "€%&", "\u00a8"])(
    "is answered with no other where none is near: %s",
    (name) => {
      expect(refused(name)).toBe(
        `#VALUE! No company is called "${name}". DEALS.PARTIES lists the names that are known.`,
      );
    },
  );

  it("that only looks empty is left out", () => {
    for (const empty of [" ", "\u00a0", "\u200b", "\ufeff\u00ad \u202e", "\t\n"])
      expect(refused(empty)).toBe("#VALUE! Give the name: the name or ticker of a company.");
  });
});

/** How people write the names and tickers of listed companies, beside the names in the data. */
const endings = [
  "",
  " Inc",
  " Inc.",
  ", Inc.",
  " Corp",
  " Corp.",
  " Corporation",
  " Ltd",
  " Limited",
  " plc",
  " AG",
  " SE",
];
const american: readonly ((ticker: string) => string)[] = [
  (ticker) => `${ticker} US Equity`,
  (ticker) => `${ticker} US`,
  (ticker) => `${ticker}-US`,
  (ticker) => `${ticker}:US`,
  (ticker) => `${ticker}.O`,
  (ticker) => `${ticker}.N`,
  (ticker) => `XNAS:${ticker}`,
  (ticker) => `NASDAQ:${ticker}`,
  (ticker) => `NYSE: ${ticker}`,
  (ticker) => `$${ticker}`,
];
const codes: Record<string, readonly ((ticker: string) => string)[]> = {
  XNAS: american,
  XNYS: american,
  XKRX: [(ticker) => `${ticker}.KS`, (ticker) => `${ticker} KS Equity`, (ticker) => `KRX:${ticker}`],
  XTKS: [(ticker) => `${ticker}.T`, (ticker) => `${ticker} JP Equity`, (ticker) => `TYO:${ticker}`],
};

describe("every listed company", () => {
  const listed = bundledRecords.parties.filter(({ listings }) => listings !== undefined);
  const variants = listed.flatMap(({ id, name, listings = [] }) => {
    const tickers = listings.flatMap(({ mic = "XNAS", ticker }) =>
      ticker === undefined ? [] : [`${name} (${ticker})`, ...(codes[mic] ?? []).map((written) => written(ticker))],
    );
    return [...endings.map((ending) => `${name}${ending}`), ...tickers].map((text) => ({ text, id }));
  });

  it("is understood in each of its usual variants", () => {
    expect(variants.length).toBeGreaterThan(1_000);
    expect(variants.filter(({ text, id }) => errorOf(() => idOf(text)) !== `no error but ${id}`)).toEqual([]);
  });

  it("is never proposed for another: what is proposed for a variant of its names is itself", () => {
    const misspelt = listed.map(({ name }) => ({ name, text: `${name}x Inc` }));
    const proposed = misspelt.flatMap(({ name, text }) => {
      const [, other] = /Did you mean "(.*)"/.exec(refused(text)) ?? [];
      return other === undefined || other === name ? [] : [`${text}: ${other}`];
    });
    expect(proposed).toEqual([]);
  });
});

it("no two parties of the data have a name in common once names are folded", () => {
  const owners = new Map<string, string>();
  for (const { id, name, aliases = [] } of bundledRecords.parties)
    for (const one of [name, ...aliases]) {
      expect([id, one, edition.parties.known(one)?.id]).toEqual([id, one, id]);
      owners.set(one, id);
    }
  expect(owners.size).toBeGreaterThan(200);
});
