import type { CountableDeal } from "./countableDeal";
import type { Day } from "./days";
import type { DealKind } from "./vocabulary";

/** As of which day, and among which kinds, deals are counted. */
export interface Counting {
  readonly asOf: Day;
  /** The kinds asked for; programmes count only if they are among them. */
  readonly kinds?: readonly DealKind[] | undefined;
}

/** The rule that leaves a deal out. */
export type LeftOut =
  | "not-yet-public"
  | "programme"
  | "part-of-counted-deal"
  | NonNullable<CountableDeal["never"]>
  | NonNullable<CountableDeal["ended"]>["how"];

/** Why a deal does not count as of a day, so that each dollar counts once; undefined if it counts. */
export function leftOut(
  { kind, publicDay, never, ended, whole }: CountableDeal,
  counting: Counting,
): LeftOut | undefined {
  if (publicDay > counting.asOf) return "not-yet-public";
  if (never) return never;
  if (kind === "infrastructure-programme" && !counting.kinds?.includes(kind)) return "programme";
  if (ended && ended.from <= counting.asOf) return ended.how;
  return whole && !leftOut(whole, counting) ? "part-of-counted-deal" : undefined;
}

/** The days on which a deal can begin, or cease, to count. */
export function turningDays({ publicDay, ended, whole }: CountableDeal): Day[] {
  return [publicDay, ...(ended ? [ended.from] : []), ...(whole ? turningDays(whole) : [])];
}
