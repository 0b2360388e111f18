import { readFileSync } from "node:fs";
import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { documented, syntaxOf } from "../../src/metadata/description";
import { builtFunctionsJson } from "../support/metadata";

/** A name as Excel takes it: begins with a letter, and is no cell such as A1. */
const Name = z.string().regex(/^(?![A-Z]{1,3}\d)[A-Za-z][A-Za-z0-9.]{2,127}$/);

/** What Microsoft's documentation of functions.json allows, as far as DEALS uses it. */
const Documentation = z.strictObject({
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
  it("lists the functions of README's table, argument for argument", () => {
    const declared = [...documented].map(([id, { declared }]) => syntaxOf(id, declared));
    const inTable = [...readFileSync("README.md", "utf8").matchAll(/^\| `(DEALS\.[^`]+)`/gm)].flatMap(
      ([, call]) => call ?? [],
    );
    expect(declared.toSorted()).toEqual(inTable.toSorted());
    expect(builtFunctionsJson().functions.map(({ id }) => id)).toEqual([...documented.keys()]);
  });

  it("holds nothing that Excel's documentation does not allow", () => {
    expect(Documentation.safeParse(builtFunctionsJson()).error?.issues).toBeUndefined();
  });

  it("names each function and each list once, and takes optional arguments last", () => {
    const { functions, enums } = builtFunctionsJson();
    const ids = [...functions, ...enums].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const optional = functions.map(({ parameters }) => parameters.map((one) => one.optional ?? false));
    expect(optional.filter((flags) => flags.lastIndexOf(false) > flags.indexOf(true) && flags.includes(true))).toEqual(
      [],
    );
  });

  it("offers a list for every argument that is a company or a word", () => {
    const { functions, enums } = builtFunctionsJson();
    const offered = functions.flatMap(({ id, parameters }) =>
      parameters.flatMap(({ name, customEnumId }) => (customEnumId ? [`${id} ${name}: ${customEnumId}`] : [])),
    );
    expect(offered).toEqual(
      expect.arrayContaining([
        "TOTAL party: SIDE",
        "TOTAL counterparty: SIDE",
        "TOTAL kind: KIND",
        "TOTAL basis: BASIS",
        "FLOWS party: SIDE",
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

  it("offers the names of companies as the data spells them", () => {
    const { enums } = builtFunctionsJson();
    const offered = enums.find(({ id }) => id === "PARTY")?.values.map(({ stringValue }) => stringValue) ?? [];
    const names = bundledRecords.parties.map(({ name }) => name);
    expect(offered.filter((name) => !names.includes(name))).toEqual([]);
    expect(offered).toEqual(expect.arrayContaining(["CoreWeave", "OpenAI", "NVIDIA", "Microsoft", "Oracle"]));
  });

  it("offers beside companies a few of the kinds and programmes that can stand for several, and everybody", () => {
    const { enums } = builtFunctionsJson();
    const offered = (list: string) => enums.find(({ id }) => id === list)?.values.map(({ stringValue }) => stringValue);
    const companies = offered("PARTY") ?? [];
    const others = offered("SIDE")?.filter((word) => !companies.includes(word));
    expect(others).toEqual([
      "*",
      "hyperscaler",
      "neocloud",
      "ai-lab",
      "chipmaker",
      "bitcoin-miner-turned-host",
      "Stargate",
    ]);
    expect(offered("SIDE")).toEqual(expect.arrayContaining(companies));
  });

  it("says nothing that is too long to read while one types", () => {
    const { functions, enums } = builtFunctionsJson();
    const texts = [
      ...functions.flatMap((one) => [one, ...one.parameters]).map(({ description }) => description),
      ...enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip)),
    ];
    expect(texts.filter((text) => text.length > 140)).toEqual([]);
  });
});

describe("functions-it.json", () => {
  it("says the same in another language, with every name as it is", () => {
    expect(withoutWords(builtFunctionsJson("it"))).toEqual(withoutWords(builtFunctionsJson()));
  });

  it("says every sentence otherwise than in English", () => {
    const sentencesIn = (language: "en" | "it") => {
      const { functions, enums } = builtFunctionsJson(language);
      return [
        ...functions.flatMap((one) => [one, ...one.parameters]).map(({ description }) => description),
        ...enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip)),
      ];
    };
    const italian = sentencesIn("it");
    expect(sentencesIn("en").filter((sentence, place) => sentence === italian[place])).toEqual([]);
  });
});

/** What stays when all that may be translated is taken away. */
const withoutWords = (metadata: object): unknown =>
  JSON.parse(
    JSON.stringify(metadata, (key, value: unknown) => (key === "description" || key === "tooltip" ? undefined : value)),
  );
