import { bundledRecords } from "../../../src/bundledEdition";
import { editionOf } from "../../../src/core/chunks";
import type { Edition } from "../../../src/core/edition";
import { isUnknown, type Sum } from "../../../src/core/totals";
import { companyOverview } from "../../../src/addin/pages/overview";
import { paneEdition } from "../support/paneEdition";
import { adopt, total } from "../../support/functions";
import { aDeal, anEdition, aParty, dollars } from "../../support/records";

const overviewOf = (name: string, edition: Edition) => companyOverview(edition.parties.named(name), edition);

/** A sum as TOTAL gives it: an error where nothing is disclosed. */
const asCell = (sum: Sum) => (isUnknown(sum) ? "#N/A" : sum.amount);
const totalCell = (...args: Parameters<typeof total>) => {
  try {
    return total(...args);
  } catch {
    return "#N/A";
  }
};

describe("what a company's page begins with", () => {
  it("is what TOTAL answers: in all, of each kind, and with each counterparty, for every party of the edition that ships", () => {
    const edition = editionOf(bundledRecords);
    adopt(edition);
    const complaints = edition.parties.all.flatMap(({ name }) => {
      const page = overviewOf(name, edition);
      const told = [
        ["all", page.total, totalCell(name)] as const,
        ...[...page.kinds, ...page.apart].map(({ kind, sum }) => [kind, sum, totalCell(name, null, kind)] as const),
        ...page.counterparties.map(({ party, sum }) => {
          const other = edition.parties.nameOf(party);
          return [other, sum, totalCell(name, other)] as const;
        }),
      ];
      return told.flatMap(([what, sum, answer]) =>
        asCell(sum) === answer ? [] : [`${name}, ${what}: ${asCell(sum)}, not ${String(answer)}`],
      );
    });
    expect(complaints).toEqual([]);
  });

  it("has every kind of deal that it counts, largest first, and apart those that count only where they are asked for", () => {
    const edition = anEdition({
      deals: [
        aDeal({ id: "small", kind: "lease", value: dollars(1e9) }),
        aDeal({ id: "large", value: dollars(5e9) }),
        aDeal({ id: "unpriced", value: undefined }),
        aDeal({ id: "plan", kind: "infrastructure-programme", value: dollars(500e9) }),
        aDeal({ id: "off", kind: "licence", value: dollars(9e9), ended: { how: "cancelled", on: "2025-06-01" } }),
      ],
    });
    const { kinds, apart } = overviewOf("Aldermoor Cloud", edition);
    expect(kinds.map(({ kind, sum }) => [kind, sum.amount, sum.disclosed, sum.undisclosed])).toEqual([
      ["compute-contract", 5e9, 1, 1],
      ["lease", 1e9, 1, 0],
    ]);
    expect(apart.map(({ kind, sum }) => [kind, sum.amount])).toEqual([["infrastructure-programme", 500e9]]);
  });

  it("names those with whom it has most deals by value first, and nobody with whom none counts", () => {
    const { counterparties } = overviewOf("ALDR", paneEdition);
    expect(counterparties.map(({ party, sum }) => [party, sum.amount])).toEqual([["fenwick-labs", 20e9]]);
  });

  it("says of deals that count which terms end next, and of none whose term is over", () => {
    const deal = (id: string, end: string, given = {}) => aDeal({ id, start: "2024-01-01", end, ...given });
    const edition = anEdition({
      deals: [
        deal("later", "2031-05"),
        deal("sooner", "2027"),
        deal("over", "2025-06-30"),
        deal("called-off", "2028", { ended: { how: "cancelled", on: "2025-06-01" } }),
        deal("talks", "2029", { notCounted: "talks" }),
      ],
    });
    const { ending } = overviewOf("Aldermoor Cloud", edition);
    expect(ending.map(({ deal: { id }, day }) => [id, day])).toEqual([
      ["sooner", "2027"],
      ["later", "2031-05"],
    ]);
  });

  it("says what happened last, all of it that a day brought to a deal at once, and nothing of corrections to the data", () => {
    const { newest } = overviewOf("ALDR", paneEdition);
    expect(newest.map(({ day, events, deal }) => [day, events, deal.id])).toEqual([
      ["2026-02-01", ["superseded"], "aldermoor-fenwick-2025-03"],
      ["2026-02-01", ["announced"], "aldermoor-fenwick-2026-02"],
      ["2025-09", ["announced"], "quarry-aldermoor-2025-09"],
      ["2025-03-11", ["announced"], "aldermoor-fenwick-2025-03"],
      ["2024-05-01", ["announced"], "a-lease"],
    ]);
    const signed = anEdition({ deals: [aDeal({ id: "one", announced: "2025-03-11", signed: "2025-03-11" })] });
    expect(overviewOf("Aldermoor Cloud", signed).newest.map(({ events }) => events.toSorted())).toEqual([
      ["announced", "signed"],
    ]);
  });

  it("is empty of a company that has no deal", () => {
    const edition = anEdition({ parties: [aParty("Aldermoor Cloud"), aParty("Fenwick Labs")], deals: [] });
    expect(overviewOf("Fenwick Labs", edition)).toMatchObject({
      ...{ kinds: [], apart: [], counterparties: [], ending: [], newest: [] },
      total: { amount: 0, disclosed: 0, undisclosed: 0 },
    });
  });
});
