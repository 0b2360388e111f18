import type { ZodMiniType } from "zod/mini";

/** What a text in JSON says, if it is JSON and fits a schema; a text that is not there says nothing. */
export function jsonIn<Value>(text: string | undefined, schema: ZodMiniType<Value>): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}
