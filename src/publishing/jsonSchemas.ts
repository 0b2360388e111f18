import { z } from "zod";
import { Records } from "../core/records/edition";
import { dataFiles } from "./dataFiles";

/** The JSON Schema of each data file, so that editors help while a record is written. */
export function jsonSchemas(): { file: string; schema: object }[] {
  return [...dataFiles].map(([list, dataFile]) => {
    const shape: Record<string, z.ZodType> = Records.shape;
    const schema = shape[list] ?? z.never();
    const file = dataFile.replace("data/", "data/schema/").replace(".json", ".schema.json");
    return { file, schema: z.toJSONSchema(schema) };
  });
}
