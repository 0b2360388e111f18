import type { WorksheetFunction } from "./callAsExcel";
import { capacity, count, coverage, list, sources, total } from "./deals";
import { edition, parties } from "./edition";
import { figure } from "./figures";
import { flows, loops } from "./flows";
import { company, deal } from "./records";
import { customers, revenueShare } from "./revenueShares";
import { remaining, schedule } from "./schedules";
import { holders, stake } from "./stakes";

/** Every worksheet function by its id. */
export const worksheetFunctions: ReadonlyMap<string, WorksheetFunction> = new Map<string, WorksheetFunction>(
  Object.entries({
    TOTAL: total,
    CAPACITY: capacity,
    COUNT: count,
    COVERAGE: coverage,
    LIST: list,
    SOURCES: sources,
    SCHEDULE: schedule,
    REMAINING: remaining,
    STAKE: stake,
    HOLDERS: holders,
    REVENUESHARE: revenueShare,
    CUSTOMERS: customers,
    FIGURE: figure,
    FLOWS: flows,
    LOOPS: loops,
    DEAL: deal,
    COMPANY: company,
    PARTIES: parties,
    EDITION: edition,
  }),
);
