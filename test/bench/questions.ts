import { lastDay } from "../../src/core/days";
import type { Edition } from "../../src/core/edition";
import { tickerOf } from "../../src/core/exchanges";
import { pairsOf } from "../../src/core/pairs";
import type { Callable } from "../../src/functions/declaration";
import { Draw } from "./synthetic/draw";

/** The arguments of a call, by position, with null for what is left out. */
export type Question = readonly unknown[];

/** Draws questions to an edition, such as a modeller would ask. */
export class Questions {
  private readonly draw = new Draw(2026);
  private readonly dealsOfPairs;

  constructor(private readonly edition: Edition) {
    this.dealsOfPairs = edition.records.deals.flatMap((deal) => pairsOf(deal).map((pair) => ({ deal, pair })));
  }

  /** A pair that has deals, the more often the more it has, sometimes with a kind and days, and one argument more. */
  ofPair = (...choices: readonly unknown[]): Question => {
    const { deal, pair } = this.draw.oneOf(this.dealsOfPairs);
    const year = Number(deal.announced.slice(0, 4));
    return [
      ...pair.map(this.name),
      this.mostlyLeftOut(deal.kind),
      this.mostlyLeftOut(year, `${year - 1}-07`),
      this.mostlyLeftOut(year, "2026-06-30"),
      ...choices.map((choice) => this.mostlyLeftOut(choice)),
    ];
  };

  /** A holder and a company of which it has a disclosed share. */
  ofStake = (): Question => {
    const { holder, issuer, asOf } = this.draw.oneOf(this.edition.records.stakes);
    return [this.name(holder), this.name(issuer), this.mostlyLeftOut(lastDay(asOf), asOf.slice(0, 4))];
  };

  /** A customer, and a period of its supplier. */
  ofRevenueShare = (): Question => {
    const { customer, supplier, period } = this.draw.oneOf(this.edition.records.revenueShares);
    const spelled = this.draw.oneOf([period.label, period.label.replace("FY", "")]);
    return [this.name(customer), spelled, this.draw.oneOf([null, this.name(supplier)])];
  };

  /** A company's own figure. */
  ofFigure = (): Question => {
    const { company, metric, period } = this.draw.oneOf(this.edition.records.figures);
    return [this.name(company), metric, this.draw.oneOf([period.label, period.label.replace("FY", "")])];
  };

  private name = (id: string): string => {
    const party = this.edition.parties.withId(id);
    const { name, aliases = [] } = party;
    return this.draw.oneOf([name, name, tickerOf(party) ?? name, ...aliases]);
  };

  private mostlyLeftOut(...given: readonly unknown[]): unknown {
    return this.draw.weighted([
      [null, 3],
      [this.draw.oneOf(given), 1],
    ]);
  }
}

/**
 * As many different questions as are wanted, or as there are among many drawn, that a function answers. As those of a
 * host, their texts are not the very ones that the records hold.
 */
export function answered(called: Callable, drawOne: () => Question, wanted = 1000): Question[] {
  const questions = new Map<string, Question>();
  for (let tries = 0; questions.size < wanted && tries < 20 * wanted; tries++) {
    const question = drawOne();
    if (isAnswered(called, question)) questions.set(JSON.stringify(question), question);
  }
  if (questions.size < 200) throw new Error(`Only ${questions.size} questions to ${called.name} are answered.`);
  return structuredClone([...questions.values()]);
}

/** Whether a function answers a question: where deals are known and none discloses a value, it does not. */
export function isAnswered(called: Callable, question: Question): boolean {
  try {
    Reflect.apply(called, undefined, question);
    return true;
  } catch (cause) {
    if (cause instanceof CustomFunctions.Error) return false;
    throw cause;
  }
}
