import { pointMoved } from "./decimals";

/** A printed percentage as the fraction that Excel's percent format expects: 6.56 is 0.0656, to the last digit. */
export function fractionOf(percent: { value: number }): number {
  return pointMoved(percent.value, -2);
}
