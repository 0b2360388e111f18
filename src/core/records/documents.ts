import { z } from "zod";
import { Id, PartialDay, Text, WebAddress } from "./basics";
import { correctionStatuses, currencies, sourceTiers, sourceTypes } from "./vocabulary";

/** A document that says something about a record. */
export const Source = z.strictObject({
  id: Id,
  publisher: Text.describe("Who stands behind the text, spelled in one way."),
  seenAs: Text.optional().describe("In what form it was read: an exhibit, a copy elsewhere, a summary."),
  title: Text,
  type: z.enum(sourceTypes),
  tier: z.enum(sourceTiers).describe("How near it stands to the fact."),
  published: PartialDay.optional(),
  url: WebAddress.optional(),
  locator: Text.optional().describe("Where to find it, if it has no address of its own."),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional()
    .describe("ISO 639-1 code, where it is not English."),
  newsOrg: Text.optional().describe("The news organisation whose report this is, where a copy of it was read."),
  cites: z.array(Text).min(1).optional().describe("Whose reporting it relays."),
  relaysFiling: Text.optional().describe(
    "The filing or company release that it relays, named so that it can be found.",
  ),
  readVia: z
    .array(Text)
    .min(1)
    .optional()
    .describe("The texts through which it was read, if it was not opened itself."),
  copy: z
    .literal(true)
    .optional()
    .describe("Text of others at an address of no standing, the document behind it not found: it lends no confidence."),
  note: Text.optional(),
});
export type Source = z.infer<typeof Source>;

/** An error of a source, or a disagreement between sources, and what we hold. */
export const Correction = z.strictObject({
  id: Id,
  record: Id.describe("Id of the record that it is about."),
  source: Id.optional().describe("Id of the document, where it stands behind a record."),
  sourceName: Text.optional().describe("The document in words, where it stands behind none."),
  sourceSays: Text,
  weHold: Text,
  why: Text,
  status: z.enum(correctionStatuses),
  published: z.iso.date().describe("The day of the first edition that has it."),
});
export type Correction = z.infer<typeof Correction>;

/** What a currency was worth in US dollars on a day, at a central bank's reference rate. */
export const ExchangeRate = z.strictObject({
  id: Id,
  currency: z.enum(currencies),
  day: z.iso.date(),
  usdPerUnit: z.number().positive().max(1000),
});
export type ExchangeRate = z.infer<typeof ExchangeRate>;

/** What stands behind an exchange rate. */
export const rateDossier = {
  basis: Text.describe("How the rate follows from what the source prints."),
  source: Id.describe("Id of the document in sources.json."),
};
