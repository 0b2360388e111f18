import type { Group } from "../../build/functionList";

/** The texts with which formulas are built. */
export interface BuildMessages {
  readonly view: string;
  readonly loadingList: string;
  readonly noList: string;
  readonly question: string;
  readonly groups: Record<Group, string>;
  readonly clear: string;

  readonly more: (count: string) => string;
  readonly useSelectedCell: (argument: string) => string;
  readonly cellUnread: string;
  readonly holds: (reference: string, value: string) => string;
  readonly holdsNothing: (reference: string) => string;
  readonly notAnArgument: string;

  readonly fillIn: (names: string) => string;
  readonly mend: string;
  readonly onlyExcel: (what: string) => string;

  readonly formula: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly insert: string;

  readonly edit: (cell: string) => string;
  readonly editOneOf: (cell: string) => string;
  readonly editing: (cell: string) => string;
  readonly stopEditing: string;
  readonly replace: (cell: string) => string;
  readonly replaced: (formula: string, cell: string) => string;
  readonly changedMeanwhile: (cell: string) => string;
}
