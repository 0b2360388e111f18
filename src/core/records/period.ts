import { z } from "zod";
import { isPeriodLabel } from "../periods";
import { periodKinds } from "../vocabulary";

/** A span of a company's accounts. */
export const Period = z.strictObject({
  label: z
    .string()
    .refine(
      isPeriodLabel,
      'A period is written "FY2025", "Q2 FY2026", "CY2024", "CY2026-2030", "2025-06" or "2025-06-30".',
    ),
  kind: z.enum(periodKinds).describe("The company's own fiscal period, or one of the calendar."),
  ends: z.iso.date().describe("Its last day."),
});
export type Period = z.infer<typeof Period>;
