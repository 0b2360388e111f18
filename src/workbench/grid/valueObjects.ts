import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import { type Answer, isCellError, isTable, type Shown } from "./answer";
import type { Argument, Value } from "./argument";

const errorTypes = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

/** An argument of a formula, out of the formula engine's own objects. */
export function argumentOf(object: BaseValueObject): Argument {
  if (!(object instanceof ArrayValueObject)) return valueOf(object);
  const rows = object.getArrayValue().map((row) => row.map((value) => (value == null ? null : valueOf(value))));
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows;
}

/** An answer as the formula engine's own object. Text stays text, even where it looks like a number or a date. */
export function objectOf(answer: Answer): BaseValueObject {
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

function valueOf(object: BaseValueObject): Value {
  if (object instanceof ErrorValueObject) return { error: object.getErrorType() };
  return object.isNull() ? null : object.getValue();
}

function cellObject(shown: Shown): BaseValueObject {
  if (shown === null) return NullValueObject.create();
  if (isCellError(shown)) return ErrorValueObject.create(errorTypes.get(shown.error) ?? ErrorType.VALUE);
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
