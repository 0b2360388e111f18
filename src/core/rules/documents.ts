import { confidenceFrom, readingsOf } from "../confidence";
import type { Source } from "../records/documents";
import type { Records } from "../records/records";
import { confidences } from "../records/vocabulary";
import { owners, type Placed, sourcedRecords, violation, type Violation } from "./violation";

/**
 * Every record has a document that states its figure, named once; a judgement says something else than the documents
 * would, and raises nothing that rests on aggregators alone; a document without an address can be found otherwise.
 */
export function sourcingViolations(records: Records): Violation[] {
  const byId = new Map(records.sources.map((source) => [source.id, source]));
  return [
    ...sourcedRecords(records).flatMap((placed) => {
      const { sources, judgement } = placed.record;
      const named = sources.map(({ source }) => source);
      const readings = readingsOf(sources, (id) => byId.get(id));
      const confidence = confidenceFrom(readings);
      const raised =
        judgement !== undefined && confidences.indexOf(judgement.confidence) < confidences.indexOf(confidence);
      const near = named.some((id) => byId.get(id)?.tier !== "aggregator");
      return [
        ...(readings.length === 0
          ? [violation(placed, "sources", "no document states the figure", "Add one, or hold the record back.")]
          : []),
        ...(new Set(named).size < named.length
          ? [violation(placed, "sources", "names a document twice", "Join what it says in one place.")]
          : []),
        ...(judgement?.confidence === confidence
          ? [violation(placed, "judgement", `the sources give ${confidence} too`, "Remove the judgement.")]
          : []),
        ...(raised && !near
          ? [violation(placed, "judgement", "raises what aggregators alone say", "Find a nearer source.")]
          : []),
      ];
    }),
    ...records.sources
      .filter(({ url, locator }) => !url && !locator)
      .map((record) =>
        violation({ list: "sources", record }, "url", "has neither address nor locator", "Say where it can be found."),
      ),
    ...records.sources
      .filter(({ url, published }) => !url && !published)
      .map((record) =>
        violation({ list: "sources", record }, "published", "has neither address nor day", "Say when it appeared."),
      ),
  ];
}

/**
 * Hosts that carry texts of others without being their publisher, a licensed partner of his or a service that republishes
 * filings: proxies, mailboxes, mirrors, throwaway sites. What stands there may change or vanish, and nobody answers for it.
 */
const hostsOfNoStanding: readonly string[] = (
  "123ru.net airevolution.cc albionherald.com anyfans.com azcwr.org beyondlink.live blackbird.io " +
  "briefly.co business-line.com bxjddjt.com carboot.cafe confecq1.com crawl.news crypto-observer.com " +
  "cryptonewz.pages.dev daily8.com dandanzkw.com euno.news financetom.com gokawiil.com " +
  "goldberglawma.com gongsmedia.com inbvnews.com insearch.cc jamespan.tech jaunt.com learndenglisch.com " +
  "localnewswave.com longform.social mailinator.pl miamiselect.com mogaznews.com naveegator.in " +
  "nelsonzhao.com newsbeep.com newshivehq.com newsio.com omeclk.com renewablesradar.com rocketnews.com " +
  "secureshift.io stockwatchindex.com taranganews.com techinvestornews.io thebuzz24.com " +
  "thechek.posthaven.com thepulse.press topnews.com trading.hk trendinginfo.blog usaemall.com " +
  "viralles.com vmvirtualmachine.com vuink.com whistlebuzz.com wpnews.pro"
).split(" ");

/** Every document has an address of its own, on a host that has a standing, and appeared by the edition's day. */
export function addressViolations({ sources, release }: Records): Violation[] {
  const ownerOf = owners();
  return sources.flatMap((record) => {
    const { url, published } = record;
    const against = (field: string, problem: string, fix: string) =>
      violation({ list: "sources", record }, field, problem, fix);
    const owner = url === undefined ? undefined : ownerOf(withoutManner(url), record.id);
    return [
      ...(owner === undefined
        ? []
        : [against("url", `is the address of ${owner} too`, "Make one document of the two, and name that.")]),
      ...(hasStanding(record)
        ? []
        : [
            against(
              "url",
              "is on a host of no standing",
              "Describe the document itself in locator and the copy in readVia; mark it copy if the document is not known.",
            ),
          ]),
      ...(published !== undefined && published > release.day
        ? [against("published", `is after the edition's day, ${release.day}`, "Leave it to a later edition.")]
        : []),
    ];
  });
}

/** What a text that is relayed is called, so that a reader can look for it. */
const filings =
  /\b(Forms?|filings?|10-[KQ]|8-K|6-K|S-1|13F|exhibit|prospectus|releases?|calls?|letters?|results|statements|commentary|announcement|post)\b/;

/** A page relays a filing, a release or what a company said in public itself: one that only cites a company relays none. */
export function relayViolations({ sources }: Records): Violation[] {
  return sources
    .filter(({ relaysFiling }) => relaysFiling !== undefined && !filings.test(relaysFiling))
    .map((record) =>
      violation(
        { list: "sources", record },
        "relaysFiling",
        "names no filing and no release",
        "Say which it is and of when, or put in cites whom it cites.",
      ),
    );
}

/** A number of ten or eleven digits, which is none of the three parts of an accession number. */
const numberOfAnIndex = /(?<![\d-])\d{10,11}(?![\d-])/;

/** A document is described in words: a number that somebody's own index gave it leads nobody else to it. */
export function descriptionViolations({ sources }: Records): Violation[] {
  return sources.flatMap((record) => {
    const { publisher, seenAs, title, locator, relaysFiling, readVia, note } = record;
    return Object.entries({ publisher, seenAs, title, locator, relaysFiling, readVia, note }).flatMap(
      ([field, said]) => {
        const number = numberOfAnIndex.exec(String(said))?.[0];
        if (number === undefined) return [];
        const problem = `names ${number}, a number that only an index of somebody's explains`;
        return [
          violation({ list: "sources", record }, field, problem, "Describe the document by its publisher and title."),
        ];
      },
    );
  });
}

/** Words by which whoever gathers documents talks about his own copies and records. */
const workingRemark =
  /\b(stored (page|copy|text|file|excerpt)|excerpts?|the fact's|lifts? the fact|no lift|already held|made exact|check before use)\b/i;

/** A reader learns what a document states, not how far somebody had come with it. */
export function remarkViolations(records: Records): Violation[] {
  const remarks = (placed: Placed<{ id: string }>, field: string, text = "") => {
    const words = workingRemark.exec(text)?.[0];
    if (words === undefined) return [];
    const fix = "Say what the document states, or what a reader should know.";
    return [violation(placed, field, `"${words}" is a remark of one who works on the data`, fix)];
  };
  return [
    ...sourcedRecords(records).flatMap((placed) => [
      ...remarks(placed, "note", placed.record.note),
      ...placed.record.sources.flatMap(({ says }, place) => remarks(placed, `sources[${place}].says`, says)),
    ]),
    ...records.sources.flatMap((record) => remarks({ list: "sources", record }, "note", record.note)),
  ];
}

/** An address without what two writings of one differ in. */
const withoutManner = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");

function hasStanding({ url }: Source): boolean {
  const [host = ""] = withoutManner(url ?? "").split(/[/?#:]/);
  return !hostsOfNoStanding.some((known) => host === known || host.endsWith(`.${known}`));
}
