import { readdirSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { z } from "zod";

const FunctionsJson = z.object({
  functions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().optional(),
      parameters: z.array(
        z.object({ name: z.string(), description: z.string().optional(), optional: z.boolean().optional() }),
      ),
    }),
  ),
});

/** functions.json as the build makes it from the comments in src/functions. */
export async function functionsJson(): Promise<z.infer<typeof FunctionsJson>["functions"]> {
  const files = readdirSync("src/functions").map((file) => `src/functions/${file}`);
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(files, true);
  expect(errors).toEqual([]);
  return FunctionsJson.parse(JSON.parse(metadataJson)).functions;
}
