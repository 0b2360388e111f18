import { cachedPer } from "./caches";
import type { Edition } from "./edition";
import type { Programme } from "./records/deal";
import { folded } from "./spelling";

/** The programmes and sites of an edition by their ids. */
export const programmesById = cachedPer(
  ({ records }: Edition): ReadonlyMap<string, Programme> =>
    new Map(records.programmes.map((programme) => [programme.id, programme])),
);

/** The programmes and sites of an edition by each of their names, folded. */
export const programmesByName = cachedPer(
  ({ records }: Edition): ReadonlyMap<string, Programme> =>
    new Map(
      records.programmes.flatMap((programme) =>
        [programme.id, ...(programme.aliases ?? []), programme.name].map((name) => [folded(name), programme] as const),
      ),
    ),
);

/** The name that answers show for an id. */
export const nameOfProgramme = (edition: Edition, id: string): string => programmesById(edition).get(id)?.name ?? id;
