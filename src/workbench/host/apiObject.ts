import type { z } from "zod";

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

/** What a name or key means. @throws Excel's refusal of one that is not there. */
export function existing<Item>(item: Item | null | undefined): Item {
  if (item === null || item === undefined) throw itemNotFound();
  return item;
}

/** Reads, writes and calls API objects by their names on the wire, and keeps a list of what does not exist. */
export class ObjectAccess {
  constructor(private readonly unknown: string[]) {}

  get(object: ApiObject, wireName: string): unknown {
    const name = publicName(wireName);
    if (!(name in object)) this.refuse(describe(object, name));
    const value: unknown = Reflect.get(object, name);
    return value;
  }

  set(object: ApiObject, wireName: string, value: unknown): void {
    const name = publicName(wireName);
    if (!(name in object) || !Reflect.set(object, name, value)) this.refuse(`${describe(object, name)} = …`);
  }

  call(object: ApiObject, wireName: string, args: readonly unknown[]): unknown {
    const name = publicName(wireName);
    const method: unknown = Reflect.get(object, name);
    if (typeof method !== "function") return this.refuse(`${describe(object, name)}()`);
    const result: unknown = Reflect.apply(method, object, args);
    return result;
  }

  /** Refuses loudly: a host that plays along lets tests pass that fail in Excel. */
  refuse(what: string): never {
    this.unknown.push(what);
    throw new ApiError("ApiNotFound", `The simulated Excel has no ${what}.`, 404);
  }
}

/** The name in the public API of a name on the wire, where all but internal names begin with a capital. */
export function publicName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** The name on the wire of a name in the public API. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function describe(object: ApiObject, name: string): string {
  return `${object.apiName}.${name}`;
}

/**
 * Gives an object of the Excel API properties that are kept for the add-in to read back. Each is checked as it is
 * written: what the shape does not take is refused, as an argument of a wrong kind is.
 * @param onChange Called after each property that is written.
 * @returns What is kept now, by the names of the properties.
 */
export function keepProperties<Shape extends z.ZodObject>(
  object: ApiObject,
  shape: Shape,
  initially: z.input<Shape>,
  onChange: () => void = () => undefined,
): () => z.output<Shape> {
  let kept = shape.parse(initially);
  for (const name of Object.keys(shape.shape)) {
    Object.defineProperty(object, name, {
      get: (): unknown => Reflect.get(kept, name),
      set: (value: unknown) => {
        kept = shape.parse({ ...kept, [name]: value });
        onChange();
      },
    });
  }
  return () => kept;
}

/** An object of the Excel API that keeps its properties, and does nothing else with them. */
export abstract class KeptProperties<Shape extends z.ZodObject> extends ApiObject {
  override readonly scalars: readonly string[];
  readonly #kept: () => z.output<Shape>;

  constructor(shape: Shape, initially: z.input<Shape>, onChange?: () => void) {
    super();
    this.scalars = Object.keys(shape.shape);
    this.#kept = keepProperties(this, shape, initially, onChange);
  }

  /** All that is kept, by the names of the properties. */
  get kept(): z.output<Shape> {
    return this.#kept();
  }
}
