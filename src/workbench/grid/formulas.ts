import { BooleanNumber } from "@univerjs/core";
import { BaseFunction, type BaseValueObject, FunctionType, type IFunctionInfo } from "@univerjs/preset-sheets-core";
import type { CustomEnum, DeclaredFunction, Metadata, Parameter } from "../metadata";
import type { Answer } from "./answer";
import type { Argument } from "./argument";
import type { Cell } from "./cell";
import { argumentOf, objectOf } from "./valueObjects";

/** Answers a function for the cell that asks. */
export type Answering = (declared: DeclaredFunction, args: readonly Argument[], cell: Cell) => Answer;

/** The custom functions as the grid's own formulas: what computes them, and what it shows while one types. */
export interface Formulas {
  readonly executors: [new (name: string) => BaseFunction, string][];
  readonly descriptions: IFunctionInfo[];
}

/** Makes a formula `NAMESPACE.NAME` of each function that functions.json declares. */
export function formulasOf({ functions, enums = [] }: Metadata, namespace: string, answering: Answering): Formulas {
  const fullName = ({ name }: DeclaredFunction): string => `${namespace}.${name}`.toUpperCase();
  return {
    executors: functions.map((declared) => [executorOf(declared, answering), fullName(declared)]),
    descriptions: functions.map((declared) => describe(declared, fullName(declared), enums)),
  };
}

/**
 * The grid's plain custom functions would turn text such as "2025-06-30" into numbers, both ways;
 * a function of the engine itself takes and gives typed values.
 */
function executorOf(declared: DeclaredFunction, answering: Answering): new (name: string) => BaseFunction {
  return class extends BaseFunction {
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      return objectOf(answering(declared, variants.map(argumentOf), cell));
    }
  };
}

function describe(
  { description = "", parameters }: DeclaredFunction,
  functionName: string,
  enums: CustomEnum[],
): IFunctionInfo {
  return {
    functionName,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: [parameter.description, choices(parameter, enums)].filter(Boolean).join(" "),
      example: exampleOf(parameter),
      require: truth(!parameter.optional && !parameter.repeating),
      repeat: truth(parameter.repeating === true),
    })),
  };
}

/** The grid cannot offer a closed list while one types, as Excel does; it can name it. */
function choices({ customEnumId }: Parameter, enums: CustomEnum[]): string {
  const values = enums.find(({ id }) => id === customEnumId)?.values ?? [];
  return values.length === 0 ? "" : `One of: ${values.map(({ name, stringValue }) => stringValue ?? name).join(", ")}.`;
}

function exampleOf({ type }: Parameter): string {
  return type === "number" ? "1" : '"…"';
}

function truth(isTrue: boolean): BooleanNumber {
  return isTrue ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
