import type { WorksheetFunction } from "../functions/declaration";
import type { FunctionTexts, Language, TextsOf } from "../functions/texts";
import type { DescribedFunction, FunctionsJson } from "../functions/functionsJson";
import { circlesTexts } from "../functions/circles";
import { customersTexts } from "../functions/customers";
import { figuresTexts } from "../functions/figures";
import { eventsTexts } from "../functions/events";
import { holdingsTexts } from "../functions/holdings";
import { recordsTexts } from "../functions/records";
import { schedulesTexts } from "../functions/schedules";
import { type AllFunctions, worksheetFunctions } from "../functions/worksheetFunctions";
import { tablesTexts } from "../functions/tables";
import { totalsTexts } from "../functions/totals";
import { enumsIn } from "./enums";

/** A worksheet function with what is said of it. */
export interface Documented {
  readonly declared: WorksheetFunction;
  readonly texts: FunctionTexts;
}

/** What is said of each function: one of which nothing is said does not compile. */
const texts: TextsOf<AllFunctions> = {
  ...totalsTexts(),
  ...tablesTexts(),
  ...schedulesTexts(),
  ...eventsTexts(),
  ...holdingsTexts(),
  ...customersTexts(),
  ...figuresTexts(),
  ...circlesTexts(),
  ...recordsTexts(),
};

/** Every worksheet function by its id, with what is said of it: all that Excel, the help and README tell of functions. */
export const documented: ReadonlyMap<string, Documented> = new Map(
  Object.entries<FunctionTexts>(texts).flatMap(([id, said]) => {
    const declared = worksheetFunctions.get(id);
    return declared ? [[id, { declared, texts: said }]] : [];
  }),
);

/** The files that Excel reads, by their languages. */
export const languages: readonly { readonly language: Language; readonly file: string }[] = [
  { language: "en", file: "functions.json" },
  { language: "it", file: "functions-it.json" },
];

/**
 * functions.json in a language. Names stay as they are: a formula must mean the same in every language.
 * @param url Where the add-in is published, with a slash at its end.
 */
export const functionsJson = (
  language: Language,
  url: string,
  functions: ReadonlyMap<string, Documented> = documented,
): FunctionsJson => ({
  // Arguments of the type "any" are given as entities and formatted numbers where a cell holds such.
  allowCustomDataForDataTypeAny: true,
  functions: [...functions].map(([id, one]) => described(id, one, language, url)),
  enums: enumsIn(language),
});

function described(id: string, { declared, texts }: Documented, language: Language, url: string): DescribedFunction {
  return {
    id,
    name: id,
    description: texts.says[language],
    helpUrl: `${url}${helpFileOf(id)}`,
    parameters: Object.entries(declared.parameters).map(([name, { type, isOptional, list }]) => ({
      name,
      description: texts.parameters[name]?.[language] ?? "",
      type,
      ...(isOptional && { optional: true }),
      ...(list && { customEnumId: list }),
    })),
    result: resultOf(declared),
  };
}

/** What answers a text, a number or a card declares nothing: Excel then takes whatever comes. */
function resultOf({ result }: WorksheetFunction): DescribedFunction["result"] {
  if (result === "number") return { type: "number" };
  return result === "value" ? {} : { dimensionality: "matrix" };
}

/** The page of the help that lists the functions. */
export const helpIndexFile = "help/index.html";

/** The file of a function's page. */
export const helpFileOf = (id: string): string => `help/${id.toLowerCase()}.html`;

/** How a function is typed, with what may be left out in brackets: DEALS.STAKE(holder,issuer,[asOf]). */
export function syntaxOf(id: string, { parameters }: WorksheetFunction): string {
  const given = Object.entries(parameters).map(([name, { isOptional }]) => (isOptional ? `[${name}]` : name));
  return `DEALS.${id}(${given.join(",")})`;
}

/** README's table of functions. */
export function functionTable(functions: ReadonlyMap<string, Documented> = documented): string {
  const rows = [...functions].map(
    ([id, { declared, texts }]) => `| \`${syntaxOf(id, declared)}\` | ${texts.says.en} |`,
  );
  return ["| Function | What it answers |", "| --- | --- |", ...rows].join("\n");
}
