import { request } from "playwright-core";
import { functionsOf, type Callable } from "../../src/metadata/bareScript";
import { answeredExamples } from "../../src/workbench/server/examples";

let script: string;
let functions: Map<string, Callable>;

beforeAll(async () => {
  const client = await request.newContext({ ignoreHTTPSErrors: true });
  script = await (await client.get(`${process.env["WORKBENCH"] ?? ""}../functions.js`)).text();
  await client.dispose();
  functions = functionsOf(script);
});

describe("functions.js, where there is nothing but CustomFunctions", () => {
  it("associates its functions at once", () => {
    expect([...functions.keys()].toSorted()).toEqual([
      "CAPACITY",
      "COUNT",
      "COVERAGE",
      "CUSTOMERS",
      "EDITION",
      "FIGURE",
      "HOLDERS",
      "LIST",
      "PARTIES",
      "REVENUESHARE",
      "SOURCES",
      "STAKE",
      "TOTAL",
    ]);
  });

  it("answers with plain values, not promises", () => {
    expect(functions.get("TOTAL")?.("CoreWeave", "OpenAI", null, null, null, null)).toBe(22_400_000_000);
    expect(functions.get("REVENUESHARE")?.("Microsoft", 2024, null)).toBe(0.62);
    expect(functions.get("STAKE")?.("NVIDIA", "CoreWeave", null)).toBe(0.115);
  });

  it("gives npm start its three examples", () => {
    expect(answeredExamples(script)).toEqual([
      '=DEALS.TOTAL("CoreWeave","OpenAI") → 22,400,000,000',
      '=DEALS.REVENUESHARE("Microsoft",2024) → 0.62',
      '=DEALS.STAKE("NVIDIA","CoreWeave") → 0.115',
    ]);
  });
});
