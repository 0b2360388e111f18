/** More cells than anybody asks about one by one: such a range is meant otherwise, as a whole column is. */
export const MOST_CELLS = 10_000;
