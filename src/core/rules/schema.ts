import { z } from "zod";
import { Records } from "../records/edition";
import type { Violation } from "./violation";

/** What the schemas have against an edition, one violation for each place. */
export function schemaViolations(records: unknown): Violation[] {
  return (Records.safeParse(records).error?.issues ?? []).map(({ path, message }) => {
    const [list = "", place, ...field] = path;
    return {
      list: String(list),
      id: idAt(records, path) ?? String(place ?? ""),
      field: z.core.toDotPath(field),
      problem: message,
      fix: "Write it as data/schema describes it.",
    };
  });
}

const Identified = z.object({ id: z.string() });

function idAt(records: unknown, [list, place]: readonly PropertyKey[]): string | undefined {
  const listed = z.record(z.string(), z.unknown()).safeParse(records).data?.[String(list)];
  const record: unknown = Array.isArray(listed) && typeof place === "number" ? listed[place] : undefined;
  return Identified.safeParse(record).data?.id;
}
