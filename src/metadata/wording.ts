/** A value of a cell as a reader writes it: a number with its thousands apart. */
export const valueInWords = (value: unknown): string =>
  typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 6 }) : String(value);
