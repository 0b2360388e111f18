import type { Edition } from "../../src/core/edition";
import type { Problem } from "../../src/core/problems";
import { type Context, type WorksheetFunction, callable } from "../../src/functions/declaration";
import { callables } from "../../src/functions/worksheetFunctions";
import { circles } from "../../src/functions/circles";
import { events as eventFunctions } from "../../src/functions/events";
import { customers as customerFunctions } from "../../src/functions/customers";
import { figures } from "../../src/functions/figures";
import { holdings } from "../../src/functions/holdings";
import { records } from "../../src/functions/records";
import { schedules } from "../../src/functions/schedules";
import { tables } from "../../src/functions/tables";
import { totals } from "../../src/functions/totals";

let answers: Edition | Problem | undefined;
let dateSystem: Context["dateSystem"] = 1900;

/** Lets an edition answer the functions below. */
export function adopt(edition: Edition): void {
  answers = edition;
}

/** Lets no edition answer, and says why. */
export function refuse(problem: Problem): void {
  answers = problem;
}

/** Asks something as if another edition answered. */
export function asIf<Answer>(edition: Edition, asked: () => Answer): Answer {
  const before = answers;
  answers = edition;
  try {
    return asked();
  } finally {
    answers = before;
  }
}

/** Says whether the workbook counts its days from 1904. */
export function count1904(yes: boolean): void {
  dateSystem = yes ? 1904 : 1900;
}

/** What answers in these tests. */
export function contextNow(): Context {
  if (!answers) throw new Error("No edition has been adopted.");
  if ("reason" in answers) throw answers;
  return { edition: answers, dateSystem };
}

const ask = <Answer>(called: WorksheetFunction<Answer>) => callable(called, contextNow);

/** The functions as Excel calls them, answered by the edition that has been adopted. */
export const worksheetFunctions = callables(contextNow);
export const total = ask(totals.TOTAL);
export const paid = ask(totals.PAID);
export const capacity = ask(totals.CAPACITY);
export const count = ask(totals.COUNT);
export const coverage = ask(totals.COVERAGE);
export const remaining = ask(schedules.REMAINING);
export const list = ask(tables.LIST);
export const sources = ask(tables.SOURCES);
export const schedule = ask(schedules.SCHEDULE);
export const events = ask(eventFunctions.EVENTS);
export const stake = ask(holdings.STAKE);
export const holders = ask(holdings.HOLDERS);
export const allHoldings = ask(holdings.HOLDINGS);
export const revenueShare = ask(customerFunctions.REVENUESHARE);
export const customers = ask(customerFunctions.CUSTOMERS);
export const figure = ask(figures.FIGURE);
export const series = ask(figures.SERIES);
export const flows = ask(circles.FLOWS);
export const loops = ask(circles.LOOPS);
export const deal = ask(records.DEAL);
export const company = ask(records.COMPANY);
export const parties = ask(records.PARTIES);
export const edition = ask(records.EDITION);
