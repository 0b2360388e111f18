import { format } from "oxfmt";
import { z } from "zod";
import { Records } from "../core/records/records";
import { inOrder } from "../core/spelling";
import { dataFiles } from "./dataFiles";
import { Register, registerFile } from "./register";

const shapes: Readonly<Record<string, z.ZodType>> = Records.shape;

/** Every file of records that people write, with the shape of what is in it. */
export const writtenFiles: ReadonlyMap<string, z.ZodType> = new Map([
  ...[...dataFiles].map(([list, file]) => [file, shapes[list] ?? z.never()] as const),
  [registerFile, Register],
]);

const Listed = z.array(z.looseObject({ id: z.string() }));

/** The order of the records in a data file. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => inOrder(a.id, b.id);

/**
 * The text of a data file in its canonical form: sorted by id, the fields at every depth in the order of their schema if
 * all records fit it, and laid out.
 * @throws Error that names it if it is no list of records.
 */
export async function canonical(records: unknown, file: string): Promise<string> {
  const { data, error } = Listed.safeParse(records);
  if (!data)
    throw new Error(`${file}: is no list of records with ids (${z.core.toDotPath(error.issues[0]?.path ?? [])}).`);
  const sorted = data.sort(byId);
  // Zod gives an object back with its fields as its schema has them.
  const ordered = writtenFiles.get(file)?.safeParse(sorted).data ?? sorted;
  return laidOut(file, JSON.stringify(ordered, null, 2));
}

/** A text as `npm run format` lays out files of that name. */
export async function laidOut(file: string, text: string): Promise<string> {
  // As .editorconfig says it, which only the command reads.
  const { code, errors } = await format(file, text, { printWidth: 120 });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return code;
}
