import * as z from "zod/mini";

/** A word that an argument can be, and what it means. */
const Word = z.object({ stringValue: z.string(), tooltip: z.string() });
export type Word = z.infer<typeof Word>;

const Parameter = z.object({
  name: z.string(),
  description: z.string(),
  type: z.string(),
  optional: z.optional(z.boolean()),
  customEnumId: z.optional(z.string()),
});
export type Parameter = z.infer<typeof Parameter>;

const DeclaredFunction = z.object({ id: z.string(), description: z.string(), parameters: z.array(Parameter) });
export type DeclaredFunction = z.infer<typeof DeclaredFunction>;

/** What functions.json says of the functions, as far as the pane builds formulas with it. */
export const FunctionList = z.object({
  functions: z.array(DeclaredFunction),
  enums: z.array(z.object({ id: z.string(), values: z.array(Word) })),
});
export type FunctionList = z.infer<typeof FunctionList>;

/** What one asks for, and the functions that answer it. */
export const groups = [
  { name: "totals", ids: ["TOTAL", "CAPACITY", "COUNT", "COVERAGE", "REMAINING"] },
  { name: "tables", ids: ["LIST", "SOURCES", "SCHEDULE"] },
  { name: "holdings", ids: ["STAKE", "HOLDERS", "REVENUESHARE", "CUSTOMERS"] },
  { name: "figures", ids: ["FIGURE"] },
  { name: "circles", ids: ["FLOWS", "LOOPS"] },
  { name: "records", ids: ["DEAL", "COMPANY", "PARTIES", "EDITION"] },
] as const;
export type Group = (typeof groups)[number]["name"];
