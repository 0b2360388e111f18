import { z } from "zod";
import { metricDefinitions } from "../core/metrics";
import { Records } from "../core/records/edition";
import { dataFiles } from "./dataFiles";

const Described = z.object({
  items: z.object({
    description: z.string().optional(),
    required: z.array(z.string()).default([]),
    properties: z.record(
      z.string(),
      z.looseObject({
        description: z.string().optional(),
        type: z.string().optional(),
        enum: z.array(z.string()).optional(),
      }),
    ),
  }),
});

/** The data dictionary in Markdown: every file, every field, and every metric with its definition. */
export function dictionary(): string {
  const shape: Record<string, z.ZodType> = Records.shape;
  const files = [...dataFiles].map(([list, file]) => {
    const { items } = Described.parse(z.toJSONSchema(shape[list] ?? z.never()));
    const rows = Object.entries(items.properties).map(([field, { description = "", type = "", enum: values }]) => {
      const name = items.required.includes(field) ? `\`${field}\`` : `[\`${field}\`]`;
      return `| ${name} | ${type} | ${[description, values?.join(", ")].filter(Boolean).join(" ")} |`;
    });
    return [`### ${file}`, "", "| field | type | meaning |", "| --- | --- | --- |", ...rows].join("\n");
  });
  const metrics = Object.entries(metricDefinitions).map(([metric, definition]) => `| ${metric} | ${definition} |`);
  return [
    "Fields in brackets may be left out.",
    ...files,
    ["### Metrics", "", "| metric | definition |", "| --- | --- |", ...metrics].join("\n"),
  ].join("\n\n");
}
