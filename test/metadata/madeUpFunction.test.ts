import { Edition } from "../../src/core/edition";
import { declare, nothing, callable } from "../../src/functions/declaration";
import { type TextsOf, companyText } from "../../src/functions/texts";
import { party } from "../../src/functions/parties";
import { documented, functionsJson, functionTable } from "../../src/metadata/description";
import { helpPages } from "../../src/metadata/helpPages";
import { llmsTxt, skill } from "../../src/metadata/forAgents";
import { simulateExcel } from "../support/excel";
import { anEdition } from "../support/records";

const madeUp = {
  INITIALS: declare({
    parameters: { name: party() },
    result: "value",
    unit: "plain",
    answer: ({ name }, { edition }) => edition.parties.nameOf(name).replace(/[^A-Z]/g, ""),
    records: nothing,
  }),
};

const madeUpTexts: TextsOf<typeof madeUp> = {
  INITIALS: {
    says: { en: "The capitals of a company's name.", it: "Le maiuscole del nome di una società." },
    parameters: { name: companyText },
    returns: "A text.",
    questions: [["What are Fenwick Labs' initials?", '=DEALS.INITIALS("Fenwick Labs")']],
    examples: ['=DEALS.INITIALS("Fenwick Labs")', '=DEALS.INITIALS("Nobody")'],
  },
};

const functions = new Map(documented).set("INITIALS", { declared: madeUp.INITIALS, texts: madeUpTexts.INITIALS });

/** A functions.js that has this function, and the one that the help asks for the edition. */
const script = `
  CustomFunctions.associate("EDITION", () => "Edition 1");
  CustomFunctions.associate("INITIALS", (name) => {
    if (name === "Nobody") throw new CustomFunctions.Error("#VALUE!", "No company is called so.");
    return "FL";
  });`;

describe("a function that is declared once", () => {
  it("is one that Excel can call", () => {
    simulateExcel();
    const context = { edition: anEdition(), dateSystem: 1900 } as const;
    expect(context.edition).toBeInstanceOf(Edition);
    expect(callable(madeUp.INITIALS, () => context)("Fenwick Labs")).toBe("FL");
  });

  it("stands in functions.json, in every language, with the list that its argument offers", () => {
    const inLanguage = (language: "en" | "it") =>
      functionsJson(language, "https://deals.example.com/", functions).functions.find(({ id }) => id === "INITIALS");
    expect(inLanguage("en")).toEqual({
      id: "INITIALS",
      name: "INITIALS",
      description: "The capitals of a company's name.",
      helpUrl: "https://deals.example.com/help/initials.html",
      parameters: [
        { name: "name", description: "A company: name, alias or ticker.", type: "string", customEnumId: "PARTY" },
      ],
      result: {},
    });
    expect(inLanguage("it")?.description).toBe("Le maiuscole del nome di una società.");
  });

  it("has a page in the help with its examples answered, and a row in README's table", async () => {
    const only = new Map([...functions].filter(([id]) => id === "INITIALS"));
    const [index, page] = await helpPages(script, () => undefined, only);
    expect(index?.html).toContain("DEALS.INITIALS(name)");
    expect(page).toMatchObject({ file: "help/initials.html" });
    expect(page?.html).toContain("<output>FL</output>");
    expect(page?.html).toContain("No company is called so.");
    expect(page?.html).toContain('<link rel="alternate" type="text/markdown" href="initials.html.md"/>');
    expect(index?.markdown).toContain("- [`DEALS.INITIALS(name)`](initials.html.md): The capitals");
    expect(page?.markdown).toContain('`=DEALS.INITIALS("Fenwick Labs")`\n\nFL\n');
    expect(page?.markdown).toContain("**#VALUE!** No company is called so.");
    expect(functionTable(functions)).toContain("| `DEALS.INITIALS(name)` | The capitals of a company's name. |");
  });

  it("is said on its page to have no answer in the edition, where that is so, and not that nobody disclosed it", async () => {
    const only = new Map([...functions].filter(([id]) => id === "INITIALS"));
    const [index, page] = await helpPages(script, () => undefined, only);
    expect(page?.markdown).toContain("#N/A says that the edition has no answer, and IFNA catches it;");
    expect(index?.markdown).toContain("A cell that shows #N/A asks for something to which the edition has no answer;");
  });

  it("has no example of which the help would show the answer to another question", async () => {
    const examples = ["=DEALS.INITIALS(A1)", '=DEALS.INITIALS("Nobody")'] as const;
    const declared = { declared: madeUp.INITIALS, texts: { ...madeUpTexts.INITIALS, examples } };
    await expect(helpPages(script, () => undefined, new Map([["INITIALS", declared]]))).rejects.toThrow(
      "=DEALS.INITIALS(A1) has an argument that is no text or number.",
    );
  });

  it("is one that agents are told of: the question, the function, its argument and its page", () => {
    const published = { url: "https://deals.example.com/", feed: undefined, licences: "licences.txt" };
    const told = skill(published, { number: 1, version: "0.1.0", day: "2026-10-10" }, functions);
    expect(told).toContain(`| What are Fenwick Labs' initials? | \`=DEALS.INITIALS("Fenwick Labs")\` |`);
    expect(told).toContain("| `DEALS.INITIALS(name)` | The capitals of a company's name. | A text. |");
    expect(told).toContain("| `name` | COMPANY, INITIALS | A company: name, alias or ticker. | PARTY |");
    expect(llmsTxt(published, functions)).toContain(
      "- [DEALS.INITIALS](https://deals.example.com/help/initials.html.md): The capitals of a company's name.",
    );
  });
});

describe("a declaration that leaves something out", () => {
  const declared = { parameters: { name: party() }, result: "value", unit: "plain", answer: () => "" } as const;

  it("does not compile", () => {
    // @ts-expect-error -- It does not say what stands behind its answers.
    declare(declared);
    // @ts-expect-error -- It does not say in what its answers are measured.
    declare({ ...declared, unit: undefined, records: nothing });
    // @ts-expect-error -- A number is no text.
    declare({ ...declared, result: "number", records: nothing });
    const texts = madeUpTexts.INITIALS;
    // @ts-expect-error -- It has no texts.
    const without: TextsOf<typeof madeUp> = {};
    // @ts-expect-error -- It says nothing of its argument.
    const ofNothing: TextsOf<typeof madeUp> = { INITIALS: { ...texts, parameters: {} } };
    const ofTotal = ["=DEALS.TOTAL()", "=DEALS.TOTAL()"] as const;
    // @ts-expect-error -- It answers no question.
    const ofNoUse: TextsOf<typeof madeUp> = { INITIALS: { ...texts, questions: [] } };
    // @ts-expect-error -- Its examples are of another function.
    const ofAnother: TextsOf<typeof madeUp> = { INITIALS: { ...texts, examples: ofTotal } };
    expect([without, ofNothing, ofNoUse, ofAnother]).toHaveLength(4);
  });
});
