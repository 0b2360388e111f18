import { DOMParser, type Element } from "@xmldom/xmldom";

/** What the unified manifest says that manifest.xml has no place for. */
interface BesideXml {
  /** Who the add-in is in this manifest: never who it is in the other one. */
  readonly id: string;
  readonly privacyUrl: string;
  readonly termsOfUseUrl: string;
}

/** The files of the package that lie beside the manifest in it, by what the manifest calls them. */
export const packageIcons = { outline: "outline.png", color: "color.png" } as const;

const schemas = "https://developer.microsoft.com/json-schemas/teams/v1.30";

/** The folder's icon is of these colours; this is the first. */
const ACCENT = "#0F6CBD";

/** The control that opens the pane needs an action with a name; functions are named in manifest.xml. */
const OPEN_PANE = "openPane";

/** What office.js asks for under these names is called otherwise here. */
const permissions: Readonly<Record<string, string>> = { ReadWriteDocument: "Document.ReadWrite.User" };

/**
 * The unified manifest for Microsoft 365 (JSON): the same add-in as manifest.xml, read from it.
 * @param xml The text of manifest.xml, with the addresses of the release.
 * @throws Error that names what manifest.xml lacks, or has in a way that has no counterpart.
 */
export const unifiedManifest = (xml: string, beside: BesideXml) => manifestIn(xml, beside, undefined);

/** The files with what differs in other languages, by the names that the manifest has for them. */
export function localizations(xml: string, beside: BesideXml): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const inDefault = leavesOf(unifiedManifest(xml, beside));
  const files = localesIn(xml).map((locale): [string, Record<string, string>] => {
    const differing = [...leavesOf(manifestIn(xml, beside, locale))].filter(
      ([path, text]) => isAlwaysTranslated(path) || inDefault.get(path) !== text,
    );
    const schema = `${schemas}/MicrosoftTeams.Localization.schema.json`;
    return [fileOf(locale), { $schema: schema, ...Object.fromEntries(differing) }];
  });
  return new Map(files);
}

/** The schema asks every language for these, whether they differ or not. */
const isAlwaysTranslated = (path: string): boolean =>
  ["name.short", "description.short", "description.full"].includes(path);

const fileOf = (locale: string): string => `${locale.toLowerCase()}.json`;

function manifestIn(xml: string, beside: BesideXml, locale: string | undefined) {
  const manifest = root(xml);
  const said = (name: string) => textIn(only(manifest, name), locale);
  const resource = (id: string) => textIn(withId(manifest, id), locale);
  const resourceOf = (parent: Element, name: string) => resource(attribute(only(parent, name), "resid"));
  const iconsOf = (parent: Element) =>
    within(only(parent, "Icon"), "Image").map((image) => ({
      size: Number(attribute(image, "size")),
      url: resource(attribute(image, "resid")),
    }));
  const controlIn = (control: Element) => ({
    id: attribute(control, "id"),
    type: "button",
    label: resourceOf(control, "Label"),
    icons: iconsOf(control),
    supertip: {
      title: resourceOf(only(control, "Supertip"), "Title"),
      description: resourceOf(only(control, "Supertip"), "Description"),
    },
    actionId: actionOf(only(control, "Action")).id,
  });
  const groupIn = (group: Element) => ({
    id: attribute(group, "id"),
    label: resourceOf(group, "Label"),
    icons: iconsOf(group),
    controls: within(group, "Control").map(controlIn),
  });
  const capabilities = within(manifest, "Set").map((set) => ({
    name: attribute(set, "Name"),
    minVersion: attribute(set, "MinVersion"),
  }));
  const functions = only(manifest, "ExtensionPoint", "CustomFunctions");
  const locationOf = (name: string) => resourceOf(only(functions, name), "SourceLocation");
  const namespace = resourceOf(functions, "Namespace");
  const getStarted = only(manifest, "GetStarted");
  const tab = only(manifest, "OfficeTab");
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion: "1.30",
    // Three numbers where manifest.xml has four.
    version: text(only(manifest, "Version")).replace(/^(\d+\.\d+\.\d+)\.\d+$/, "$1"),
    id: beside.id,
    localizationInfo: {
      defaultLanguageTag: text(only(manifest, "DefaultLocale")).toLowerCase(),
      additionalLanguages: localesIn(xml).map((other) => ({ languageTag: other.toLowerCase(), file: fileOf(other) })),
    },
    developer: {
      name: text(only(manifest, "ProviderName")),
      websiteUrl: said("SupportUrl"),
      privacyUrl: beside.privacyUrl,
      termsOfUseUrl: beside.termsOfUseUrl,
    },
    name: { short: said("DisplayName") },
    // A description ends where it begins to say in detail.
    description: { short: said("Description").replace(/:.*/, ""), full: said("Description") },
    icons: packageIcons,
    accentColor: ACCENT,
    authorization: {
      permissions: { resourceSpecific: [{ name: permissionIn(manifest), type: "Delegated" }] },
    },
    extensions: [
      {
        requirements: { scopes: ["workbook"], capabilities },
        runtimes: [
          {
            requirements: { capabilities },
            id: attribute(only(manifest, "Runtime"), "resid"),
            type: "general",
            lifetime: attribute(only(manifest, "Runtime"), "lifetime"),
            code: { page: locationOf("Page"), script: locationOf("Script") },
            actions: within(manifest, "Action").map(actionOf),
            customFunctions: { namespace: { id: namespace, name: namespace }, metadataUrl: locationOf("Metadata") },
          },
        ],
        ribbons: [
          {
            contexts: ["default"],
            tabs: [{ builtInTabId: attribute(tab, "id"), groups: within(tab, "Group").map(groupIn) }],
          },
        ],
        getStartedMessages: [
          {
            title: resourceOf(getStarted, "Title"),
            description: resourceOf(getStarted, "Description"),
            learnMoreUrl: resourceOf(getStarted, "LearnMoreUrl"),
          },
        ],
        alternates: [
          {
            // Who has both has the functions once.
            hide: { customOfficeAddin: { officeAddinId: text(only(manifest, "Id")) } },
            alternateIcons: {
              icon: { size: 32, url: said("IconUrl") },
              highResolutionIcon: { size: 64, url: said("HighResolutionIconUrl") },
            },
          },
        ],
      },
    ],
  };
}

/** What a control of the ribbon does. */
function actionOf(action: Element): { id: string; type: "openPage" | "executeFunction" } {
  return attribute(action, "xsi:type") === "ShowTaskpane"
    ? { id: OPEN_PANE, type: "openPage" }
    : { id: text(only(action, "FunctionName")), type: "executeFunction" };
}

function permissionIn(manifest: Element): string {
  const asked = text(only(manifest, "Permissions"));
  const name = permissions[asked];
  if (name === undefined) throw new Error(`The unified manifest has no counterpart of the permission ${asked} yet.`);
  return name;
}

/** The languages besides the default one in which manifest.xml says something. */
const localesIn = (xml: string): string[] => [
  ...new Set(within(root(xml), "Override").map((override) => attribute(override, "Locale"))),
];

function root(xml: string): Element {
  const { documentElement } = new DOMParser().parseFromString(xml, "text/xml");
  if (!documentElement) throw new Error("manifest.xml is empty.");
  return documentElement;
}

/** The elements within another one, at any depth, that have a local name. */
const within = (parent: Element, name: string): Element[] => Array.from(parent.getElementsByTagNameNS("*", name));

/** The first element of a name, which comes before those of the same name that are further inside. */
function only(parent: Element, name: string, type?: string): Element {
  const found = within(parent, name).find((one) => type === undefined || one.getAttribute("xsi:type") === type);
  if (!found) throw new Error(`manifest.xml has no ${type ?? ""}<${name}> within <${parent.tagName}>.`);
  return found;
}

function withId(manifest: Element, id: string): Element {
  const found = ["Image", "Url", "String"]
    .flatMap((name) => within(manifest, name))
    .find((element) => element.getAttribute("id") === id);
  if (!found) throw new Error(`manifest.xml has no resource "${id}".`);
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (!value) throw new Error(`<${element.tagName}> in manifest.xml has no ${name}.`);
  return value;
}

const text = (element: Element): string => element.textContent?.trim() ?? "";

/** What an element says in a language: by its override for it, else by default. */
function textIn(element: Element, locale: string | undefined): string {
  const override = within(element, "Override").find((one) => one.getAttribute("Locale") === locale);
  return override ? attribute(override, "Value") : attribute(element, "DefaultValue");
}

/** The texts of a manifest by their places, as localization files write them: extensions[0].ribbons[0].… */
function leavesOf(value: unknown, path = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[path, value]]);
  if (Array.isArray(value)) return new Map(value.flatMap((one, place) => [...leavesOf(one, `${path}[${place}]`)]));
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, one]) => [...leavesOf(one, path ? `${path}.${key}` : key)]));
}
