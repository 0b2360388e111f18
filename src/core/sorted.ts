/**
 * How many of what is sorted come before a place, where those that do come first. Halves what is left to look at: a list of
 * 10,000 takes 14 looks.
 * @example countFirst(["2024", "2025", "2026"], (year) => year <= "2025") // 2
 */
export function countFirst<Kind>(sorted: readonly Kind[], comesBefore: (one: Kind) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = sorted[middle];
    if (one !== undefined && comesBefore(one)) from = middle + 1;
    else to = middle;
  }
  return from;
}
