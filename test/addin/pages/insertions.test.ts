import type { Callable } from "../../../src/functions/declaration";
import { figureInsertion } from "../../../src/addin/pages/metricSeries";
import { z } from "zod";
import { bundledRecords } from "../../../src/bundledEdition";
import { editionOf } from "../../../src/core/chunks";
import { fractionOf } from "../../../src/core/decimals";
import { companyPage } from "../../../src/addin/pages/companyPage";
import {
  dealValueInsertion,
  revenueShareInsertion,
  stakeInsertion,
  tableInsertion,
  totalInsertion,
} from "../../../src/addin/pages/recordInsertions";
import { formula } from "../../../src/addin/excel/insertion";
import { asExcelCalls, simulateExcel } from "../../support/excel";
import { paneEdition } from "../support/paneEdition";
import { adopt, figure, list, revenueShare, stake } from "../../support/functions";

simulateExcel();
const edition = editionOf(bundledRecords);
adopt(edition);

/** What a formula answers: its name and arguments as Excel would hand them over. */
const answerTo = (text: string): unknown => {
  const [, name = "", args = ""] = /^=DEALS\.(\w+)\((.*)\)$/.exec(text) ?? [];
  const values = z
    .array(z.unknown())
    .parse(JSON.parse(`[${args.replaceAll(/(?<=^|,)(?=,|$)/g, "null").replaceAll('""', '\\"')}]`));
  const functions: Record<string, Callable> = {
    FIGURE: figure,
    LIST: list,
    REVENUESHARE: revenueShare,
    STAKE: stake,
  };
  const called = functions[name];
  return called && asExcelCalls(called)(...values);
};

describe("a formula that the pane inserts", () => {
  it("is in English, with commas, and without empty arguments at its end", () => {
    expect(formula("TOTAL", "CoreWeave", undefined, "lease", undefined, 2025, undefined)).toBe(
      '=DEALS.TOTAL("CoreWeave",,"lease",,2025)',
    );
    expect(dealValueInsertion("a-lease").formula).toBe('=DEALS.DEAL("a-lease","value")');
    expect(totalInsertion("CoreWeave").formula).toBe('=DEALS.TOTAL("CoreWeave")');
  });

  it("doubles the quotes within a name", () => {
    expect(totalInsertion('The "Big" Four').formula).toBe('=DEALS.TOTAL("The ""Big"" Four")');
  });

  it("asks for a table by the filters that LIST knows, and knows how much room it takes", () => {
    const filters = { party: "aldermoor-cloud", kind: "contracts", year: "2026", status: "signed" } as const;
    expect(tableInsertion(paneEdition, filters)).toEqual({
      formula: '=DEALS.LIST("Aldermoor Cloud",,"contracts",2026,2026)',
      rows: 2,
      columns: 10,
    });
  });
});

describe("on the data that ships, every figure on a company's page", () => {
  const pages = edition.parties.all.map((party) => companyPage(party, edition));

  it("that is a stake is what its formula answers", () => {
    for (const one of pages.flatMap(({ given }) => given)) {
      const insertion = stakeInsertion(edition, one);
      if (insertion)
        expect([one.id, answerTo(insertion.formula)]).toEqual([one.id, fractionOf(one.percent ?? { value: 0 })]);
    }
  });

  it("that is a share of revenue is what its formula answers", () => {
    for (const one of pages.flatMap(({ customers }) => customers)) {
      const { formula: text } = revenueShareInsertion(edition, one);
      expect([one.id, answerTo(text)]).toEqual([one.id, fractionOf(one.percent)]);
    }
  });

  it("that is a figure is what its formula answers", () => {
    for (const one of pages.flatMap(({ figures }) => figures).flatMap(({ figures }) => figures)) {
      const { value, percent, capacity } = one;
      const amount = value?.amount ?? (percent ? fractionOf(percent) : capacity?.gigawatts);
      const insertion = figureInsertion(edition, one);
      if (insertion) expect([one.id, answerTo(insertion.formula)]).toEqual([one.id, amount]);
    }
  });

  it("fits into the room that its table asks for", () => {
    for (const { party } of pages) {
      const { formula: text, rows, columns } = tableInsertion(edition, { party: party.id });
      const table = z.array(z.array(z.unknown())).parse(answerTo(text));
      expect([party.id, table.length, table[0]?.length]).toEqual([party.id, rows, columns]);
    }
  });
});
