import { readFileSync } from "node:fs";
import { DOMParser, type Element } from "@xmldom/xmldom";

/** The manifest as it stands in the project. */
export const manifestText = readFileSync("manifest.xml", "utf8");

const manifest = new DOMParser().parseFromString(manifestText, "text/xml");

/** The elements with a local name. */
export const elements = (name: string): Element[] => Array.from(manifest.getElementsByTagNameNS("*", name));

/** The values that elements with a local name have for an attribute. */
export const attributes = (name: string, attribute: string): string[] =>
  elements(name).map((element) => element.getAttribute(attribute) ?? "");

/** The resid of the only SourceLocation within the only element with a local name. */
export function locationOf(name: string): string | null | undefined {
  const [location] = elements("SourceLocation").filter(({ parentNode }) => parentNode?.nodeName === name);
  return location?.getAttribute("resid");
}

/** What a resource id stands for. */
export function resource(id: string): string | null | undefined {
  return ["Image", "Url", "String"]
    .flatMap(elements)
    .find((element) => element.getAttribute("id") === id)
    ?.getAttribute("DefaultValue");
}
