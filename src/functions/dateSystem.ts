/** Days by which a serial number of the 1904 date system falls short of the same day's in the 1900 one. */
const daysBetween = 1462;

let is1904 = false;

/** Says whether the workbook counts its days from 1904, as some that began on a Mac do. */
export function count1904(yes: boolean): void {
  is1904 = yes;
}

/** An argument that may be a date, with a serial number as the 1900 date system has it; a year is no serial number. */
export function dateAsked(value: unknown): unknown {
  const isSerial = typeof value === "number" && value !== 0 && !(value >= 1900 && value < 2100);
  return is1904 && isSerial ? value + daysBetween : value;
}
