/**
 * A printed percentage as the fraction that Excel's percent format expects: 6.56 is 0.0656, to the last digit.
 * Dividing by 100 would give 0.06559999999999999.
 */
export function fractionOf(percent: { value: number }): number {
  return Number(`${percent.value}e-2`);
}
