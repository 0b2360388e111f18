import { z } from "zod";
import { Metadata } from "./grid/evaluation";

/** A button that the manifest puts into the ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  /** What a click does: shows the task pane, or runs the add-in's command of that name. */
  readonly action: { readonly show: "taskpane" } | { readonly run: string };
}

/** What the workbench takes from the add-in's manifest. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  readonly namespace: string;
  readonly metadataUrl: URL;
  readonly pageUrl: URL;
  readonly groupLabel: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the manifest as Excel would in the given display language. */
function parseManifest(xml: string, locale: string): Manifest {
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  const fault = manifest.querySelector("parsererror");
  if (fault) throw new Error(`manifest.xml is not well-formed: ${fault.textContent}`);

  const resource = (owner: Element, path: string): string => resourceOf(manifest, one(owner, path), locale);
  const functions = extensionPoint(manifest, "CustomFunctions");
  const group = one(extensionPoint(manifest, "PrimaryCommandSurface"), "Group");
  return {
    id: one(manifest.documentElement, ":scope > Id").textContent.trim(),
    version: one(manifest.documentElement, ":scope > Version").textContent.trim(),
    displayName: one(manifest.documentElement, "DisplayName").getAttribute("DefaultValue") ?? "",
    namespace: resource(functions, "Namespace"),
    metadataUrl: new URL(resource(functions, "Metadata > SourceLocation")),
    pageUrl: new URL(resource(functions, "Page > SourceLocation")),
    groupLabel: resource(group, ":scope > Label"),
    buttons: [...group.querySelectorAll("Control")].map((control) => ({
      id: control.id,
      label: resource(control, ":scope > Label"),
      action: actionOf(one(control, "Action")),
    })),
  };
}

function actionOf(action: Element): RibbonButton["action"] {
  const type = action.getAttribute("xsi:type");
  if (type === "ShowTaskpane") return { show: "taskpane" };
  if (type === "ExecuteFunction") return { run: one(action, "FunctionName").textContent.trim() };
  throw new Error(`manifest.xml: the workbench knows no action ${String(type)}.`);
}

function extensionPoint(manifest: Document, type: string): Element {
  const points = [...manifest.querySelectorAll("ExtensionPoint")];
  const found = points.find((point) => point.getAttribute("xsi:type") === type);
  if (!found) throw new Error(`manifest.xml has no extension point ${type}.`);
  return found;
}

function one(owner: Element, path: string): Element {
  const found = owner.querySelector(path);
  if (!found) throw new Error(`manifest.xml has no ${path} in ${owner.tagName}.`);
  return found;
}

/** Follows a `resid` to the string or URL it stands for, in the display language if there is one. */
function resourceOf(manifest: Document, element: Element, locale: string): string {
  const id = element.getAttribute("resid");
  const resources = [...manifest.querySelectorAll("Resources *")];
  const found = resources.find((resource) => resource.id === id && resource.hasAttribute("DefaultValue"));
  if (!found) throw new Error(`manifest.xml has no resource ${String(id)}.`);
  const translated = [...found.children].find((override) => override.getAttribute("Locale") === locale);
  return (translated ?? found).getAttribute(translated ? "Value" : "DefaultValue") ?? "";
}

/** The add-in as the workbench needs it: read from its manifest and the files that it names. */
export interface AddinFiles {
  readonly manifest: Manifest;
  readonly metadata: Metadata;
  /** The add-in's page beside this one: the same page, but with office.js from this site. */
  readonly page: URL;
}

/** Reads the add-in that this site serves one folder up. */
export async function readAddin(locale: string): Promise<AddinFiles> {
  const manifest = parseManifest(await (await read(new URL("../manifest.xml", location.href))).text(), locale);
  const { metadataUrl, pageUrl } = manifest;
  const metadata = metadataUrl.origin === location.origin ? metadataUrl : besideManifest(metadataUrl);
  const declared = Metadata.safeParse(await (await read(metadata)).json());
  if (!declared.success) throw new Error(`functions.json: ${z.prettifyError(declared.error)}`);
  return {
    manifest,
    metadata: declared.data,
    page: new URL(fileName(pageUrl), location.href),
  };
}

/** A manifest may name the site where the add-in is published; its files are served here as well. */
function besideManifest(url: URL): URL {
  return new URL(`../${fileName(url)}`, location.href);
}

function fileName(url: URL): string {
  return url.pathname.split("/").at(-1) ?? "";
}

async function read(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} could not be read: ${response.status} ${response.statusText}.`);
  return response;
}
