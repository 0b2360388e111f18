import { bundledRecords } from "../../../../src/bundledEdition";
import { editionOf } from "../../../../src/core/chunks";
import { checkWorkbook } from "../../../../src/addin/share/check/check";
import type { Finding } from "../../../../src/addin/share/check/finding";
import { cleanBook } from "../../support/cleanBook";
import { simulateExcel } from "../../../support/excel";

const edition = editionOf(bundledRecords);

beforeAll(simulateExcel);

const checked = (onProgress: (done: number, of: number) => void = () => undefined): Promise<Finding[]> =>
  checkWorkbook(
    cleanBook(edition, 5000),
    {
      session: { is: "answering", edition: { edition, source: { is: "shipped" } } },
      contextNow: () => ({ edition, dateSystem: 1900 }),
      newest: edition.release.number,
      sourced: new Set(),
      tables: new Set(),
      spilledAmong: () => Promise.resolve(new Set()),
    },
    { onProgress, signal: new AbortController().signal },
  );

describe("a model of 5,000 formulas over the edition that ships, in order", () => {
  it("has nothing wrong with it, and says on the way how far it has been checked", async () => {
    const seen: number[] = [];
    const findings = await checked((done, of) => seen.push(done / of));
    expect(findings).toEqual([]);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });
});
