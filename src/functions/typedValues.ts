import { dollarsOf } from "../core/amounts";
import type { Card, CardEntry } from "../core/cards";
import { standingOf } from "../core/confidence";
import { type DateSystem, dayNumber, daysTo1904, isPartialDay, lastDay } from "../core/days";
import type { Edition } from "../core/edition";
import type { Unit } from "../core/fields";
import { qualifierOf } from "../core/figures";
import { confidences, type qualifiers } from "../core/records/vocabulary";
import type { BackingRecords, ColumnUnits, Context, WorksheetFunction, Callable } from "./declaration";

/** Who provides a value, for the foot of its card. */
const providerOf = ({ release }: Edition): Excel.CellValueProviderAttributes => ({
  description: `DEALS, edition ${release.number} of ${release.day}`,
});

/** Whether the host takes typed values from a function; an older one would show #VALUE!. */
const takesTypedValues = (): boolean =>
  typeof Office !== "undefined" && Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.4");

/** Formats whose codes are the same in every language of Excel. */
const formats: Record<Unit, string | undefined> = {
  dollars: "#,##0",
  fraction: "0.0##%",
  gigawatts: '0.0##" GW"',
  day: undefined,
  plain: undefined,
};

const number = (basicValue: number, numberFormat: string | undefined): Excel.DoubleCellValue => ({
  type: "Double",
  basicType: "Double",
  basicValue,
  ...(numberFormat !== undefined && { numberFormat }),
});

const text = (basicValue: string): Excel.StringCellValue => ({
  type: "String",
  basicType: "String",
  basicValue,
});

/** A card as a cell takes it: an entity, or its title where the host knows none. */
export function shownAs(title: string, card: () => Card, edition: Edition): Excel.EntityCellValue | string {
  if (!takesTypedValues()) return title;
  return { ...entityOf(card()), provider: providerOf(edition) };
}

function entityOf({ title, subtitle, sections }: Card): Excel.EntityCellValue {
  const heading = { Title: text(title), Subtitle: text(subtitle) };
  const entries = sections.flatMap((section) =>
    section.entries.map((entry) => [entry.name, propertyOf(entry)] as const),
  );
  return {
    type: "Entity",
    text: title,
    basicType: "Error",
    basicValue: "#VALUE!",
    properties: { ...heading, ...Object.fromEntries(entries) },
    layouts: {
      card: {
        title: { property: "Title" },
        subTitle: { property: "Subtitle" },
        sections: sections.map((section) => ({
          layout: "List",
          title: section.title,
          properties: section.entries.map(({ name }) => name),
        })),
      },
    },
  };
}

function propertyOf({ value, unit = "plain" }: CardEntry): Excel.CellValue {
  if (typeof value === "object") return entityOf(value);
  if (typeof value === "string") return text(value);
  return number(value, formats[unit]);
}

/** A partial day as a cell takes it: the number of its last day, which shows as far as it is known. */
function date(partial: string, system: DateSystem): Excel.DoubleCellValue {
  const serial = dayNumber(lastDay(partial)) - (system === 1904 ? daysTo1904 : 0);
  return number(serial, "yyyy-mm-dd".slice(0, partial.length));
}

/** A function whose tables show days as dates where the host takes typed values; elsewhere, and of any other function, as it answers. */
export function withDates(called: Callable, { columnUnits }: WorksheetFunction, contextNow: () => Context): Callable {
  if (!Object.values(columnUnits).includes("day")) return called;
  return (...values) => {
    const table = called(...values);
    return takesTypedValues() && Array.isArray(table) ? dated(table, columnUnits, contextNow().dateSystem) : table;
  };
}

/** The header row stays as it is: nothing in it is a day. */
function dated(table: readonly unknown[][], units: ColumnUnits, system: DateSystem): unknown[][] {
  const [headings = []] = table;
  const areDays = headings.map((heading) => units[String(heading)] === "day");
  return table.map((row) =>
    row.map((cell, column) =>
      areDays[column] && typeof cell === "string" && isPartialDay(cell) ? date(cell, system) : cell,
    ),
  );
}

/**
 * A function whose number carries its source where that is asked for, so that `=A1.Sources` says what stands behind A1.
 * Formulas calculate with it as with any number. One behind which no record stands stays bare.
 * @param isAsked Whether it is asked for, of a host that takes such numbers.
 */
export const withSource =
  (callable: Callable, called: WorksheetFunction, contextNow: () => Context, isAsked: () => boolean): Callable =>
  (...values) => {
    const answer = callable(...values);
    if (typeof answer !== "number" || !isAsked()) return answer;
    const context = contextNow();
    const records = recordsBehind(called.records(values, context), context.edition);
    if (records.length === 0) return answer;
    const { release } = context.edition;
    return sourced(number(answer, formats[called.unit(values, context)]), context.edition, {
      Sources: text(idsOf(records)),
      "As of": text(dayAsked(called, values, context) ?? release.day),
      Qualifier: text(
        weakest(
          fromSurest,
          records.map(({ qualifier }) => qualifier),
        ) ?? "",
      ),
      Confidence: text(
        weakest(
          confidences,
          records.map(({ record }) => standingOf(record).confidence),
        ) ?? "",
      ),
      Edition: number(release.number, undefined),
    });
  };

const sourced = (
  bare: Excel.DoubleCellValue,
  edition: Edition,
  properties: Record<string, Excel.CellValue>,
): Excel.DoubleCellValue => ({
  ...bare,
  properties,
  layouts: { card: { title: "Source", sections: [{ layout: "List", properties: Object.keys(properties) }] } },
  provider: providerOf(edition),
});

type Qualifier = (typeof qualifiers)[number];

/** A record of which a number is made, and how exactly it states its part. */
interface Behind {
  readonly record: { readonly id: string };
  readonly qualifier: Qualifier | undefined;
}

/** A deal that discloses no value adds nothing to a number. */
function recordsBehind(behind: BackingRecords, edition: Edition): Behind[] {
  const { deals, basis, stakes, revenueShares, figures } = behind;
  const valued = deals.filter((deal) => dollarsOf(deal, edition, basis) !== undefined);
  return [
    ...valued.map((record) => ({ record, qualifier: record.value?.qualifier })),
    ...[...stakes, ...revenueShares].map((record) => ({ record, qualifier: record.percent?.qualifier })),
    ...figures.map((record) => ({ record, qualifier: qualifierOf(record) })),
  ];
}

/** Qualifiers from the one that says most to the one that promises least. */
const fromSurest: readonly Qualifier[] = ["exact", "about", "at-least", "range", "up-to"];

/** A sum is no surer than what is least sure in it. */
const weakest = <Word>(strongestFirst: readonly Word[], words: readonly (Word | undefined)[]): Word | undefined =>
  strongestFirst.findLast((word) => words.includes(word));

/** A card is read by people: what stands behind a total over everybody is for DEALS.SOURCES to list. */
const mostIds = 10;

/** The records by their ids, with the number of documents behind each: their texts may not be in memory. */
function idsOf(records: readonly Behind[]): string {
  const shown = records.slice(0, mostIds).map(({ record }) => {
    const { sourceCount } = standingOf(record);
    return `${record.id} (${sourceCount === 1 ? "1 document" : `${sourceCount} documents`})`;
  });
  const others = records.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [others === 1 ? "1 other record" : `${others} other records`])].join("; ");
}

/** The day as of which was asked, if the function takes one and it was given. */
function dayAsked(called: WorksheetFunction, values: readonly unknown[], context: Context): string | undefined {
  for (const one of called.understood(values, context)) if (one.is === "as-of") return one.day;
  return undefined;
}
