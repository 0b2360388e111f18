import { format, resolveConfig } from "prettier";
import { z } from "zod";

const Listed = z.array(z.looseObject({ id: z.string() }));

/** The text of a data file in its canonical form: sorted by id, and written by the one formatter. */
export async function canonical(records: unknown, file: string): Promise<string> {
  const sorted = Listed.parse(records).sort((a, b) => (a.id < b.id ? -1 : 1));
  return format(JSON.stringify(sorted, null, 2), { ...(await resolveConfig(file)), filepath: file });
}
