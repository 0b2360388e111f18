import { readFileSync } from "node:fs";
import { type APIRequestContext, type Page, request } from "playwright-core";
import { unzipSync } from "fflate";
import { z } from "zod";
import { functionsOf, shownOf, valueInWords } from "../../src/metadata/examples";
import { violationsIn } from "./support/axe";
import { sharedBrowser } from "./support/workbench";

/** Where the build is served that the browser tests use: what is here is what a static host would have. */
const site = new URL("..", process.env["WORKBENCH"]).href;
let client: APIRequestContext;

beforeAll(async () => {
  client = await request.newContext({ ignoreHTTPSErrors: true });
});
afterAll(() => client.dispose());

const textOf = async (file: string): Promise<string> => (await client.get(`${site}${file}`)).text();

/** The addresses under the site's that a text has, without what follows # in them. */
const addressesIn = (text: string): string[] =>
  [...new Set(text.match(new RegExp(`${site}[^"'<>#\\s]*`, "g")) ?? [])].toSorted();

/** Those of the addresses that a host of this build does not have. */
async function missingOf(addresses: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  for (const address of addresses) if (!(await client.get(address)).ok()) missing.push(address);
  return missing;
}

describe("what a static host has of a build", () => {
  it.each([
    ["manifest.xml", 10],
    ["unified/manifest.json", 11],
    ["unified/it-it.json", 1],
    ["functions.json", 23],
    ["functions-it.json", 23],
  ])("is all that %s names", async (file, atLeast) => {
    const addresses = addressesIn(await textOf(file));
    expect(addresses.length).toBeGreaterThanOrEqual(atLeast);
    expect(await missingOf(addresses)).toEqual([]);
  });

  it("is all to which the help and the pages about the release link", async () => {
    const links = ["index", "total", "support", "privacy", "terms"].map(async (page) => {
      const html = await textOf(`help/${page}.html`);
      const relative = [...html.matchAll(/ (?:href|src)="?(?!https:|mailto:)([^"# >]+)/g)].map(([, link = ""]) => link);
      return relative.map((link) => new URL(link, `${site}help/`).href);
    });
    const addresses = [...new Set((await Promise.all(links)).flat())];
    expect(addresses).toEqual(expect.arrayContaining([`${site}help/privacy.html`, `${site}licences.txt`]));
    expect(await missingOf(addresses)).toEqual([]);
  });

  it("is all that administrators are told of", async () => {
    const named = [...readFileSync("src/deploying.md", "utf8").matchAll(/`dist\/([^`]+)`/g)].map(
      ([, file = ""]) => file,
    );
    expect(named).toContain("manifest.xml");
    expect(await missingOf(named.map((file) => `${site}${file}`))).toEqual([]);
  });

  it("answers the test notes of the store as they say", async () => {
    const functions = functionsOf(await textOf("functions.js"), () => undefined);
    const notes = [...readFileSync("src/store.md", "utf8").matchAll(/^> \| `(=[^`]+)` *\| (.+?) *\|$/gm)];
    expect(notes).toHaveLength(4);
    for (const [, formula = "", said] of notes) {
      const shown = await shownOf(formula, functions);
      expect([formula, "error" in shown ? shown.error : valueInWords(shown.value)]).toEqual([formula, said]);
    }
  });

  it("lacks nothing for the fact that it is asked: another name is not there", async () => {
    expect(await missingOf([`${site}help/nothing.html`])).toEqual([`${site}help/nothing.html`]);
  });

  it("is a package for administrators, too: the unified manifest with its languages and icons", async () => {
    const files = unzipSync(await (await client.get(`${site}unified/deals.zip`)).body());
    expect(Object.keys(files).toSorted()).toEqual(["color.png", "it-it.json", "manifest.json", "outline.png"]);
    const manifest = z
      .object({
        icons: z.object({ color: z.string(), outline: z.string() }),
        localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
      })
      .parse(JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString()));
    const named = [
      ...Object.values(manifest.icons),
      ...manifest.localizationInfo.additionalLanguages.map((one) => one.file),
    ];
    expect(named.filter((name) => !(name in files))).toEqual([]);
    // Width and height as Microsoft 365 asks for them.
    expect([sizeOf(files["color.png"]), sizeOf(files["outline.png"])]).toEqual([192, 32]);
  });
});

const sizeOf = (png: Uint8Array | undefined): number => Buffer.from(png ?? []).readUInt32BE(16);

describe.each(["support", "privacy", "terms"])("the page on %s", (name) => {
  let page: Page;
  beforeAll(async () => {
    page = await sharedBrowser().newPage({ ignoreHTTPSErrors: true, viewport: { width: 320, height: 800 } });
    await page.goto(`${site}help/${name}.html`);
  });
  afterAll(() => page.close());

  it.each(["light", "dark"] as const)("can be read by everybody, %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await violationsIn(page.mainFrame())).toEqual([]);
  });

  it("fits into 320 pixels", async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
