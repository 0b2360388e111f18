import { standingOf } from "../core/confidence";
import { dollarsOf } from "../core/amounts";
import type { Edition } from "../core/edition";
import { confidences, type qualifiers } from "../core/records/vocabulary";
import type { Callable } from "./callable";
import type { BackingRecords, Context, WorksheetFunction } from "./declaration";
import { formats, number, providerOf, text } from "./entity";

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
    ...figures.map((record) => ({
      record,
      qualifier: (record.value ?? record.percent ?? record.capacity)?.qualifier,
    })),
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
