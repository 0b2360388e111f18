import { type DealsCall, type WrittenArgument, writtenText } from "./dealsCall";
import { writtenCall } from "./formulaText";
import { isSmall, type Spot, spotsIn, type WorkbookIndex } from "./workbookIndex";

/** A value that a call is given: it stands in the call itself, or in a cell to which that refers. */
export interface GivenValue {
  readonly value: unknown;
  /** The cell that holds it; undefined where it stands in the call. */
  readonly heldBy: Spot | undefined;
}

/** The values that an argument gives, as far as they stand somewhere and are not calculated. */
export function givenValues(argument: WrittenArgument | undefined, sheet: string, index: WorkbookIndex): GivenValue[] {
  switch (argument?.is) {
    case "value":
      return [{ value: argument.value, heldBy: undefined }];
    case "array":
      return argument.rows.flat().map((value) => ({ value, heldBy: undefined }));
    case "reference": {
      const area = index.areaOf(argument.text, sheet);
      if (!area || !isSmall(area)) return [];
      return spotsIn(area)
        .flat()
        .map((spot) => ({ value: index.valueAt(spot), heldBy: spot }));
    }
    default:
      return [];
  }
}

/** The references among arguments, those of nested calls and of calculations included. */
export const referencesIn = (args: readonly WrittenArgument[]): string[] =>
  referencesAmong(args, ({ args: nested }) => nested);

/** The references of arguments and of calculations; a nested call has its own. */
export const ownReferencesIn = (args: readonly WrittenArgument[]): string[] => referencesAmong(args, () => []);

function referencesAmong(args: readonly WrittenArgument[], within: (call: DealsCall) => DealsCall["args"]): string[] {
  const references: string[] = [];
  // Of =LET(a,x&x,b,a&a,…) each calculation is looked through once.
  const seen = new Set<WrittenArgument>();
  const look = (argument: WrittenArgument): void => {
    if (seen.has(argument)) return;
    seen.add(argument);
    if (argument.is === "reference") references.push(argument.text);
    else if (argument.is === "call") within(argument.call).forEach(look);
    else if (argument.is === "calculation") argument.of?.operands.forEach(look);
  };
  args.forEach(look);
  return references;
}

/** Whether a value stands in what a name stands for: it is wrong there, and not in every formula that uses the name. */
export const standsInName = ({ call }: { readonly call: DealsCall }, { heldBy }: GivenValue): boolean =>
  call.behindName !== undefined && heldBy === undefined;

/** A formula in which one of a call's arguments is written otherwise; undefined where the call stands behind a name. */
export function withArgument(formula: string, call: DealsCall, place: number, text: string): string | undefined {
  if (call.behindName !== undefined) return undefined;
  const args = call.args.map((argument, at) => (at === place ? text : writtenText(argument)));
  const [start, end] = call.place;
  return formula.slice(0, start) + writtenCall(call.id, args) + formula.slice(end);
}
