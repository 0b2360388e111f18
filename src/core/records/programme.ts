import { z } from "zod";
import { Id, Text } from "./basics";
import { programmeKinds } from "./vocabulary";

/** An undertaking, or a site, to which several deals belong: people ask for it by name. */
export const Programme = z.strictObject({
  id: Id,
  name: Text.describe("The name that answers show."),
  kind: z.enum(programmeKinds),
  aliases: z.array(Text).min(1).optional().describe("Other names by which it can be asked for."),
});
export type Programme = z.infer<typeof Programme>;

/** What there is to know of a programme beside its deals. */
export const programmeDossier = { note: Text.optional() };
