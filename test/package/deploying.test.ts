import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { localizations, unifiedManifest } from "../../src/metadata/unifiedManifest";
import { attributes, elements, manifestText, resource } from "../support/manifest";
import { builtFunctionsJson } from "../support/metadata";

const deploying = readFileSync("src/deploying.md", "utf8");
const store = readFileSync("src/store.md", "utf8");

/** The cells of a page's tables, row by row, without the signs of Markdown in them. */
const rowsOf = (page: string): string[][] =>
  page
    .split("\n")
    .filter((line) => /^(> )?\| [^-]/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/`/g, "")),
    );

describe.each([
  ["src/deploying.md", deploying],
  ["src/store.md", store],
])("%s", (_, page) => {
  it("names only commands that there are", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    const named = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe("what is said to administrators", () => {
  const sets = rowsOf(deploying).filter(([set = ""]) => /^\w+ \d+\.\d+$/.test(set));

  it("names the sets without which Excel does not offer the add-in: those of manifest.xml", () => {
    const named = sets.filter(([, without]) => without === "Excel does not offer the add-in").map(([set]) => set);
    const asked = attributes("Set", "Name").map((name, place) => `${name} ${attributes("Set", "MinVersion")[place]}`);
    expect(named).toEqual(asked);
  });

  it("names every other set that the code asks for, with what is missing without it", () => {
    const code = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("workbench"))
      .map((file) => readFileSync(path.join("src", file), "utf8"))
      .join("\n");
    const asked = [
      ...[...code.matchAll(/isSetSupported\("(\w+)", "([\d.]+)"\)/g)].map(([, name, level]) => `${name} ${level}`),
      ...[...code.matchAll(/isExcelAtLeast\("([\d.]+)"\)/g)].map(([, level]) => `ExcelApi ${level}`),
    ];
    expect(asked.length).toBeGreaterThan(5);
    const named = sets.slice(attributes("Set", "Name").length).map(([set = ""]) => set);
    expect(named.toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  it("names the version of the schema that the unified manifest keeps", () => {
    const beside = { id: "x", privacyUrl: "x", termsOfUseUrl: "x" };
    expect(deploying).toContain(
      `by the published schema, version ${unifiedManifest(manifestText, beside).manifestVersion}`,
    );
    expect([...localizations(manifestText, beside).keys()]).toEqual(["it-it.json"]);
  });

  it("has the pages on which it rests beside it", () => {
    const links = [deploying, store].flatMap((page) => [...page.matchAll(/\]\((?!https:)([^)#]+)/g)]);
    for (const [, link = ""] of links) expect(readFileSync(path.join("src", link), "utf8")).not.toBe("");
  });
});

describe("what is said of the policies of Microsoft's Marketplace is so:", () => {
  it("1120.1: office.js comes from Microsoft, and manifest.xml has a page for support and a high-resolution icon", () => {
    expect(readFileSync("src/addin/taskpane.html", "utf8")).toContain(
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    );
    expect(attributes("SupportUrl", "DefaultValue")).toEqual(["https://localhost:3000/help/support.html"]);
    expect(attributes("HighResolutionIconUrl", "DefaultValue")).toEqual(["https://localhost:3000/assets/icon-64.png"]);
  });

  it("1120.5.1: every function has a helpUrl of its own", () => {
    const pages = builtFunctionsJson().functions.map(({ helpUrl }) => helpUrl);
    expect(pages.filter((page) => !page.startsWith("https://deals.example.com/help/"))).toEqual([]);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it("1120.5.2: the functions' page, script and metadata are in one folder", () => {
    const files = ["Pane.Url", "Functions.Script.Url", "Functions.Metadata.Url"].map((id) => resource(id) ?? "");
    expect(files.map((file) => new URL(".", file).href)).toEqual(Array(3).fill("https://localhost:3000/"));
  });

  it("1120.5.3: two buttons stand on the Home tab", () => {
    expect(attributes("OfficeTab", "id")).toEqual(["TabHome"]);
    expect(attributes("Control", "id")).toHaveLength(2);
    expect(store).toContain("two buttons on Home");
  });

  it("1100.5: it asks for no more than to read and write the workbook", () => {
    expect(elements("Permissions").map(({ textContent }) => textContent)).toEqual(["ReadWriteDocument"]);
  });

  it("100.1: the summary has at most 100 characters", () => {
    const [, summary = ""] = /^- Summary: (.*)$/m.exec(store) ?? [];
    expect(summary).not.toBe("");
    expect(summary.length).toBeLessThanOrEqual(100);
  });
});
