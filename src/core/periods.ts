import type { periodKinds } from "./vocabulary";

/** A span of a company's accounts, as it is asked for. */
export interface AskedPeriod {
  readonly label: string;
  readonly kind: (typeof periodKinds)[number];
}

const part = "Q[1-4]|[1-4]Q|H[12]|[12]H|9M";
const spelling = new RegExp(
  `^(?<kind1>FY|CY)? ?(?<part1>${part})?[ -]?(?<kind2>FY|CY)? ?(?<year>(?:20)?\\d{2}) ?(?<kind3>FY|CY)?[ -]?(?<part2>${part})?$`,
);

/**
 * Reads a period in any of its usual spellings: 2024, "FY2024", "2024FY", "Q2 2025", "2Q25", "2025Q2", "Q2 FY2026",
 * "CY2024". Without FY or CY it is the company's own fiscal period.
 */
export function periodFrom(value: unknown): AskedPeriod | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const found = spelling.exec(String(value).trim().replace(/\s+/g, " ").toUpperCase())?.groups;
  if (!found?.["year"]) return undefined;
  const kind = found["kind1"] ?? found["kind2"] ?? found["kind3"] ?? "FY";
  const span = (found["part1"] ?? found["part2"] ?? "").replace(/^([1-4])([QH])$/, "$2$1");
  const year = found["year"].padStart(4, "20");
  return { label: `${span} ${kind}${year}`.trim(), kind: kind === "CY" ? "calendar" : "fiscal" };
}

/** Whether a text is a period in the one spelling that the data uses. */
export function isPeriodLabel(text: string): boolean {
  return periodFrom(text)?.label === text;
}
