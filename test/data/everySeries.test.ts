import { isDeepStrictEqual } from "node:util";
import { frequenciesOf, metricSeries } from "../../src/addin/pages/metricSeries";
import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { adopt, figure, series } from "../support/functions";
import { z } from "zod";

beforeAll(() => {
  simulateExcel();
  adopt(editionOf(bundledRecords));
});

const [askFigure, askSeries] = [asExcelCalls(figure), asExcelCalls(series)];
const Table = z.array(z.array(z.union([z.string(), z.number()])));

const nameOf = new Map(bundledRecords.parties.map(({ id, name }) => [id, name]));

/** Every company with every metric by every measure that the shipped data have of it. */
const known = new Set(
  bundledRecords.figures.map(({ company, metric, measure }) => `${nameOf.get(company) ?? ""}|${metric}: ${measure}`),
);

/** The rows of a series; none where it has no answer. */
function rowsOf(company: string, metric: string, frequency: string | null): (string | number)[][] {
  try {
    return Table.parse(askSeries(company, metric, null, null, frequency)).slice(1);
  } catch (cause) {
    if (cause instanceof z.ZodError) throw cause;
    return [];
  }
}

describe("for every metric of every company of the shipped data", () => {
  it.each([null, "year", "quarter"])("SERIES shows what FIGURE answers for each of its periods (%p)", (frequency) => {
    const wrong = [...known].flatMap((one) => {
      const [company = "", metric = ""] = one.split("|");
      return rowsOf(company, metric, frequency).flatMap(([period, , value]) =>
        askFigure(company, metric, period) === value ? [] : `${one} ${String(period)}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  it("SERIES has an answer without a range, and its days come in order, each period once", () => {
    const wrong = [...known].filter((one) => {
      const [company = "", metric = ""] = one.split("|");
      const rows = rowsOf(company, metric, null);
      const days = rows.map(([, day]) => String(day));
      const periods = new Set(rows.map(([period]) => period));
      return rows.length === 0 || periods.size < rows.length || days.join() !== days.toSorted().join();
    });
    expect(wrong).toEqual([]);
  });

  it("the pane shows the periods, amounts and growth that SERIES answers", () => {
    const edition = editionOf(bundledRecords);
    const wrong = [...known].flatMap((one) => {
      const [name = "", metric = ""] = one.split("|");
      const { id } = edition.parties.named(name);
      const measured = bundledRecords.figures.find(
        ({ company, metric: by, measure }) => company === id && `${by}: ${measure}` === metric,
      );
      if (!measured) return [one];
      return frequenciesOf(edition, id, measured).flatMap((frequency) => {
        const { rows } = metricSeries(edition, [id], measured, frequency);
        const shown = rows.map(({ period, points: [point] }) => [period.label, point?.amount, point?.growth ?? ""]);
        const answered = rowsOf(name, metric, frequency ?? null).map(([label, , value, , growth]) => [
          label,
          value,
          growth,
        ]);
        return shown.length > 0 && isDeepStrictEqual(shown, answered) ? [] : [`${one} ${frequency ?? ""}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it("SERIES of several companies shows what FIGURE answers for each of them and each row of the calendar", () => {
    const companies = ["Amazon", "Alphabet", "Meta", "Microsoft", "Oracle", "CoreWeave"];
    const wrong = ["revenue", "capital-expenditure", "debt"].flatMap((metric) =>
      ["year", "quarter"].flatMap((frequency) =>
        rowsOf(companies.join(";"), metric, frequency)
          .filter(([period]) => String(period).includes("CY"))
          .flatMap(([period, , ...values]) =>
            companies.flatMap((company, place) => {
              const value = values[place];
              const isRight =
                value === ""
                  ? errorOf(() => askFigure(company, metric, period)).startsWith("#N/A")
                  : askFigure(company, metric, period) === value;
              return isRight ? [] : `${company} ${metric} ${String(period)}`;
            }),
          ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
