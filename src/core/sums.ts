/** What deals add up to, and of how many of them that is known. */
export interface Sum {
  readonly amount: number;
  /** How many deals state what is added up. */
  readonly disclosed: number;
  readonly undisclosed: number;
}

/** The sum of no deals. */
export const empty: Sum = { amount: 0, disclosed: 0, undisclosed: 0 };

/** The sum of one deal that states an amount, or does not. */
export const sumOfOne = (amount: number | undefined): Sum =>
  amount === undefined ? { ...empty, undisclosed: 1 } : { amount, disclosed: 1, undisclosed: 0 };

/** @param sign -1 takes the other sum away. */
export const plus = (one: Sum, other: Sum, sign: 1 | -1 = 1): Sum => ({
  amount: one.amount + sign * other.amount,
  disclosed: one.disclosed + sign * other.disclosed,
  undisclosed: one.undisclosed + sign * other.undisclosed,
});

/** Whether deals are known, but of none what is added up: their sum is unknown, which is not zero. */
export const isUnknown = ({ disclosed, undisclosed }: Sum): boolean => disclosed === 0 && undisclosed > 0;
