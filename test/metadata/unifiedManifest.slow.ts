import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { localizations, unifiedManifest } from "../../src/metadata/unifiedManifest";
import { attributes, elements, manifestText, resource } from "../support/manifest";
import { builtFunctionsJson } from "../support/metadata";
import { ownFolder } from "../support/folder";

const beside = {
  id: "00000000-0000-4000-8000-000000000000",
  privacyUrl: "https://localhost:3000/help/privacy.html",
  termsOfUseUrl: "https://localhost:3000/help/terms.html",
};
const manifest = unifiedManifest(manifestText, beside);
const [extension] = manifest.extensions;
const [runtime] = extension?.runtimes ?? [];
const [italian] = localizations(manifestText, beside).values();

/** What Microsoft's own validator has against manifests, by the published schema that each of them names. */
function complaintsAbout(manifests: readonly object[]): string[][] {
  const folder = ownFolder();
  const files = manifests.map((one, place) => {
    const file = path.join(folder, `${place}.json`);
    writeFileSync(file, JSON.stringify(one));
    return file;
  });
  const said = execFileSync(process.execPath, ["test/metadata/manifestComplaints.mjs", ...files], { encoding: "utf8" });
  return z.array(z.array(z.string())).parse(JSON.parse(said));
}

describe("the unified manifest", () => {
  it("is valid against the published schema, version 1.30, and so are our functions in both languages", () => {
    expect(manifest.$schema).toBe(
      "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json",
    );
    // The schema's rules for functions and enums hold for functions.json too, which the manifest only names.
    const withFunctions = (language: "en" | "it") => {
      const customFunctions = { ...runtime?.customFunctions, ...builtFunctionsJson(language) };
      return { ...manifest, extensions: [{ ...extension, runtimes: [{ ...runtime, customFunctions }] }] };
    };
    const tooLong = { ...manifest, description: { short: "x".repeat(81), full: "x" } };
    const complaints = complaintsAbout([manifest, withFunctions("en"), withFunctions("it"), tooLong]);
    // The last one shows that the validator does read them.
    expect(complaints).toEqual([[], [], [], [expect.stringContaining("must NOT have more than 80 characters")]]);
  });

  it("asks for the same requirement sets as manifest.xml, in Excel only", () => {
    const sets = attributes("Set", "Name").map((name, place) => ({
      name,
      minVersion: attributes("Set", "MinVersion")[place],
    }));
    expect(extension?.requirements).toEqual({ scopes: ["workbook"], capabilities: sets });
  });

  it("runs functions, pane and commands in the one long-lived runtime of manifest.xml", () => {
    expect(extension?.runtimes).toHaveLength(1);
    expect(runtime).toMatchObject({
      lifetime: "long",
      code: { page: resource("Pane.Url"), script: resource("Functions.Script.Url") },
      customFunctions: {
        namespace: { id: "DEALS", name: "DEALS" },
        metadataUrl: resource("Functions.Metadata.Url"),
      },
    });
  });

  it("has manifest.xml's buttons on the Home tab, each with its action", () => {
    const [group] = extension?.ribbons[0]?.tabs[0]?.groups ?? [];
    expect(group?.controls.map(({ id, label, actionId }) => [id, label, actionId])).toEqual([
      ["Deals.ShowPane", "Deals and sources", "openPane"],
      ["Deals.CheckData", "Check for newer data", "checkForNewerData"],
    ]);
    expect(runtime?.actions).toEqual([
      { id: "openPane", type: "openPage" },
      { id: "checkForNewerData", type: "executeFunction" },
    ]);
  });

  it("hides the add-in of manifest.xml where both are there, and has an id of its own for that", () => {
    const [id] = elements("Id").map(({ textContent }) => textContent);
    expect(extension?.alternates[0]?.hide.customOfficeAddin.officeAddinId).toBe(id);
    expect(manifest.id).not.toBe(id);
  });

  it("has manifest.xml's version, without the fourth number", () => {
    expect(elements("Version").map(({ textContent }) => textContent)).toEqual([`${manifest.version}.0`]);
  });

  it("says what differs in Italian, under names that the localization schema knows", () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: "en-us",
      additionalLanguages: [{ languageTag: "it-it", file: "it-it.json" }],
    });
    const { $schema = "", ...texts } = italian ?? {};
    const schema = z
      .object({
        properties: z.record(z.string(), z.unknown()),
        patternProperties: z.record(z.string(), z.object({ maxLength: z.number().optional() })),
        required: z.array(z.string()),
      })
      .parse(
        JSON.parse(readFileSync(`node_modules/@microsoft/app-manifest/build${new URL($schema).pathname}`, "utf8")),
      );
    const isKnown = (name: string) =>
      name in schema.properties ||
      Object.keys(schema.patternProperties).some((pattern) => new RegExp(pattern).test(name));
    expect(Object.keys(texts).filter((name) => !isKnown(name))).toEqual([]);
    expect(schema.required.filter((name) => !texts[name])).toEqual([]);
    expect(texts).toMatchObject({
      "name.short": "DEALS",
      "extensions[0].runtimes[0].customFunctions.metadataUrl": "https://localhost:3000/functions-it.json",
      "extensions[0].ribbons[0].tabs[0].groups[0].controls[0].label": "Accordi e fonti",
    });
    expect(isKnown("extensions[0].ribbons[0].label")).toBe(false);
  });

  it("names what manifest.xml lacks", () => {
    expect(() => unifiedManifest(manifestText.replace(/<Namespace.*/, ""), beside)).toThrow(
      "manifest.xml has no <Namespace> within <ExtensionPoint>.",
    );
    expect(() => unifiedManifest(manifestText.replace('Url id="Pane.Url"', 'Url id="Other.Url"'), beside)).toThrow(
      'manifest.xml has no resource "Pane.Url".',
    );
    expect(() => unifiedManifest(manifestText.replace("ReadWriteDocument", "Restricted"), beside)).toThrow(
      "The unified manifest has no counterpart of the permission Restricted yet.",
    );
  });
});
