import type { Translated } from "../../src/functions/texts";
import { functionsJson } from "../../src/metadata/description";

/** functions.json as the build makes it of the table of functions. */
export const builtFunctionsJson = (language: keyof Translated = "en") =>
  functionsJson(language, "https://deals.example.com/");
