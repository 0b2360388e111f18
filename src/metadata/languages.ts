import { italian } from "./italian";

/** Says an English sentence in a language. */
export type Saying = (english: string) => string;

/** A language of Excel beside English, by its full tag, in which functions.json is made too. */
export interface Language {
  readonly locale: string;
  readonly file: string;
  readonly say: Saying;
}

const italianOf: ReadonlyMap<string, string> = new Map(Object.entries(italian));

/** The sentences as they are written in the code. */
export const inEnglish: Saying = (english) => english;

/** Every other language, each with a file that the manifest names. */
export const languages: readonly Language[] = [{ locale: "it-IT", file: "functions-it.json", say: inItalian }];

function inItalian(english: string): string {
  const translated = italianOf.get(english);
  if (translated === undefined) throw new Error(`src/metadata/italian.ts does not translate "${english}".`);
  return translated;
}
