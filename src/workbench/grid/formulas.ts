import { BooleanNumber } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  type IFunctionInfo,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { type Answer, type GridError, isGridError, isTable, type Shown } from "./answer";
import type { Cell } from "./cell";
import {
  type Argument,
  type DeclaredFunction,
  type ExcelEnum,
  type ExcelParameter,
  type GridValue,
  type Metadata,
  tooLarge,
} from "./evaluation";

const errorTypes = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

/** An argument of a formula, out of the formula engine's own objects. */
function argumentOf(given: FunctionVariantType): Argument {
  const object = given instanceof BaseReferenceObject ? referredTo(given) : given;
  if (!(object instanceof BaseValueObject)) return object;
  if (!(object instanceof ArrayValueObject)) return valueOf(object);
  const rows = object.getArrayValue().map((row) => row.map((value) => (value == null ? null : valueOf(value))));
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows;
}

/** What stands in a range, of which the engine makes an array: with millions of cells it takes seconds, so the size comes first. */
function referredTo(range: BaseReferenceObject): ArrayValueObject | GridError {
  return tooLarge(range.getRowCount(), range.getColumnCount()) ?? range.toArrayValueObject();
}

/** An answer as the formula engine's own object. Text stays text, even where it looks like a number or a date. */
function objectOf(answer: Answer): BaseValueObject {
  if (!isTable(answer)) return cellObject(answer);
  return ArrayValueObject.create({
    calculateValueList: answer.map((row) => row.map(cellObject)),
    rowCount: answer.length,
    columnCount: answer[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function valueOf(object: BaseValueObject): GridValue {
  if (object instanceof ErrorValueObject) return { error: object.getErrorType() };
  return object.isNull() ? null : object.getValue();
}

function cellObject(shown: Shown): BaseValueObject {
  if (shown === null) return NullValueObject.create();
  if (isGridError(shown)) return ErrorValueObject.create(errorTypes.get(shown.error) ?? ErrorType.VALUE);
  switch (typeof shown) {
    case "string":
      return StringValueObject.create(shown);
    case "number":
      return NumberValueObject.create(shown);
    case "boolean":
      return BooleanValueObject.create(shown);
    case "object":
      return NumberValueObject.create(shown.number, shown.format);
  }
}

/** Answers a function for the cell that asks. */
type Answering = (declared: DeclaredFunction, args: readonly Argument[], cell: Cell) => Answer;

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
    override needsReferenceObject = true;

    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      return objectOf(answering(declared, variants.map(argumentOf), cell));
    }
  };
}

function describe(
  { description = "", parameters }: DeclaredFunction,
  functionName: string,
  enums: ExcelEnum[],
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
function choices({ customEnumId }: ExcelParameter, enums: ExcelEnum[]): string {
  const values = enums.find(({ id }) => id === customEnumId)?.values ?? [];
  return values.length === 0 ? "" : `One of: ${values.map(({ name, stringValue }) => stringValue ?? name).join(", ")}.`;
}

function exampleOf({ type }: ExcelParameter): string {
  return type === "number" ? "1" : '"…"';
}

function truth(isTrue: boolean): BooleanNumber {
  return isTrue ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
