import type { WrittenDeal } from "../../../src/core/records/records";
import { type DealKind, kindGroups, type Status } from "../../../src/core/records/vocabulary";
import type { Value } from "../../../src/core/records/basics";
import type { Draw, Weighted } from "./draw";

const statuses: Weighted<Status> = [
  ["closed", 86],
  ["signed", 82],
  ["announced", 58],
  ["reported", 39],
  ["completed", 15],
  ["letter-of-intent", 4],
];
const qualifiers: Weighted<Value["qualifier"]> = [
  ["exact", 106],
  ["about", 91],
  ["up-to", 32],
  ["at-least", 16],
  ["range", 2],
];
const currencies: Weighted<Value["currency"]> = [
  ["USD", 240],
  ["EUR", 4],
  ["GBP", 3],
];
const exactness: Weighted<number> = [
  ["2025-05-31".length, 216],
  ["2025-05".length, 59],
  ["2025".length, 9],
];
const reasons: Weighted<NonNullable<WrittenDeal["notCounted"]>> = [
  ["round-total", 30],
  ["same-arrangement", 4],
  ["talks", 6],
  ["running-total", 4],
  ["option", 4],
];
const contracts: readonly DealKind[] = kindGroups.contracts;

type Terms = Omit<WrittenDeal, "id" | "title" | "kind" | "parties" | "sources">;

/** What was agreed, as far as it is disclosed. */
export function drawTerms(draw: Draw, kind: DealKind, day: string): Terms {
  const announced = day.slice(0, draw.weighted(exactness));
  return {
    ...draw.maybe(0.87, () => ({ value: drawValue(draw) })),
    ...draw.maybe(0.22, () => ({ capacity: { gigawatts: draw.magnitude(0.02, 5), qualifier: "about" as const } })),
    ...draw.maybe(0.14, () => ({ quantities: [{ of: "gpus" as const, amount: draw.between(1, 400) * 1000 }] })),
    announced,
    ...(announced.length === "2025".length && { announcedNote: "Every page that tells of it names the year alone." }),
    ...draw.maybe(contracts.includes(kind) ? 0.45 : 0.03, () => drawTerm(draw, Number(day.slice(0, 4)))),
    status: draw.weighted(statuses),
    ...draw.maybe(0.1, () => ({ contingent: true as const })),
    ...draw.maybe(0.17, () => ({
      notCounted: draw.weighted(reasons),
      notCountedNote: "The deals in which the money is paid are counted.",
    })),
    ...draw.maybe(0.7, () => ({
      note: "The release puts it otherwise than the filing, which is held to be the nearer.",
    })),
  };
}

function drawValue(draw: Draw): Value {
  const amount = draw.magnitude(1e7, 5e10);
  const qualifier = draw.weighted(qualifiers);
  const bounds = { low: Math.round(amount * 0.9), high: Math.round(amount * 1.2) };
  const supported = qualifier === "range" ? bounds : draw.maybe(0.15, () => bounds);
  return { amount, currency: draw.weighted(currencies), qualifier, ...supported };
}

function drawTerm(draw: Draw, year: number): Pick<WrittenDeal, "start" | "end"> {
  const first = year + draw.between(0, 2);
  const month = String(draw.between(1, 12)).padStart(2, "0");
  return { start: `${first}-${month}`, end: `${first + draw.between(1, 15)}-${month}` };
}
