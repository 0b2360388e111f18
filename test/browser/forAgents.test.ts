import { type APIRequestContext, type APIResponse, request } from "playwright-core";
import { functionsOf, shownOf } from "../../src/metadata/examples";
import { formulasIn } from "../support/forAgents";

let client: APIRequestContext;
let addin: string;

const get = (address: string): Promise<APIResponse> => client.get(new URL(address, addin).href);
const textOf = async (address: string): Promise<string> => (await get(address)).text();

beforeAll(async () => {
  client = await request.newContext({ ignoreHTTPSErrors: true });
  addin = new URL("..", process.env["WORKBENCH"]).href;
});
afterAll(() => client.dispose());

/** Those of some addresses at which there is nothing, or something else than what their names say. */
async function missingOf(addresses: readonly string[]): Promise<string[]> {
  const types = { md: "text/markdown", txt: "text/plain", json: "application/json" };
  const missing: string[] = [];
  for (const address of addresses) {
    const response = await get(address);
    const [, wanted] = Object.entries(types).find(([ending]) => address.endsWith(`.${ending}`)) ?? [];
    const type = response.headers()["content-type"] ?? "";
    if (!response.ok() || !wanted || !type.startsWith(wanted)) missing.push(`${address}: ${response.status()} ${type}`);
  }
  return missing;
}

describe("what a build has for agents", () => {
  it("is a SKILL.md each of whose formulas is answered by the functions that were built", async () => {
    const functions = functionsOf(await textOf("functions.js"), textOf);
    for (const formula of formulasIn(await textOf("SKILL.md")))
      expect({ formula, ...(await shownOf(formula, functions)) }).toHaveProperty("value");
  });

  it("is an llms.txt all of whose links lead to a file of the build", async () => {
    const links = [...(await textOf("llms.txt")).matchAll(/\]\(([^)]+)\)/g)].flatMap(([, link]) => link ?? []);
    expect(links.filter((link) => !link.startsWith(addin))).toEqual([]);
    expect(links.length).toBeGreaterThan(functionsOf(await textOf("functions.js"), textOf).size);
    expect(await missingOf(links)).toEqual([]);
  });

  it("is a SKILL.md that leads to the help and to the page about the data", async () => {
    const links = [...(await textOf("SKILL.md")).matchAll(/https:\/\/\S+\.md/g)].map(([link]) => link);
    expect(links).toEqual([`${addin}help/index.html.md`, `${addin}help/open-data.md`]);
    expect(await missingOf(links)).toEqual([]);
  });

  it("is a page of Markdown for each page of the help, which names it, with the same answers", async () => {
    const [, name] =
      /<link rel="?alternate"? type="?text\/markdown"? href="?([^"> ]+)/.exec(await textOf("help/stake.html")) ?? [];
    const markdown = await textOf(`help/${name}`);
    expect(markdown).toContain('`=DEALS.STAKE("NVIDIA","CoreWeave")`\n\n0.115\n');
    expect(markdown).toContain("[All functions](index.html.md)");
    expect(await textOf("help/holders.html.md")).toContain("| holder | share | as of |\n| --- | --- | --- |\n");
  });
});
