import { format, resolveConfig } from "prettier";
import { z } from "zod";
import { inOrder } from "../core/spelling";

const Listed = z.array(z.looseObject({ id: z.string() }));

/** The order of the records in a data file. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => inOrder(a.id, b.id);

/** The text of a data file in its canonical form: sorted by id, and written by the one formatter. */
export async function canonical(records: unknown, file: string): Promise<string> {
  const sorted = Listed.parse(records).sort(byId);
  return format(JSON.stringify(sorted, null, 2), { ...(await resolveConfig(file)), filepath: file });
}
