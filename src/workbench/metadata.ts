import { z } from "zod";

/** A parameter of a custom function, as functions.json declares it. */
export const Parameter = z.object({
  name: z.string(),
  description: z.string().optional(),
  type: z.enum(["any", "string", "number", "boolean"]).catch("any"),
  dimensionality: z.enum(["scalar", "matrix"]).catch("scalar"),
  optional: z.boolean().optional(),
  repeating: z.boolean().optional(),
  customEnumId: z.string().optional(),
});
export type Parameter = z.infer<typeof Parameter>;

/** A custom function, as functions.json declares it. */
export const DeclaredFunction = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  parameters: z.array(Parameter),
  options: z
    .object({
      cancelable: z.boolean().optional(),
      requiresAddress: z.boolean().optional(),
      stream: z.literal(false, { error: "The workbench does not run streaming functions." }).optional(),
    })
    .optional(),
});
export type DeclaredFunction = z.infer<typeof DeclaredFunction>;

/** A closed list of values that Excel offers for a parameter while the user types. */
export const CustomEnum = z.object({
  id: z.string(),
  values: z.array(z.object({ name: z.string(), stringValue: z.string().optional() })),
});
export type CustomEnum = z.infer<typeof CustomEnum>;

/** The contents of functions.json. */
export const Metadata = z.object({
  functions: z.array(DeclaredFunction),
  enums: z.array(CustomEnum).optional(),
});
export type Metadata = z.infer<typeof Metadata>;
