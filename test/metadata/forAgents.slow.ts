import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { documented, syntaxOf } from "../../src/metadata/description";
import { enumsIn } from "../../src/metadata/enums";
import { shownOf } from "../../src/metadata/examples";
import { llmsTxt, skill } from "../../src/metadata/forAgents";
import { withTypedAsCode } from "../../src/metadata/markdown";
import { storedFormula } from "../../src/workbench/file/storedFormula";
import { simulateExcel } from "../support/excel";
import { formulasIn } from "../support/forAgents";
import { adopt, list, total, worksheetFunctions } from "../support/functions";
import { aDeal, anEdition } from "../support/records";

const published = {
  url: "https://deals.example.com/",
  feed: "https://data.example.com/deals/",
  licences: "licences.txt",
};
const text = skill(published, bundledRecords.release);

/** The rows of the table under a heading, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const [, section = ""] = text.split(`\n## ${heading}\n`);
  const [ofSection = ""] = section.split("\n## ");
  const rows = ofSection.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(2).map((row) => row.slice(2, -2).split(" | "));
}

/** A field of what stands between the lines at its beginning, which may go on in lines of its own. */
function field(name: string): string | undefined {
  const [, front = ""] = text.split("---\n");
  const [, value] = new RegExp(`^${name}: (?:>-\\n)?((?:.+\\n(?= ))*.+)`, "m").exec(front) ?? [];
  return value?.replace(/\s+/g, " ").trim();
}

describe("SKILL.md", () => {
  it("begins as the skills of agents do, and says when to use it", () => {
    expect(text.startsWith("---\nname: deals\n")).toBe(true);
    expect(field("name")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(field("description")).toContain("Use it when a workbook, a model or a text needs such figures");
    expect(field("description")?.length).toBeLessThanOrEqual(1024);
    expect(field("license")).toBe("MIT");
    expect(field("compatibility")?.length).toBeLessThanOrEqual(500);
  });

  it("is as long as an agent can be asked to read", () => {
    expect(text.split("\n").length).toBeLessThan(500);
  });

  it("names every function, with its arguments in their order, what it answers and what it returns", () => {
    expect(rowsUnder("The functions")).toEqual(
      [...documented].map(([id, { declared, texts }]) => [
        `\`${syntaxOf(id, declared)}\``,
        texts.says.en,
        withTypedAsCode(texts.returns),
      ]),
    );
  });

  it("says what each argument of each function takes, and under which name its words are", () => {
    const said = rowsUnder("Their arguments").flatMap(([name, of = "", takes, list = ""]) =>
      of.split(", ").map((id) => [id, name, takes, list.trim()].join(" | ")),
    );
    const declared = [...documented].flatMap(
      ([
        id,
        {
          declared: { parameters },
          texts,
        },
      ]) =>
        Object.entries(parameters).map(([name, { list = "" }]) =>
          [id, `\`${name}\``, withTypedAsCode(texts.parameters[name]?.en ?? ""), list].join(" | "),
        ),
    );
    expect(said.toSorted()).toEqual(declared.toSorted());
  });

  it("has every word that such an argument can be", () => {
    const [, words = ""] = text.split("\n## The words that arguments take\n");
    const missing = enumsIn("en").flatMap(({ id, values }) => {
      if (id === "PARTY" || id === "SIDE") return [];
      const [, list = ""] = words.split(`**${id}**`);
      return values
        .map(({ stringValue }) => stringValue.split(": "))
        .filter(([word = "", measure]) => {
          const [, after = ""] = list.split(`\`${word}\``);
          return (
            !list.includes(`\`${word}\``) ||
            (measure && !/^ \(([^)]*)\)/.exec(after)?.[1]?.split(", ").includes(measure))
          );
        })
        .map((parts) => `${id} ${parts.join(": ")}`);
    });
    expect(missing).toEqual([]);
  });

  it("answers a question with every function", () => {
    const asked = rowsUnder("Which function for which question").map(([question, formula]) => [question, formula]);
    expect(asked).toEqual(
      [...documented.values()].flatMap(({ texts }) =>
        texts.questions.map(([question, formula]) => [question, `\`${formula}\``]),
      ),
    );
    expect(new Set(asked.map(([question]) => question)).size).toBe(asked.length);
  });

  it("has no formula that is answered by an error", async () => {
    simulateExcel();
    adopt(editionOf(bundledRecords));
    const formulas = formulasIn(text);
    expect(formulas.length).toBeGreaterThan(documented.size);
    for (const formula of formulas)
      expect({ formula, ...(await shownOf(formula, worksheetFunctions)) }).toHaveProperty("value");
  });

  it("takes no 0 for a sign that the data knows nothing: deals may be known of which none counts", () => {
    simulateExcel();
    adopt(anEdition({ deals: [aDeal({ kind: "guarantee", title: "A guarantee" })] }));
    expect(total("Aldermoor Cloud", "Fenwick Labs")).toBe(0);
    expect(list("Aldermoor Cloud", "Fenwick Labs", null, null, null, "title,counted", "all")).toEqual([
      ["title", "counted"],
      ["A guarantee", "guarantee"],
    ]);
    expect(text).toContain(
      '**`0`** of TOTAL, PAID, CAPACITY and COUNT: no such deal counts. Check kinds and days; LIST with "all"',
    );
  });

  it("writes formulas into a file as Excel stores them", () => {
    const stored = [...text.matchAll(/"=(_xldudf_[^"]*)"/g)].map(([, formula]) => formula);
    expect(stored).toEqual(["=DEALS.TOTAL(A1,B1)", "=DEALS.LIST(A1,B1)"].map((one) => storedFormula(one, "DEALS")));
  });

  it("says where the data is as tables, or that this add-in knows of none", () => {
    expect(text).toContain("https://data.example.com/deals/latest.json has the number of the newest edition");
    expect(skill({ ...published, feed: undefined }, bundledRecords.release)).toContain("was built without a feed");
  });
});

describe("llms.txt", () => {
  const lines = llmsTxt(published).split("\n");

  it("is made as llmstxt.org says: a name, what it is, and lists of what there is to read", () => {
    expect(lines[0]).toBe("# DEALS");
    expect(lines[2]).toMatch(/^> /);
    const [, ...sections] = lines.join("\n").split("\n## ");
    expect(sections.map((section) => section.split("\n")[0])).toEqual(["For agents", "Functions", "Data", "Optional"]);
    const others = sections.flatMap((section) => section.split("\n").slice(1)).filter((line) => line !== "");
    expect(others.filter((line) => !/^- \[[^\]]+\]\(https:[^)]+\): .+/.test(line))).toEqual([]);
  });

  it("has the Markdown page of every function, with what it answers", () => {
    for (const [id, { texts }] of documented)
      expect(lines).toContain(
        `- [DEALS.${id}](https://deals.example.com/help/${id.toLowerCase()}.html.md): ${texts.says.en}`,
      );
  });
});
