import type { z } from "zod";
import { ApiObject } from "./apiObject";

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
