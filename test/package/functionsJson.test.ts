import { readFileSync } from "node:fs";
import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { italian } from "../../src/metadata/italian";
import { languages, type Saying } from "../../src/metadata/languages";
import { syntaxOf } from "../../src/metadata/help/syntax";
import { builtFunctionsJson } from "../support/metadata";

/** A name as Excel takes it: begins with a letter, and is no cell such as A1. */
const Name = z.string().regex(/^(?![A-Z]{1,3}\d)[A-Za-z][A-Za-z0-9.]{2,127}$/);

/** What Microsoft's documentation of functions.json allows, as far as DEALS uses it. */
const Documented = z.strictObject({
  allowCustomDataForDataTypeAny: z.literal(true),
  functions: z.array(
    z.strictObject({
      id: Name,
      name: Name,
      description: z.string().min(1),
      helpUrl: z.url({ protocol: /^https$/ }),
      parameters: z.array(
        z.strictObject({
          name: z.string().min(1),
          description: z.string().min(1),
          type: z.enum(["string", "number", "any"]),
          optional: z.literal(true).optional(),
          customEnumId: Name.optional(),
        }),
      ),
      result: z.strictObject({
        type: z.enum(["number", "any"]).optional(),
        dimensionality: z.literal("matrix").optional(),
      }),
    }),
  ),
  enums: z.array(
    z.strictObject({
      id: Name,
      type: z.literal("string"),
      values: z
        .array(z.strictObject({ name: z.string(), stringValue: z.string(), tooltip: z.string().min(1) }))
        .nonempty(),
    }),
  ),
});

describe("functions.json", () => {
  it("lists the functions of README's table, argument for argument", async () => {
    const written = (await builtFunctionsJson()).functions.map(syntaxOf);
    const inTable = [...readFileSync("README.md", "utf8").matchAll(/^\| `(DEALS\.[^`]+)`/gm)].map(([, call]) => call);
    expect(written.toSorted()).toEqual(inTable.toSorted());
  });

  it("holds nothing that Excel's documentation does not allow", async () => {
    expect(Documented.safeParse(await builtFunctionsJson()).error?.issues).toBeUndefined();
  });

  it("names each function and each list once, and takes optional arguments last", async () => {
    const { functions, enums } = await builtFunctionsJson();
    const ids = [...functions, ...enums].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const optional = functions.map(({ parameters }) => parameters.map((one) => one.optional ?? false));
    expect(optional.filter((flags) => flags.lastIndexOf(false) > flags.indexOf(true) && flags.includes(true))).toEqual(
      [],
    );
  });

  it("offers a list for every argument that is a company or a word", async () => {
    const { functions, enums } = await builtFunctionsJson();
    const offered = functions.flatMap(({ id, parameters }) =>
      parameters.flatMap(({ name, customEnumId }) => (customEnumId ? [`${id} ${name}: ${customEnumId}`] : [])),
    );
    expect(offered).toEqual(
      expect.arrayContaining([
        "TOTAL party: PARTY",
        "TOTAL counterparty: PARTY",
        "TOTAL kind: KIND",
        "TOTAL basis: BASIS",
        "PARTIES kind: PARTYKIND",
        "FIGURE company: PARTY",
        "FIGURE metric: METRIC",
        "SCHEDULE frequency: FREQUENCY",
        "STAKE holder: PARTY",
        "STAKE issuer: PARTY",
        "REVENUESHARE customer: PARTY",
        "REVENUESHARE supplier: PARTY",
        "DEAL field: DEALFIELD",
        "COMPANY name: PARTY",
        "COMPANY field: COMPANYFIELD",
        "EDITION what: EDITIONFIELD",
      ]),
    );
    const known = enums.map(({ id }) => id);
    expect(offered.filter((offer) => !known.includes(offer.split(": ")[1] ?? ""))).toEqual([]);
  });

  it("offers the names of companies as the data spells them", async () => {
    const { enums } = await builtFunctionsJson();
    const offered = enums.find(({ id }) => id === "PARTY")?.values.map(({ stringValue }) => stringValue) ?? [];
    const names = bundledRecords.parties.map(({ name }) => name);
    expect(offered.filter((name) => !names.includes(name))).toEqual([]);
    expect(offered).toEqual(expect.arrayContaining(["CoreWeave", "OpenAI", "NVIDIA", "Microsoft", "Oracle"]));
  });

  it("says nothing that is too long to read while one types", async () => {
    const { functions, enums } = await builtFunctionsJson();
    const texts = [
      ...functions.flatMap((one) => [one, ...one.parameters]).map(({ description }) => description),
      ...enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip)),
    ];
    expect(texts.filter((text) => text.length > 140)).toEqual([]);
  });
});

describe.each(languages)("$file", ({ say }) => {
  it("says the same in another language, with every name as it is", async () => {
    const keep: Saying = () => "…";
    expect(withoutWords(await builtFunctionsJson(say))).toEqual(withoutWords(await builtFunctionsJson(keep)));
  });

  it("translates every sentence, and none that is no longer said", async () => {
    const said = new Set<string>();
    const english = await builtFunctionsJson((sentence) => {
      said.add(sentence);
      return sentence;
    });
    const translated = await builtFunctionsJson(say);
    const unchanged = translated.functions.filter(({ description }, place) => {
      return description === english.functions[place]?.description;
    });
    expect(unchanged.map(({ id }) => id)).toEqual([]);
    expect(Object.keys(italian).filter((sentence) => !said.has(sentence))).toEqual([]);
  });
});

/** What stays when all that may be translated is taken away. */
const withoutWords = (metadata: object): unknown =>
  JSON.parse(
    JSON.stringify(metadata, (key, value: unknown) => (key === "description" || key === "tooltip" ? undefined : value)),
  );
