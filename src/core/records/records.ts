import { z } from "zod";
import { FigureStanding, Id, Standing, sourced } from "./basics";
import { Figure, figureDossier, Party, partyDossier, RevenueShare, shareDossier, Stake } from "./companies";
import { Deal, dealDossier, Programme, programmeDossier } from "./deal";
import { Correction, ExchangeRate, rateDossier, Source } from "./documents";

/** A billion editions are enough; a slip of the keyboard must not make one that no other can follow. */
const MOST_EDITIONS = 999_999_999;

/** Which release of the data this is. */
export const Release = z.strictObject({
  number: z.number().int().positive().max(MOST_EDITIONS).describe("Grows with every release."),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  day: z.iso.date().describe("The last day whose facts it can hold; what a left-out day means."),
});
export type Release = z.infer<typeof Release>;

/** Everything that one edition of the data says, as people write it in data/. */
export const Records = z.strictObject({
  release: Release,
  parties: z.array(Party.extend(partyDossier)),
  sources: z.array(Source),
  deals: z.array(Deal.extend(dealDossier)),
  stakes: z.array(Stake.extend(sourced)),
  revenueShares: z.array(RevenueShare.extend(shareDossier)),
  figures: z.array(Figure.extend(figureDossier)),
  corrections: z.array(Correction),
  programmes: z.array(Programme.extend(programmeDossier)),
  exchangeRates: z.array(ExchangeRate.extend(rateDossier)),
});
export type Records = z.infer<typeof Records>;

/** Records as they are written in data/: their facts with all that stands behind them. */
export type WrittenParty = Records["parties"][number];
export type WrittenDeal = Records["deals"][number];
export type WrittenStake = Records["stakes"][number];
export type WrittenRevenueShare = Records["revenueShares"][number];
export type WrittenFigure = Records["figures"][number];
export type WrittenProgramme = Records["programmes"][number];
export type WrittenExchangeRate = Records["exchangeRates"][number];

/** The first part of an edition: what the functions answer from. */
export const Answers = z.strictObject({
  release: Release,
  deals: z.array(Deal.extend(Standing.shape)),
  stakes: z.array(Stake.extend(Standing.shape)),
  revenueShares: z.array(RevenueShare.extend(Standing.shape)),
  figures: z.array(Figure.extend(FigureStanding.shape)),
  parties: z.array(Party),
  programmes: z.array(Programme),
  exchangeRates: z.array(ExchangeRate),
});
export type Answers = z.infer<typeof Answers>;

/** What stands behind one record, whatever its list: what documents say of it, and what a reader should know. */
export const Dossier = z
  .strictObject({
    ...partyDossier,
    ...programmeDossier,
    ...rateDossier,
    ...shareDossier,
    ...dealDossier,
    ...figureDossier,
  })
  .partial()
  .extend({ id: Id.describe("The id of the record.") });
export type Dossier = z.infer<typeof Dossier>;

/** Some of the second part of an edition: all that stands behind some records of one list, documents included. */
export const EvidenceChunk = z.strictObject({
  sources: z.array(Source),
  dossiers: z.array(Dossier),
  corrections: z.array(Correction),
});
export type EvidenceChunk = z.infer<typeof EvidenceChunk>;
