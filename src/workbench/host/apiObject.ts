/**
 * An object of the Excel API that the add-in can reach, with its public names in camel case.
 * Members that Excel does not have are private (`#`), or have names that office.js never sends.
 */
export abstract class ApiObject {
  /** The object's name in the public API; bundlers rename classes. */
  abstract readonly apiName: string;
  /** Names of the properties that `load()` without a name, or `load("*")`, loads. */
  readonly scalars: readonly string[] = [];
}

/** A collection of the Excel API. */
export abstract class ApiCollection extends ApiObject {
  abstract readonly items: readonly ApiObject[];
}

/** A refusal as Excel words it, which the add-in catches as `OfficeExtension.Error`. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** Excel's refusal of an argument. */
export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): ApiError {
  return new ApiError("InvalidArgument", message);
}

/** Excel's refusal of a name or key that is not there. */
export function itemNotFound(): ApiError {
  return new ApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
}
