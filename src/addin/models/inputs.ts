import type { Translated } from "../../functions/texts";
import type { Content } from "../sheets/sheetPlan";
import type { ModelSheet } from "./modelSheet";

const nameHint = { en: "A name, a former name or a ticker", it: "Un nome, anche precedente, o un ticker" };

/** Adds the input for a party, be it one company or several. @returns Its cell. */
export const partyInput = (sheet: ModelSheet, label: Translated, name: string): string =>
  sheet.input({ label, content: name, hint: nameHint });

/** The cells of the one company that a model is about. */
interface CompanyCells {
  /** What is typed. */
  readonly company: string;
  /**
   * The company's own name, and #VALUE! of nobody, of a kind, and of a group that stands for its members. What sums up over
   * everybody, or looks the company up in an answer, is asked with it: it would take an empty cell for everybody, a kind for
   * all who are of it, and find nothing of a group in tables in which its members stand.
   */
  readonly own: string;
}

/** Whether a cell names a group that stands for its members, as a part of a formula: who has none is #N/A. */
const isGroup = (cell: string): string =>
  `IF(DEALS.COMPANY(${cell},"kind")="group",IFERROR(LEN(DEALS.COMPANY(${cell},"members"))>0,FALSE),FALSE)`;

/** Adds the input for the one company that a model is about. */
export function companyInput(sheet: ModelSheet, label: Translated, name: string): CompanyCells {
  const company = sheet.input({
    label,
    content: name,
    hint: nameHint,
    note: (cell) => ({
      en: `=IF(IFERROR(${isGroup(cell)},FALSE),"A group has no deals in its own name: type one of its members","${nameHint.en}")`,
      it: `=IF(IFERROR(${isGroup(cell)},FALSE),"Un gruppo non ha accordi a suo nome: scrivi uno dei suoi membri","${nameHint.it}")`,
    }),
  });
  const own = sheet.working(
    { en: "Its name", it: "Il suo nome" },
    `=DEALS.COMPANY(${company},"name")&IF(${isGroup(company)},#VALUE!,"")`,
  );
  return { company, own };
}

/** Adds the input for the day as of which everything is asked. @returns Its cell. */
export const dayInput = (sheet: ModelSheet): string =>
  sheet.input({
    label: { en: "As of", it: "Alla data" },
    content: '=DEALS.EDITION("day")',
    hint: {
      en: "The edition's day; type an earlier one to look back",
      it: "Il giorno dell'edizione; scrivine uno precedente per guardare indietro",
    },
  });

/** The number of the day in that input, which may be a text where Excel takes no dates from functions. */
export const numberOfDay = (day: string): string => `DATE(YEAR(${day}),MONTH(${day}),DAY(${day}))`;

/** Adds the input for the kinds of deals that are asked for. @returns Its cell. */
export const kindInput = (sheet: ModelSheet, content: string, choices: readonly string[]): string =>
  sheet.input({
    label: { en: "Kinds of deals", it: "Tipi di accordi" },
    content,
    choices,
    hint: { en: "Choose from the list", it: "Scegli dall'elenco" },
  });

/** Adds the input for the reading on which values are taken. @returns Its cell. */
export const basisInput = (sheet: ModelSheet): string =>
  sheet.input({
    label: { en: "Basis", it: "Criterio" },
    content: "headline",
    choices: ["headline", "low", "high", "firm"],
    hint: { en: "headline, low, high or firm", it: "headline, low, high o firm" },
  });

/** Adds the input for a number of years, or for a year. @returns Its cell. */
export const yearsInput = (sheet: ModelSheet, label: Translated, content: Content, hint: Translated): string =>
  sheet.input({ label, content, hint, numberFormat: "0" });

/** Adds the input for the first of the years that are shown. @param hint Says how many these are. @returns Its cell. */
export const firstYearInput = (sheet: ModelSheet, content: Content, hint: Translated): string =>
  yearsInput(sheet, { en: "First year", it: "Primo anno" }, content, hint);

/** Adds the input for how long a contract is assumed to run of which nobody says. @returns Its cell. */
export const assumedTermInput = (sheet: ModelSheet): string =>
  yearsInput(sheet, { en: "Assumed term, in years", it: "Durata supposta, in anni" }, 5, {
    en: "Where a contract's term is not disclosed",
    it: "Dove la durata di un contratto non è nota",
  });

/** Adds up what is a number, and is empty where nothing is: what is not disclosed adds nothing, and is not 0 either. */
export const sum = (cells: string): string => `=IF(COUNT(${cells})=0,"",AGGREGATE(9,6,${cells}))`;

/** The day that a partial one counts as, which is its last, of a cell with a date or a text such as "2031-06". */
export const wholeDay = (cell: string): string => {
  const month = `IF(LEN(${cell})>4,--MID(${cell},6,2),12)`;
  return `IF(ISNUMBER(${cell}),${cell},IF(LEN(${cell})>7,DATE(--LEFT(${cell},4),${month},--RIGHT(${cell},2)),DATE(--LEFT(${cell},4),${month}+1,0)))`;
};
