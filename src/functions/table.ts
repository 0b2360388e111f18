import { type Callable, callable, type Context, type WorksheetFunction } from "./declaration";
import { circles } from "./circles";
import { figures } from "./figures";
import { holdings } from "./holdings";
import { records } from "./lookups";
import { tables } from "./tables";
import { totals } from "./totals";

/** The worksheet functions by what one asks for, in the order in which Build offers them. */
export const groups = [
  { name: "totals", functions: totals },
  { name: "tables", functions: tables },
  { name: "holdings", functions: holdings },
  { name: "figures", functions: figures },
  { name: "circles", functions: circles },
  { name: "records", functions: records },
] as const;
export type Group = (typeof groups)[number]["name"];

const all = { ...totals, ...tables, ...holdings, ...figures, ...circles, ...records };

export type AllFunctions = typeof all;

/** Every worksheet function by its id: associating, functions.json, Build, Explain, the help and README follow from it. */
export const worksheetFunctions: ReadonlyMap<string, WorksheetFunction> = new Map(Object.entries(all));

/** Every worksheet function by its id, as a host calls it. */
export const callables = (contextNow: () => Context): ReadonlyMap<string, Callable> =>
  new Map([...worksheetFunctions].map(([id, called]) => [id, callable(called, contextNow)]));
