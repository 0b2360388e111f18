import type { Question } from "../questions";
import { Draw } from "../synthetic/draw";
import type { Row } from "./rows";

/** What the deals between two parties are worth, of a kind or since a day if these are given. */
export interface PairQuestion {
  readonly party: string;
  readonly counterparty: string;
  readonly kind?: string;
  readonly since?: number;
}

/** Different questions to pairs that have rows, the more often the more they have; those of one form together. */
export function drawPairQuestions(rows: readonly Row[], count: number): PairQuestion[] {
  const draw = new Draw(count);
  const questions = new Map<string, PairQuestion>();
  while (questions.size < count) {
    const { party, counterparty, kind, day } = draw.oneOf(rows);
    const question = {
      party,
      counterparty,
      ...draw.maybe(0.25, () => ({ kind })),
      ...draw.maybe(0.25, () => ({ since: day - draw.between(0, 90) })),
    };
    questions.set(JSON.stringify(question), question);
  }
  return [...questions.values()].sort((a, b) => formOf(a) - formOf(b));
}

const formOf = ({ kind, since }: PairQuestion): number => (kind === undefined ? 0 : 1) + (since === undefined ? 0 : 2);

/** The same question as arguments of TOTAL. */
export const argumentsOf = ({ party, counterparty, kind, since }: PairQuestion): Question => [
  party,
  counterparty,
  kind ?? null,
  since ?? null,
  null,
  null,
];
