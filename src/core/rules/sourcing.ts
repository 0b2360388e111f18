import { confidenceFrom, readingsOf } from "../confidence";
import type { Records } from "../records/edition";
import { confidences } from "../vocabulary";
import { sourcedRecords } from "./sourcedRecords";
import { violation, type Violation } from "./violation";

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
