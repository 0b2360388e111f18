import { z } from "zod";
import { enumIdFor, enumsIn, type CustomEnum } from "./enums";
import type { Saying } from "./languages";

const Parameter = z.looseObject({
  name: z.string(),
  description: z.string(),
  optional: z.boolean().optional(),
  customEnumId: z.string().optional(),
});
const DeclaredFunction = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  parameters: z.array(Parameter),
});

/** functions.json as Microsoft's tool makes it of the comments in src/functions. */
const Generated = z.looseObject({ functions: z.array(DeclaredFunction) });
export type DeclaredFunction = z.infer<typeof DeclaredFunction>;

/** functions.json as it ships. */
export interface FunctionsJson {
  readonly functions: readonly (DeclaredFunction & { readonly helpUrl: string })[];
  readonly enums: readonly CustomEnum[];
}

/**
 * Adds to what the comments say the lists that Excel offers, and each function's page, and says it all in a language.
 * Names stay as they are: a formula must mean the same in every language.
 * @param generated The text that Microsoft's tool makes.
 * @param url Where the add-in is published, with a slash at its end.
 */
export function functionsJson(generated: string, say: Saying, url: string): FunctionsJson {
  const metadata = Generated.parse(JSON.parse(generated));
  return {
    ...metadata,
    functions: metadata.functions.map((declared) => ({
      ...declared,
      description: say(declared.description),
      helpUrl: `${url}${helpFileOf(declared.id)}`,
      parameters: declared.parameters.map((parameter) => {
        const customEnumId = enumIdFor(declared.id, parameter.name);
        return { ...parameter, description: say(parameter.description), ...(customEnumId && { customEnumId }) };
      }),
    })),
    enums: enumsIn(say),
  };
}

/** The file of a function's page. */
export const helpFileOf = (id: string): string => `help/${id.toLowerCase()}.html`;
