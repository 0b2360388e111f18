import { readdirSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionsJson, type FunctionsJson } from "../../src/metadata/functionsJson";
import { inEnglish, type Saying } from "../../src/metadata/languages";

/** The files that hold worksheet functions. */
export const functionFiles = readdirSync("src/functions").map((file) => `src/functions/${file}`);

/** functions.json as the build makes it from the comments in src/functions. */
export async function builtFunctionsJson(say: Saying = inEnglish): Promise<FunctionsJson> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(functionFiles, true);
  expect(errors).toEqual([]);
  return functionsJson(metadataJson, say, "https://deals.example.com/");
}
