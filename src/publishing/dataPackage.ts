import { bundledRecords } from "../bundledEdition";
import { dataFiles } from "./dataFiles";

/** A Frictionless data package, by which R, Python and others find the files and their shapes. */
export function dataPackage(): object {
  const { version, day } = bundledRecords.release;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "deals",
    title: "AI-infrastructure deals",
    version,
    created: `${day}T00:00:00Z`,
    licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
    resources: [...dataFiles].map(([, path]) => {
      const file = path.replace("data/", "");
      const name = file.replace(".json", "");
      return {
        name,
        path: file,
        format: "json",
        mediatype: "application/json",
        jsonSchema: `schema/${name}.schema.json`,
      };
    }),
  };
}
