import { z } from "zod";
import { confidences, currencies, qualifiers, quantities } from "../vocabulary";
import { isPartialDay } from "../days";

/** A name for ever: lower-case words joined by hyphens. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "An id is lower-case words joined by hyphens.");

/** A day as far as it is known: 2025, 2025-05 or 2025-05-31. */
export const PartialDay = z.string().refine(isPartialDay, "A day is yyyy, yyyy-mm or yyyy-mm-dd.");

/** A text with something in it. */
export const Text = z.string().trim().min(1);

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
  gigawatts: z.number().positive(),
  qualifier: z.enum(qualifiers),
});

/** A share of a whole, as printed: 11.5 means 11.5 per cent. */
export const Percent = z.strictObject({
  value: z.number().min(0).max(100),
  qualifier: z.enum(qualifiers),
});

/** Another figure of a record: chips, shares, prices, valuations. */
export const Quantity = z.strictObject({
  of: z.enum(quantities),
  amount: z.number().positive(),
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
});
export type Evidence = z.infer<typeof Evidence>;

/** The fields that every record with sources has. */
export const sourced = {
  judgement: z
    .strictObject({ confidence: z.enum(confidences), why: Text })
    .optional()
    .describe("Only where the confidence that follows from the sources would mislead."),
  note: Text.optional().describe("What a reader should know before using the figure."),
  related: z.array(Id).min(1).optional().describe("Ids of records that shed light on this one."),
  sources: z.array(Evidence).min(1).describe("The documents behind the record, best first."),
};
export const Quantities = z.array(Quantity).min(1);
