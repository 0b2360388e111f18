import type { FactList } from "../core/records/lists";
import { inOrder } from "../core/spelling";
import { columnOf } from "./asColumns";
import { type Row, saidInIds, saidInTitles, shortened } from "./shorthand";
import { isRow, type PackedAnswers, type PackedList, unpacked } from "./unpack";

/** The answers of an edition, list by list. */
export type ListsOfAnswers = Readonly<Record<FactList, readonly unknown[]>>;

/** All of them out of the chunks of an edition. */
export function listsIn(
  chunks: readonly { readonly list: FactList; readonly answers: readonly unknown[] }[],
): ListsOfAnswers {
  const of = (list: FactList) => chunks.filter((chunk) => chunk.list === list).flatMap(({ answers }) => answers);
  return {
    deals: of("deals"),
    stakes: of("stakes"),
    revenueShares: of("revenueShares"),
    figures: of("figures"),
    parties: of("parties"),
    programmes: of("programmes"),
    exchangeRates: of("exchangeRates"),
  };
}

/**
 * Packs the answers of an edition for functions.js.
 * @throws Error if they would not come out of it as they went in.
 */
export function packed(lists: ListsOfAnswers): PackedAnswers {
  const mentions = mentionsIn(lists);
  // Those who are named most often have the shortest codes.
  const parties = lists.parties.filter(isRow).toSorted((a, b) => (mentions.get(b.id) ?? 0) - (mentions.get(a.id) ?? 0));
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  const ranks = new Map(parties.map(({ id }, rank) => [id, rank]));
  const inTitles = saidInTitles(names.get.bind(names));
  const list = (records: readonly unknown[], known = ranks): PackedList => {
    const rows = records.filter(isRow);
    return {
      rows: columnOf(rows.map(withoutShorthand), known),
      ids: shortened(rows, ({ id }) => id, saidInIds),
      ...(rows.some(isTitled) && { titles: shortened(rows, ({ title = "" }) => title, inTitles) }),
    };
  };
  const answers = {
    parties: list(parties, new Map()),
    deals: list(lists.deals),
    stakes: list(lists.stakes),
    revenueShares: list(lists.revenueShares),
    // A company's figures of one metric are like each other.
    figures: list(lists.figures.filter(isRow).toSorted((a, b) => inOrder(seriesOf(a), seriesOf(b)))),
    programmes: list(lists.programmes),
    exchangeRates: list(lists.exchangeRates),
  };
  for (const [name, rows] of unpacked(answers))
    if (JSON.stringify(rows) !== JSON.stringify(lists[name])) throw new Error(`Packing changes the ${name}.`);
  return answers;
}

const isTitled = ({ title }: Row): boolean => title !== undefined;

/** With empty texts in the places of those that shorthand has. */
const withoutShorthand = (row: Row): Row => ({ ...row, id: "", ...(isTitled(row) && { title: "" }) });

/** How often each text stands in any field. */
function mentionsIn(value: unknown, counts = new Map<string, number>()): ReadonlyMap<string, number> {
  if (typeof value === "string") counts.set(value, (counts.get(value) ?? 0) + 1);
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) mentionsIn(part, counts);
  return counts;
}

const seriesOf = ({ company, metric, measure, period }: Row): string =>
  [company, metric, measure, period?.ends].join(" ");
