import type { FactList } from "../core/records/lists";
import { inOrder } from "../core/spelling";
import { codeOf, type Column, separator } from "./columns";
import { type Row, saidInIds, saidInTitles, shortened } from "./shorthand";
import { isRow, type PackedAnswers, type PackedList, unpacked } from "./unpack";

/** The answers of an edition, list by list. */
type ListsOfAnswers = Readonly<Record<FactList, readonly unknown[]>>;

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

/** With no more different values than these, codes take less room than the values one behind the other. */
const FEW = 40;

/** The ids that columns of parties share, by their codes. */
type Ranks = ReadonlyMap<unknown, number>;

/** Writes the values of a field as a column, which `valuesIn` reads. */
export function columnOf(values: readonly unknown[], parties: Ranks): Column {
  if (values.every((value) => parties.has(value)))
    return ["parties", values.map((value) => codeOf(parties.get(value) ?? 0)).join("")];
  if (values.every(Array.isArray))
    return ["lists", plain(values.map(({ length }) => length)), columnOf(values.flat(), parties)];
  return (values.every(isObject) && objects(values, parties)) || plain(values);
}

/** Objects by their fields; undefined if these have another order here than there, which reading them would lose. */
function objects(values: readonly Readonly<Record<string, unknown>>[], parties: Ranks): Column | undefined {
  const fields = inOneOrder(values.map(Object.keys));
  return (
    fields && ["objects", values.length, Object.fromEntries(fields.map((name) => [name, field(values, name, parties)]))]
  );
}

function field(objects: readonly Readonly<Record<string, unknown>>[], name: string, parties: Ranks): Column {
  const there = objects.filter((object) => name in object);
  const column = columnOf(
    there.map((object) => object[name]),
    parties,
  );
  return there.length === objects.length
    ? column
    : ["sparse", gapsBetween(objects.map((object) => name in object)), column];
}

function gapsBetween(areThere: readonly boolean[]): string {
  let [gaps, gap] = ["", 0];
  for (const isThere of areThere) {
    if (isThere) gaps += codeOf(gap);
    gap = isThere ? 0 : gap + 1;
  }
  return gaps;
}

/** Values that are not looked into. */
function plain(values: readonly unknown[]): Column {
  const texts = values.map((value) => JSON.stringify(value));
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size > FEW && counts.size * 2 > values.length) {
    if (values.every((value) => typeof value === "number")) return ["numbers", values.map(shortest).join(separator)];
    if (values.every((value) => typeof value === "string" && !value.includes(separator)))
      return ["texts", values.join(separator)];
  }
  // What stands most often comes first.
  const different = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const ranks = new Map(different.map((text, rank) => [text, rank]));
  return [
    "coded",
    different.map((text): unknown => JSON.parse(text)),
    texts.map((text) => codeOf(ranks.get(text) ?? 0)).join(""),
  ];
}

/** 22400000000 as 224e8. */
const shortest = (value: number): string =>
  String(value).replace(/^(\d*[1-9])(0{3,})$/, (_, digits: string, zeros: string) => `${digits}e${zeros.length}`);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The names in all of some lists, in an order that is that of each; undefined if there is none. */
function inOneOrder(lists: readonly (readonly string[])[]): string[] | undefined {
  const before = new Map<string, Set<string>>();
  for (const list of lists)
    for (const [place, name] of list.entries()) {
      const earlier = before.get(name) ?? new Set();
      const last = list[place - 1];
      if (last !== undefined) earlier.add(last);
      before.set(name, earlier);
    }
  const ordered: string[] = [];
  while (before.size > 0) {
    const next = [...before].find(([, earlier]) => [...earlier].every((name) => !before.has(name)))?.[0];
    if (next === undefined) return undefined;
    ordered.push(next);
    before.delete(next);
  }
  return ordered;
}
