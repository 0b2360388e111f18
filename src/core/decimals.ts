/** A number with its decimal point moved, to the last digit: 6.56 by -2 is 0.0656, where dividing gives 0.06559999999999999. */
export function pointMoved(number: number, places: number): number {
  const [digits = "", exponent = "0"] = String(number).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** The sum of decimals as one adds them up on paper: 0.1 and 0.2 are 0.3, where binary fractions give 0.30000000000000004. */
export function decimalSum(numbers: readonly number[]): number {
  const places = numbers.reduce((most, number) => Math.max(most, decimalPlaces(number)), 0);
  return pointMoved(
    numbers.reduce((sum, number) => sum + pointMoved(number, places), 0),
    -places,
  );
}

/** How many digits a number has behind its point. */
export function decimalPlaces(number: number): number {
  const [digits = "", exponent = "0"] = String(number).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}

/** A printed percentage as the fraction that Excel's percent format expects: 6.56 is 0.0656, to the last digit. */
export function fractionOf(percent: { value: number }): number {
  return pointMoved(percent.value, -2);
}
