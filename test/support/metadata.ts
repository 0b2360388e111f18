import type { Text } from "../../src/functions/declaration";
import { functionsJson } from "../../src/metadata/description";

/** functions.json as the build makes it of the table of functions. */
export const builtFunctionsJson = (language: keyof Text = "en") =>
  functionsJson(language, "https://deals.example.com/");
