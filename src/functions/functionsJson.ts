import * as z from "zod/mini";

const Parameter = z.object({
  name: z.string(),
  description: z.string(),
  type: z.enum(["string", "number", "any"]),
  optional: z.optional(z.literal(true)),
  customEnumId: z.optional(z.string()),
});
export type DescribedParameter = z.infer<typeof Parameter>;

const DescribedFunction = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  helpUrl: z.string(),
  parameters: z.array(Parameter),
  result: z.object({ type: z.optional(z.literal("number")), dimensionality: z.optional(z.literal("matrix")) }),
});
export type DescribedFunction = z.infer<typeof DescribedFunction>;

/** A list of words that Excel offers while an argument is typed; any other text may be typed as well. */
const CustomEnum = z.object({
  id: z.string(),
  type: z.literal("string"),
  values: z.array(z.object({ name: z.string(), stringValue: z.string(), tooltip: z.string() })),
});
export type CustomEnum = z.infer<typeof CustomEnum>;

/**
 * functions.json, as the build makes it of the table of functions for Excel, which reads it before it runs the add-in; the
 * pane and the workbench read it too. Defined by Microsoft: "Manually create JSON metadata for custom functions".
 */
export const FunctionsJson = z.object({
  allowCustomDataForDataTypeAny: z.literal(true),
  functions: z.array(DescribedFunction),
  enums: z.array(CustomEnum),
});
export type FunctionsJson = z.infer<typeof FunctionsJson>;
