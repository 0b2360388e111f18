import { lastDay } from "../../../src/core/days";
import type { Period } from "../../../src/core/records/basics";

/** A company's fiscal quarters or years that had ended when those of the calendar year 2026 to September had. */
const lastQuarter = 2026 * 4 + 2;

/** The fiscal quarter that ended some quarters ago; the fiscal year of some companies ends in June. */
export function quarter(ago: number, endsInJune: boolean): Period {
  const number = lastQuarter - ago;
  const fiscal = endsInJune ? number + 2 : number;
  const label = `Q${(fiscal % 4) + 1} FY${Math.floor(fiscal / 4)}`;
  return { label, kind: "fiscal", ends: endOf(number) };
}

/** The fiscal year that ended some years ago. */
export function year(ago: number, endsInJune: boolean): Period {
  const last = endsInJune ? lastQuarter - 1 : lastQuarter - 3;
  const number = last - ago * 4;
  return { label: `FY${Math.floor(number / 4)}`, kind: "fiscal", ends: endOf(number) };
}

function endOf(quarterNumber: number): string {
  const month = (quarterNumber % 4) * 3 + 3;
  return lastDay(`${Math.floor(quarterNumber / 4)}-${String(month).padStart(2, "0")}`);
}
