import { z } from "zod";
import type { Outcome } from "../host/customFunctions";

const Named = z.strictObject({ property: z.string() });

const Section = z.strictObject({
  layout: z.enum(["List", "TwoColumn"]),
  title: z.string().optional(),
  collapsible: z.boolean().optional(),
  collapsed: z.boolean().optional(),
  properties: z.array(z.string()),
});

const Card = z.strictObject({
  title: z.union([z.string(), Named]).optional(),
  subTitle: Named.optional(),
  sections: z.array(Section).optional(),
});

const Provider = z.strictObject({
  description: z.string(),
  logoSourceAddress: z.string().optional(),
  logoTargetAddress: z.string().optional(),
});

/** A typed value of one number, text or truth value. */
const Basic = z.union([
  z.strictObject({ type: z.literal("String"), basicType: z.literal("String").optional(), basicValue: z.string() }),
  z.strictObject({ type: z.literal("Boolean"), basicType: z.literal("Boolean").optional(), basicValue: z.boolean() }),
  z.strictObject({
    type: z.literal("Double"),
    basicType: z.literal("Double").optional(),
    basicValue: z.number(),
    numberFormat: z.string().optional(),
  }),
]);

const Property: z.ZodType = z.lazy(() => z.union([Basic, Entity]));

/**
 * An entity as Excel's documentation describes the JSON of `Excel.EntityCellValue`. Excel shows #VALUE!, and no reason,
 * for anything else; `referencedValues` and images, which DEALS does not use, count as anything else here.
 */
export const Entity = z
  .strictObject({
    type: z.literal("Entity"),
    text: z.string().min(1),
    basicType: z.literal("Error"),
    basicValue: z.literal("#VALUE!"),
    properties: z.record(z.string().min(1), Property),
    layouts: z.strictObject({ card: Card }).optional(),
    provider: Provider.optional(),
  })
  .refine(({ properties, layouts }) => namesIn(layouts?.card).every((name) => name in properties), {
    error: "The layout names a property that the entity does not have.",
  });

function namesIn({ title, subTitle, sections = [] }: z.infer<typeof Card> = {}): string[] {
  const heading = typeof title === "object" ? [title.property] : [];
  return [...heading, ...(subTitle ? [subTitle.property] : []), ...sections.flatMap(({ properties }) => properties)];
}

/**
 * A number with properties, as the documentation of `Excel.DoubleCellValue` describes its JSON from ExcelApi 1.19 on. A
 * formula calculates with it as with any number, and a property is asked for by its name: `=A1.Sources`.
 */
export const NumberWithProperties = z
  .strictObject({
    type: z.literal("Double"),
    basicType: z.literal("Double").optional(),
    basicValue: z.number(),
    numberFormat: z.string().optional(),
    properties: z.record(z.string().min(1), Property),
    layouts: z.strictObject({ card: Card }).optional(),
    provider: Provider.optional(),
  })
  .refine(({ properties, layouts }) => namesIn(layouts?.card).every((name) => name in properties), {
    error: "The layout names a property that the number does not have.",
  });

/** A cell error, and the sentence that explains it, if there is one. */
export interface GridError {
  readonly error: string;
  readonly sentence?: string;
}

/** A number that brings its own format. */
interface FormattedNumber {
  readonly number: number;
  readonly format: string;
}

/** What one cell shows. */
export type Shown = string | number | boolean | null | GridError | FormattedNumber;

/** What a custom function answers: one cell, or a table that spills. */
export type Answer = Shown | readonly (readonly Shown[])[];

/** Shown until the add-in has answered. */
export const BUSY = "#BUSY!";

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const Returned = z.union([
  Scalar,
  z
    .object({ type: z.literal("FormattedNumber"), basicValue: z.number(), numberFormat: z.string() })
    .transform(({ basicValue, numberFormat }): Shown => ({ number: basicValue, format: numberFormat })),
  z
    .strictObject({
      type: z.literal("Double"),
      basicType: z.literal("Double"),
      basicValue: z.number(),
      numberFormat: z.string(),
    })
    .transform(({ basicValue, numberFormat }): Shown => ({ number: basicValue, format: numberFormat })),
  z
    .object({ type: z.literal("Error"), basicValue: z.string(), message: z.string().nullish() })
    .transform(({ basicValue, message }): Shown => ({ error: basicValue, ...explained(basicValue, message ?? "") })),
  z
    .object({ type: z.enum(["String", "Double", "Boolean"]), basicValue: Scalar, properties: z.undefined().optional() })
    .transform(({ basicValue }): Shown => basicValue),
  Entity.transform(({ text }): Shown => text),
  NumberWithProperties.transform(({ basicValue, numberFormat }): Shown =>
    numberFormat === undefined ? basicValue : { number: basicValue, format: numberFormat },
  ),
]);
const Table = z.array(z.array(Returned).nonempty()).nonempty();
const PlainTable = z.array(z.array(Scalar).nonempty()).nonempty();

/** Numbers by which office.js reports what a function threw; everything else is shown as #VALUE!. */
const errorCodes = new Map([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [8, "#NULL!"],
]);

/** What the cell shows of an outcome, in an Excel that takes typed values of functions, or in an older one. */
export function answerOf(outcome: Outcome, takesTypedValues: boolean): Answer {
  if (!outcome.ok) {
    const error = errorCodes.get(outcome.code) ?? "#VALUE!";
    return { error, ...explained(error, outcome.message) };
  }
  const parsed = (takesTypedValues ? z.union([Table, Returned]) : z.union([PlainTable, Scalar])).safeParse(
    outcome.value,
  );
  return parsed.success ? parsed.data : { error: "#VALUE!" };
}

/** Whether a cell shows an error. */
export function isGridError(shown: Answer): shown is GridError {
  return typeof shown === "object" && shown !== null && "error" in shown;
}

/** Whether an answer is a table. */
export function isTable(answer: Answer): answer is readonly (readonly Shown[])[] {
  return Array.isArray(answer);
}

/** Excel shows a function's own sentence for two errors only. */
function explained(error: string, sentence: string): { sentence?: string } {
  return sentence !== "" && (error === "#N/A" || error === "#VALUE!") ? { sentence } : {};
}
