import { readdirSync, readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
import { z } from "zod";
import { attributes, elements, locationOf, manifestText, resource } from "../support/manifest";

const schemaFolder = "test/package/manifest-schema";
const schema = "OfficeAppManifestV1_1.xsd";

describe("manifest.xml", () => {
  it("is valid against Microsoft's schemas", async () => {
    const file = (fileName: string) => ({ fileName, contents: readFileSync(`${schemaFolder}/${fileName}`, "utf8") });
    const others = readdirSync(schemaFolder).filter((name) => name !== schema);
    const { valid, errors } = await validateXML({
      xml: [{ fileName: "manifest.xml", contents: manifestText }],
      schema: [file(schema)],
      preload: others.map(file),
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it("runs everything in one shared runtime: one resid in Runtime, Page, FunctionFile and ShowTaskpane", () => {
    const [runtime] = attributes("Runtime", "resid");
    expect(attributes("Runtime", "lifetime")).toEqual(["long"]);
    expect([locationOf("Page"), ...attributes("FunctionFile", "resid"), locationOf("Action")]).toEqual(
      Array(3).fill(runtime),
    );
  });

  it("asks for the shared runtime and for functions whose errors show a sentence", () => {
    expect(attributes("Set", "Name").map((name, i) => `${name} ${attributes("Set", "MinVersion")[i] ?? ""}`)).toEqual([
      "SharedRuntime 1.1",
      "CustomFunctionsRuntime 1.3",
    ]);
  });

  it("puts the functions into the namespace DEALS", () => {
    expect(attributes("Namespace", "resid").map(resource)).toEqual(["DEALS"]);
  });

  it("has functions.json in every other language that is made", () => {
    const made = [["it-IT", "https://localhost:3000/functions-it.json"]];
    expect(overridesOf("Functions.Metadata.Url")).toEqual(made);
  });

  it("says everything that is read in Italian too, but names, which formulas and ribbon have in every language", () => {
    const texts = elements("String").map((element) => element.getAttribute("id") ?? "");
    const english = texts.filter((id) => overridesOf(id).every(([locale]) => locale !== "it-IT"));
    expect(english).toEqual(["Functions.Namespace", "Group.Label"]);
    const values = attributes("Override", "Value");
    expect(values.filter((text) => text.length > 250)).toEqual([]);
  });

  it("defines every resource that it uses, within Excel's lengths", () => {
    const used = [...manifestText.matchAll(/resid="([^"]+)"/g)].map(([, id = ""]) => id);
    expect(used.filter((id) => !resource(id) || id.length > 32)).toEqual([]);
    const strings = elements("ShortStrings").flatMap((list) => Array.from(list.getElementsByTagNameNS("*", "String")));
    expect(strings.filter((string) => (string.getAttribute("DefaultValue") ?? "").length > 125)).toEqual([]);
    expect(attributes("String", "DefaultValue").filter((text) => text.length > 250)).toEqual([]);
  });

  it("says where the help is, and so is support", () => {
    expect(resource("Help.Url")).toBe("https://localhost:3000/help/index.html");
    expect(manifestText).toContain('<SupportUrl DefaultValue="https://localhost:3000/help/support.html"');
  });

  it("has the package's version in four parts", () => {
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync("package.json", "utf8")));
    expect(elements("Version").map(({ textContent }) => textContent)).toEqual([`${version}.0`]);
  });

  it("names icons that exist in their size, with transparency", () => {
    const named = [...manifestText.matchAll(/https:\/\/localhost:3000\/(assets\/icon-(\d+)\.png)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file = "", size = ""] of named) expect([file, ...pngHeader(file)]).toEqual([file, +size, +size, 6]);
  });
});

/** What a resource is in other languages, by their locales. */
const overridesOf = (id: string) =>
  ["Url", "String"]
    .flatMap(elements)
    .filter((element) => element.getAttribute("id") === id)
    .flatMap((element) => Array.from(element.getElementsByTagNameNS("*", "Override")))
    .map((override) => [override.getAttribute("Locale"), override.getAttribute("Value")]);

/** Width, height and colour type (6 has an alpha channel) of a PNG file. */
function pngHeader(file: string): number[] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes.readUInt8(25)];
}
