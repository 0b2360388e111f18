// What Microsoft's own validator has against unified manifests, by the schemas that they name: as JSON, a list for each
// file. A process of its own, for Jest can't load what the validator is made of.
import { readFile } from "node:fs/promises";
import { AppManifestUtils } from "@microsoft/app-manifest";

/**
 * The package has Microsoft's schemas in folders that are named as their addresses are, so no network is needed.
 * @param {RequestInfo | URL} address
 */
globalThis.fetch = async (address) => {
  const { pathname } = new URL(address instanceof Request ? address.url : address);
  const folder = new URL("../../node_modules/@microsoft/app-manifest/build", import.meta.url);
  return new Response(await readFile(`${folder.pathname}${pathname}`, "utf8"));
};

const complaints = process.argv.slice(2).map(async (file) => {
  const [, found] = await AppManifestUtils.readAndValidateTeamsManifest(file);
  return found;
});
console.log(JSON.stringify(await Promise.all(complaints)));
