import { z } from "zod";
import { isPartialDay } from "../days";
import { isPeriodLabel } from "../periods";
import { formulaSigns, longestAddress } from "../spelling";
import { confidences, currencies, periodKinds, qualifiers, quantities, statedFields } from "./vocabulary";

/** A name for ever: lower-case words joined by hyphens. */
export const Id = z
  .string()
  .max(200, "An id has at most 200 characters.")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "An id is lower-case words joined by hyphens.");

/** A day as far as it is known: 2025, 2025-05 or 2025-05-31. */
export const PartialDay = z.string().refine(isPartialDay, "A day is yyyy, yyyy-mm or yyyy-mm-dd.");

// Invisible characters make two names of one, or one line of another: bidi controls, zero-width spaces, fillers, tags.
const hidden = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}`;

/** What a text must not be, and why: the first that fits. */
const wrongTexts: readonly (readonly [pattern: RegExp, problem: string])[] = [
  [new RegExp(`[${hidden}]`, "u"), "A text has no control characters and none that show nothing."],
  // A spreadsheet into which it is pasted, or which opens it as CSV, would calculate it.
  [new RegExp(`^[${formulaSigns}]`, "u"), "A text does not begin with =, +, - or @, which would make a formula of it."],
];

const problemOf = (text: string): string =>
  wrongTexts.find(([pattern]) => pattern.test(text))?.[1] ?? "A text has something in it, and no space around it.";

/**
 * A text with something in it, on one line, of which a reader sees every character. Nothing is mended: a file that is
 * read again later must say what it said when it was checked.
 */
export const Text = z
  .string()
  .max(5000, "A text has at most 5000 characters.")
  // All of it at once, for an edition has a hundred thousand texts.
  .regex(new RegExp(String.raw`^(?![\s${formulaSigns}])[^${hidden}]*[^${hidden}\s]$`, "u"), {
    error: ({ input }) => problemOf(String(input)),
  });

/**
 * The address of a document, on a host with a public name and in ASCII: letters of other scripts, which may look like
 * others, stand in it as xn-- or with %. A user before the host would pass for the host.
 */
export const WebAddress = z
  .string()
  .max(longestAddress, "An address has at most 2000 characters.")
  .regex(
    /^https?:\/\/([A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*(:[1-9]\d{0,3})?([/?#][!-~]*)?$/,
    "An address begins with https:// and a host's public name, without a user, and is written in ASCII.",
  );

/** Money as the source prints it, in whole units of its currency. */
export const Value = z.strictObject({
  amount: z.number().int().positive().describe("The headline figure."),
  currency: z.enum(currencies).describe("The currency the source prints."),
  qualifier: z.enum(qualifiers).describe("How exact the headline figure is."),
  low: z.number().int().nonnegative().optional().describe("The lowest figure that a source supports."),
  high: z.number().int().positive().optional().describe("The highest figure that a source supports."),
  basis: Text.optional().describe("What the headline figure stands on, where that is not plain."),
});
export type Value = z.infer<typeof Value>;

/** Power of data centres, contracted or planned. */
export const Capacity = z.strictObject({
  // The power stations of the whole world have some 10,000; a bound keeps every sum finite.
  gigawatts: z.number().positive().max(10_000),
  qualifier: z.enum(qualifiers),
});

/** A share of a whole, as printed: 11.5 means 11.5 per cent. */
export const Percent = z.strictObject({
  value: z.number().min(0).max(100),
  qualifier: z.enum(qualifiers),
});

/** Another figure of a record: chips, shares, prices, valuations. */
const Quantity = z.strictObject({
  of: z.enum(quantities),
  amount: z.number().positive().max(1e18),
  currency: z.enum(currencies).optional().describe("Only where the amount is money."),
});

/** What one document says about a record. */
export const Evidence = z.strictObject({
  source: Id.describe("Id of the document in sources.json."),
  says: Text.describe("What it states, in our own words."),
  locator: Text.optional().describe("The place in the document."),
  readThrough: z.literal(true).optional().describe("The document was read only as quoted by another text."),
  context: z
    .literal(true)
    .optional()
    .describe("Background: the document does not state the figure, or tells of what was yet to be agreed."),
  states: z
    .array(z.enum(statedFields))
    .min(1)
    .optional()
    .describe("The terms of a deal that the document states, by the names of their fields."),
});
export type Evidence = z.infer<typeof Evidence>;

/** What stands behind every record that has sources. */
export const sourced = {
  judgement: z
    .strictObject({ confidence: z.enum(confidences), why: Text })
    .optional()
    .describe("Only where the confidence that follows from the sources would mislead."),
  note: Text.optional().describe("What a reader should know before using the figure."),
  related: z.array(Id).min(1).optional().describe("Ids of records that shed light on this one."),
  sources: z.array(Evidence).min(1).describe("The documents behind the record, best first."),
};

/** What an edition says of the sources of a record beside its facts, so that nobody has to read them to know. */
export const Standing = z.strictObject({
  confidence: z.enum(confidences),
  /** How many documents there are. */
  sourceCount: z.number().int().positive(),
  /** The days of the editions that brought corrections about it, each once, in order. */
  corrected: z.array(z.iso.date()).min(1).optional(),
});
export type Standing = z.infer<typeof Standing>;

/** What it says of a figure's documents. */
export const FigureStanding = Standing.extend({
  /** The day from which the figure is sure to have been public; left out where no document of it has a day. */
  knownSince: z.iso.date().optional(),
});
export type FigureStanding = z.infer<typeof FigureStanding>;
export const Quantities = z.array(Quantity).min(1);

/** A span of a company's accounts. */
export const Period = z.strictObject({
  label: z
    .string()
    .refine(
      isPeriodLabel,
      'A period is written "FY2025", "Q2 FY2026", "CY2024", "CY2026-2030", "2025-06" or "2025-06-30".',
    ),
  kind: z.enum(periodKinds).describe("The company's own fiscal period, or one of the calendar."),
  ends: z.iso.date().describe("Its last day."),
});
export type Period = z.infer<typeof Period>;
