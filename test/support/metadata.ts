import type { Language } from "../../src/functions/texts";
import { functionsJson } from "../../src/metadata/description";

/** functions.json as the build makes it of the table of functions. */
export const builtFunctionsJson = (language: Language = "en") => functionsJson(language, "https://deals.example.com/");
