import type { Translated } from "../../functions/texts";
import { type CapexInputs, companiesTable, type Quarters } from "./capexCompanies";
import { dayInput, firstYearInput, partyInput } from "./inputs";
import type { Model } from "./model";
import { ModelSheet } from "./modelSheet";
import { growthOf, type SideBySide, sideBySide } from "./sideBySide";

const suggested = ["Microsoft", "Alphabet", "Amazon", "Meta", "Oracle"];
const QUARTERS = 12;
const YEARS = 4;

/** What companies spend on property and equipment, in quarters that compare, what they guide to, and the leases to come. */
export const capex: Model = {
  id: "capex",
  name: { en: "Capex and leases", it: "Investimenti e locazioni" },
  answers: {
    en: "How much do hyperscalers invest, how fast does it grow, what do they guide to, and which leases have yet to begin?",
    it: "Quanto investono gli hyperscaler, quanto cresce, che cosa prevedono, e quali locazioni devono ancora iniziare?",
  },
  asks: suggested.map((name, place) => ({ label: labelOf(place), suggested: name })),
  plan: (companies, language) => {
    const sheet = new ModelSheet(language, capex.name, capex.answers);
    const inputs = capexInputs(sheet, companies);
    sheet.roomForCharts();
    const quarters = quartersTables(sheet, inputs);
    yearsTables(sheet, inputs);
    const byCompany = companiesTable(sheet, inputs, quarters);
    sheet.chart(
      {
        type: "ColumnStacked",
        title: { en: "Capital expenditure, by quarter", it: "Investimenti, per trimestre" },
        data: quarters.figures.withHeadings("B", "G"),
      },
      "B",
      5,
    );
    sheet.chart(
      {
        type: "ColumnClustered",
        title: { en: "Spent, guided to, and leases to begin", it: "Investito, previsto, e locazioni da iniziare" },
        data: byCompany.withHeadings("B", "E"),
      },
      "G",
      6,
    );
    return sheet.plan(capex.name, [32, 18, 14, 14, 14, 14, 14, 14, 16, 14, 20, 14]);
  },
};

function labelOf(place: number): Translated {
  return { en: `Company ${place + 1}`, it: `Società ${place + 1}` };
}

function capexInputs(sheet: ModelSheet, names: readonly string[]): CapexInputs {
  const companies = suggested.map((_, place) => partyInput(sheet, labelOf(place), names[place] ?? ""));
  const day = dayInput(sheet);
  const metric = sheet.input({
    label: { en: "Measured as", it: "Misurati come" },
    content: "capex",
    choices: ["capex", "capex: with-finance-leases", "capex: with-lease-principal"],
    hint: { en: "Cash paid, unless a measure is named", it: "Denaro pagato, se non si nomina una misura" },
  });
  const firstYear = firstYearInput(sheet, `=YEAR(${day})-2`, {
    en: "Of the three that are shown by quarter",
    it: "Dei tre che sono mostrati per trimestre",
  });
  return { companies, day, metric, firstYear };
}

/** A company's figure for its own period that ends between two days, as it was known on the day in the input. */
function figureEnding(
  { metric, day }: CapexInputs,
  company: string,
  from: string,
  to: string,
  frequency: string,
): string {
  const series = `DEALS.SERIES(${company},${metric},${from},${to},"${frequency}")`;
  return `IF(${company}="","",IFERROR(DEALS.FIGURE(${company},${metric},INDEX(${series},2,1),${day}),""))`;
}

/** A question of all inputs: what the company spent in the first year that is shown. */
const inFirstYear =
  ({ metric, day, firstYear }: CapexInputs) =>
  (company: string): string =>
    `DEALS.FIGURE(${company},${metric},${firstYear},${day})`;

function quartersTables(sheet: ModelSheet, inputs: CapexInputs): Quarters {
  const { companies, firstYear } = inputs;
  sheet.section({ en: "By quarter", it: "Per trimestre" });
  sheet.note({
    en: "US dollars. A company's own quarter stands in the calendar quarter in which most of it lies: Oracle's to 30 November in the fourth.",
    it: "Dollari USA. Il trimestre di ciascuna società sta in quello solare in cui ricade per la maggior parte: quello di Oracle al 30 novembre nel quarto.",
  });
  const quarters: SideBySide = {
    heading: { en: "Quarter", it: "Trimestre" },
    companies,
    rows: QUARTERS,
    asked: inFirstYear(inputs),
    label: (place) => `=${firstYear}+${Math.floor((place - 1) / 4)}&" Q${((place - 1) % 4) + 1}"`,
    // It ends from a month before the calendar quarter does to a month after.
    figure(company, place) {
      const [from, to] = [`DATE(${firstYear},${3 * place - 1},1)`, `DATE(${firstYear},${3 * place + 2},0)`];
      return figureEnding(inputs, company, from, to, "quarter");
    },
  };
  const figures = sideBySide(sheet, quarters);
  sheet.section({ en: "By quarter, growth on the year before", it: "Per trimestre, crescita sull'anno prima" });
  return { figures, growth: growthOf(sheet, figures, quarters, 4) };
}

function yearsTables(sheet: ModelSheet, inputs: CapexInputs): void {
  const { companies, firstYear } = inputs;
  sheet.section({ en: "By fiscal year", it: "Per esercizio" });
  sheet.note({
    en: "A company's own fiscal year stands in the calendar year in which it ends.",
    it: "L'esercizio di ciascuna società sta nell'anno solare in cui finisce.",
  });
  const years: SideBySide = {
    heading: { en: "Year", it: "Anno" },
    companies,
    rows: YEARS,
    asked: inFirstYear(inputs),
    label: (place) => `=TEXT(${firstYear}+${place - 2},"0")`,
    figure(company, place) {
      const year = `${firstYear}+${place - 2}`;
      return figureEnding(inputs, company, `DATE(${year},1,1)`, `DATE(${year},12,31)`, "year");
    },
  };
  const byYear = sideBySide(sheet, years);
  sheet.section({ en: "By fiscal year, growth on the year before", it: "Per esercizio, crescita sull'anno prima" });
  growthOf(sheet, byYear, years, 1);
}
