const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A day as sentences have it: 31 March 2026. */
export const dayInWords = (day: string): string => days.format(new Date(day));

/** An amount as sentences have it: 6,842 million dollars. */
export function inDollars(amount: number): string {
  const [number, unit] = amount % 1e6 === 0 ? [amount / 1e6, "million dollars"] : [amount, "dollars"];
  return `${number.toLocaleString("en-US")} ${unit}`;
}
