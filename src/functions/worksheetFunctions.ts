import { type Context, type WorksheetFunction, type Callable, callable } from "./declaration";
import { circles } from "./circles";
import { customers } from "./customers";
import { withDates, withSource } from "./typedValues";
import { events } from "./events";
import { figures } from "./figures";
import { holdings } from "./holdings";
import { records } from "./records";
import { schedules } from "./schedules";
import { tables } from "./tables";
import { totals } from "./totals";

/** The worksheet functions by what one asks for, in the order in which Build offers them. */
export const groups = [
  { name: "totals", functions: totals },
  { name: "tables", functions: tables },
  { name: "schedules", functions: schedules },
  { name: "events", functions: events },
  { name: "holdings", functions: holdings },
  { name: "customers", functions: customers },
  { name: "figures", functions: figures },
  { name: "circles", functions: circles },
  { name: "records", functions: records },
] as const;
export type Group = (typeof groups)[number]["name"];

type Functions = (typeof groups)[number]["functions"];
type IdsIn<Group> = Group extends unknown ? keyof Group : never;

/** The worksheet functions of all groups by their ids, as the compiler knows them. */
export type AllFunctions = { [Id in IdsIn<Functions>]: Extract<Functions, Record<Id, unknown>>[Id] };

/** Every worksheet function by its id: associating, functions.json, Build, Explain, the help and README follow from it. */
export const worksheetFunctions: ReadonlyMap<string, WorksheetFunction> = new Map(
  groups.flatMap(({ functions }) => Object.entries<WorksheetFunction>(functions)),
);

/** Every worksheet function by its id, as a host calls it; days in tables are texts, numbers bare. */
export const callables = (contextNow: () => Context): ReadonlyMap<string, Callable> =>
  new Map([...worksheetFunctions].map(([id, called]) => [id, callable(called, contextNow)]));

/**
 * The same with what the host's cells come to hold: days in tables are dates where it takes typed values.
 * @param carrySources Whether numbers are to carry their source, which only some hosts take. Left out, they are bare.
 */
export const cellCallables = (contextNow: () => Context, carrySources = () => false): ReadonlyMap<string, Callable> => {
  // Nothing stands between Excel and a function that has neither days nor a source to carry.
  const inCells = (called: WorksheetFunction): Callable => {
    const bare = withDates(callable(called, contextNow), called, contextNow);
    return called.carriesSource ? withSource(bare, called, contextNow, carrySources) : bare;
  };
  return new Map([...worksheetFunctions].map(([id, called]) => [id, inCells(called)]));
};
