import { type APIRequestContext, request } from "playwright-core";
import type { Callable } from "../../src/functions/declaration";
import { answeredExamples, functionsOf } from "../../src/metadata/examples";

let script: string;
let functions: Map<string, Callable>;
let client: APIRequestContext;

/** A file of the add-in, as the server has it. */
const served = async (file: string): Promise<string> =>
  (await client.get(`${process.env["WORKBENCH"] ?? ""}../${file}`)).text();

beforeAll(async () => {
  client = await request.newContext({ ignoreHTTPSErrors: true });
  script = await served("functions.js");
  functions = functionsOf(script, () => undefined);
});
afterAll(() => client.dispose());

/** Every function with arguments that it can answer, and an answer that is not an error. */
const calls: Record<string, { given: readonly unknown[]; answer: unknown }> = {
  TOTAL: { given: ["CoreWeave", "OpenAI", null, null, null, null], answer: 22_400_000_000 },
  PAID: { given: ["Microsoft", "CoreWeave", null, null, null, null], answer: 10_000_000_000 },
  CAPACITY: { given: ["AMD", "OpenAI", "hardware-supply", null, null], answer: 6 },
  COUNT: { given: ["CoreWeave", "OpenAI", null, null, null], answer: 3 },
  COVERAGE: { given: ["CoreWeave", "OpenAI", null, null, null], answer: 1 },
  LIST: {
    given: ["CoreWeave", "OpenAI", null, "2025-09", null, "id,value"],
    answer: [
      ["id", "value"],
      ["coreweave-openai-2025-09", 6_500_000_000],
    ],
  },
  SOURCES: { given: ["ASML", "Oracle", null, null, null], answer: [expect.arrayContaining(["deal", "url", "says"])] },
  SCHEDULE: {
    given: ["CoreWeave", "OpenAI", null, null, null, 2026, 1, null],
    answer: [
      ["year", "value"],
      [2026, 2_103_389_831],
      ["other years", 9_796_610_169],
      ["term not disclosed", 10_500_000_000],
    ],
  },
  REMAINING: { given: ["CoreWeave", "OpenAI", null, 2029], answer: 1_751_864_407 },
  EVENTS: {
    given: ["Hugging Face", 2026, null, "acquisition"],
    answer: [
      ["day", "event", "deal", "title", "kind", "payer", "payee", "value", "counted", "detail"],
      [
        ...["2026-09-03", "announced", "nvidia-hugging-face-2026-09", "NVIDIA to buy Hugging Face", "acquisition"],
        ...["NVIDIA", "Hugging Face", 11_900_000_000, "yes", ""],
      ],
    ],
  },
  STAKE: { given: ["NVIDIA", "CoreWeave", null], answer: 0.115 },
  HOLDERS: {
    given: ["CoreWeave", "2025-03-31"],
    answer: [
      ["holder", "share", "as of"],
      ["NVIDIA", 0.0597, "2025-02-28"],
      ["OpenAI", 0.02, "2025-03-31"],
    ],
  },
  HOLDINGS: {
    given: ["SoftBank", null],
    answer: [
      ["issuer", "share", "shares", "value", "instrument", "as of", "exercise price"],
      ["Arm", 0.9, "", "", "shares", "2026-03", ""],
      ["OpenAI", 0.13, "", "", "shares", "2026-10-01", ""],
      ["Intel", "", 86_956_522, 12_140_000_000, "shares", "2026-06-30", ""],
    ],
  },
  REVENUESHARE: { given: ["Microsoft", 2024, null], answer: 0.62 },
  CUSTOMERS: { given: ["CoreWeave", 2024], answer: expect.arrayContaining([["Microsoft", 0.62]]) },
  FIGURE: { given: ["CoreWeave", "revenue", "FY0", null, null], answer: 5_131_000_000 },
  SERIES: {
    given: ["Microsoft", "capex", 2025, "2025-12-31", "year"],
    answer: [
      ["period", "last day", "value", "qualifier", "growth", "measure"],
      ["FY2025", "2025-06-30", 64_551_000_000, "exact", expect.closeTo(0.4513, 4), "cash"],
    ],
  },
  FLOWS: {
    given: ["ASML"],
    answer: expect.arrayContaining([["ASML", "Mistral AI", "equity-investment", 1_526_720_000, 1]]),
  },
  LOOPS: { given: ["NVIDIA", 3], answer: expect.arrayContaining([expect.arrayContaining([30_100_000_000])]) },
  DEAL: {
    given: ["coreweave-openai-2025-09", null],
    answer: "CoreWeave–OpenAI compute contract, third (September 2025)",
  },
  COMPANY: { given: ["CRWV", null], answer: "CoreWeave" },
  PARTIES: { given: ["hyperscaler"], answer: expect.arrayContaining([["Amazon"], ["Microsoft"]]) },
  EDITION: { given: ["day"], answer: "2026-10-10" },
};

describe("functions.js, where there is nothing but CustomFunctions", () => {
  it("associates its functions at once", () => {
    expect([...functions.keys()].toSorted()).toEqual(Object.keys(calls).toSorted());
  });

  it.each(Object.entries(calls))("answers %s with a plain value, not a promise", (id, { given, answer }) => {
    expect(JSON.parse(JSON.stringify(functions.get(id)?.(...given)))).toEqual(answer);
  });

  it("fetches the documents for SOURCES from the address of the release, the first time", async () => {
    const asked: string[] = [];
    const bare = functionsOf(script, (address) => {
      asked.push(address);
      return served(address.replace(/^https:\/\/[^/]+\//, ""));
    });
    const ask = () => bare.get("SOURCES")?.("CoreWeave", "OpenAI", null, null, null);
    const first = ask();
    expect(first).toHaveProperty("then");
    expect(await first).toEqual(ask());
    expect(ask()).not.toHaveLength(1);
    for (const address of asked) expect(address).toMatch(/^https:\/\/localhost:\d+\/evidence\/[0-9a-f]{16}\.json$/);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("gives npm start its three examples", async () => {
    expect(await answeredExamples(script)).toEqual([
      '=DEALS.TOTAL("CoreWeave","OpenAI") → 22,400,000,000',
      '=DEALS.REVENUESHARE("Microsoft",2024) → 0.62',
      '=DEALS.STAKE("NVIDIA","CoreWeave") → 0.115',
    ]);
  });
});
