import type { Edition } from "./core/edition";
import type { Problem } from "./core/problems";

/** What answers: an edition, or nothing and why. */
type InUse = { readonly edition: Edition } | { readonly problem: Problem };

let inUse: InUse | undefined;

/** Lets an edition answer from now on: the only state that the add-in's parts share. */
export function adopt(edition: Edition): void {
  inUse = { edition };
}

/** Lets no edition answer, since the one that should is not at hand. */
export function refuse(problem: Problem): void {
  inUse = { problem };
}

/**
 * The edition that answers.
 * @throws Problem if none does.
 */
export function editionInUse(): Edition {
  if (!inUse) throw new Error("No edition has been adopted.");
  if ("problem" in inUse) throw inUse.problem;
  return inUse.edition;
}

/** What would be so if another edition answered: asked at once, and nobody else sees it. */
export function asIf<Answer>(edition: Edition, ask: () => Answer): Answer {
  const before = inUse;
  inUse = { edition };
  try {
    return ask();
  } finally {
    inUse = before;
  }
}
