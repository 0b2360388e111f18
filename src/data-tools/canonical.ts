import { format } from "oxfmt";
import { z } from "zod";
import { inOrder } from "../core/spelling";

const Listed = z.array(z.looseObject({ id: z.string() }));

/** The order of the records in a data file. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => inOrder(a.id, b.id);

/**
 * The text of a data file in its canonical form: sorted by id, and laid out.
 * @throws Error that names it if it is no list of records.
 */
export async function canonical(records: unknown, file: string): Promise<string> {
  const { data, error } = Listed.safeParse(records);
  if (!data)
    throw new Error(`${file}: is no list of records with ids (${z.core.toDotPath(error.issues[0]?.path ?? [])}).`);
  return laidOut(file, JSON.stringify(data.sort(byId), null, 2));
}

/** A text as `npm run format` lays out files of that name. */
export async function laidOut(file: string, text: string): Promise<string> {
  // As .editorconfig says it, which only the command reads.
  const { code, errors } = await format(file, text, { printWidth: 120 });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return code;
}
