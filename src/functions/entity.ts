import type { Card, CardEntry } from "../core/cards";
import type { Unit } from "../core/fields";
import type { Edition } from "../core/edition";

/** Formats whose codes are the same in every language of Excel. */
export const formats: Record<Unit, string | undefined> = {
  dollars: "#,##0",
  fraction: "0.0%",
  gigawatts: '0.0##" GW"',
  day: undefined,
  plain: undefined,
};

/** A card as a cell takes it: an entity, or its title where the host knows none. */
export function shownAs(title: string, card: () => Card, edition: Edition): Excel.EntityCellValue | string {
  if (!takesTypedValues()) return title;
  return { ...entityOf(card()), provider: providerOf(edition) };
}

/** Who provides a value, for the foot of its card. */
export const providerOf = ({ release }: Edition): Excel.CellValueProviderAttributes => ({
  description: `DEALS, edition ${release.number} of ${release.day}`,
});

/** Whether the host takes typed values from a function; an older one would show #VALUE!. */
export const takesTypedValues = (): boolean =>
  typeof Office !== "undefined" && Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.4");

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

export const number = (basicValue: number, numberFormat: string | undefined): Excel.DoubleCellValue => ({
  type: "Double",
  basicType: "Double",
  basicValue,
  ...(numberFormat !== undefined && { numberFormat }),
});
export const text = (basicValue: string): Excel.StringCellValue => ({
  type: "String",
  basicType: "String",
  basicValue,
});
