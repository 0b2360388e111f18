import { type Day, lastDay } from "./days";
import type { Standing } from "./records/basics";
import type { FigureEvidence } from "./records/companies";
import type { Source } from "./records/documents";
import type { Confidence } from "./records/vocabulary";
import { inOrder } from "./spelling";

/** What confidence rests on: the documents of a record, and a judgement where they alone would mislead. */
interface Sourced {
  readonly sources: readonly FigureEvidence[];
  readonly judgement?: { readonly confidence: Confidence } | undefined;
}

/** A document behind a record. */
interface Reading {
  readonly source: Source;
  /** Whether it was read only as another text quotes it. */
  readonly through: boolean;
  /** The day from which it is sure to have been public; undefined if it has none. */
  readonly knownSince?: Day | undefined;
}

/**
 * How well a record is sourced.
 * High: a filing or company release that was read itself; or two news organisations, neither of which relays the other;
 * or one, with a filing or release read through another text. Medium: one of these, or trade press, or a page that relays
 * a filing or release which it names, for then that was read through it. Low: all else, aggregators alone above all. A copy
 * at an address of no standing, of which no document is known, lends nothing.
 */
export function confidenceOf({ sources, judgement }: Sourced, source: (id: string) => Source | undefined): Confidence {
  return judgement?.confidence ?? confidenceFrom(readingsOf(sources, source));
}

/** The confidence that follows from the documents alone. */
export function confidenceFrom(all: readonly Reading[]): Confidence {
  const readings = all.filter(({ source }) => !source.copy);
  const primary = readings.filter(({ source }) => source.tier === "primary");
  const news = readings.filter(({ source }) => source.tier === "news");
  const reports = independentReports(news.filter(({ through }) => !through).map(({ source }) => source));
  if (primary.some(({ through }) => !through) || reports > 1) return "high";
  if (reports === 1 && primary.length > 0) return "high";
  const press = readings.some(({ source }) => source.tier === "trade" && source.type === "news");
  const relayed = readings.some(({ source }) => source.relaysFiling);
  return primary.length > 0 || news.length > 0 || press || relayed ? "medium" : "low";
}

/**
 * The day from which a figure is sure to have been public: that of the earliest document that states it, of a document
 * dated by its month the last of it, unless the record knows better. Undefined where none has a day.
 */
export function knownSinceOf({ sources }: Sourced, source: (id: string) => Source | undefined): Day | undefined {
  const days = readingsOf(sources, source).flatMap(({ knownSince }) => knownSince ?? []);
  return days.sort(inOrder)[0];
}

/** The documents that state a record's figure, as they were read. */
export function readingsOf(
  evidence: readonly FigureEvidence[],
  sourceOf: (id: string) => Source | undefined,
): Reading[] {
  return evidence.flatMap(({ source: id, context, readThrough, knownSince }) => {
    const source = sourceOf(id);
    if (!source || context) return [];
    const { published, readVia } = source;
    return [
      { source, through: Boolean(readThrough ?? readVia), knownSince: knownSince ?? (published && lastDay(published)) },
    ];
  });
}

/** How many reports there are of news organisations of their own: one that relays another's is no second one. */
function independentReports(news: readonly Source[]): number {
  const organisations = new Set(news.map(organisationOf));
  const origins = new Set(news.flatMap((source) => source.cites ?? [organisationOf(source)]));
  return Math.min(organisations.size, origins.size);
}

const organisationOf = ({ newsOrg, publisher }: Source): string => newsOrg ?? publisher;

/**
 * How well a record of an edition is sourced, which was worked out when the edition was made.
 * @throws Error for a record that is of no edition, or rests on no documents of its own.
 */
export function standingOf(record: { readonly id: string }): Standing {
  if (!isStanding(record)) throw new Error(`${record.id} is no sourced record of an edition.`);
  return record;
}

const isStanding = (record: object): record is Standing => "confidence" in record && "sourceCount" in record;
