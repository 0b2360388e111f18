import { Records } from "../core/records/records";
import { ruleViolations, schemaViolations } from "../core/rules/rules";
import { violationInWords } from "../core/rules/violation";
import { dataFiles } from "./dataFiles";

/** What schemas and rules have against what the data files have, one line each: file, record, field and remedy. */
export function violationsInWords(read: unknown): string[] {
  const schema = [...schemaViolations(read)];
  const violations = schema.length > 0 ? schema : ruleViolations(Records.parse(read));
  return violations.map((one) => `${dataFiles.get(one.list) ?? one.list} ${violationInWords(one)}`);
}
