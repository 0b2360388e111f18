import { recordLists } from "../../src/core/records/lists";
import type { Records } from "../../src/core/records/records";
import { ruleViolations } from "../../src/core/rules/rules";
import type { Violation } from "../../src/core/rules/violation";

/** What the rules have against records: each in the list that has its record, with a sentence that says what mends it. */
export function violationsOf(records: Records): readonly Violation[] {
  const found = ruleViolations(records);
  for (const { list, id, fix } of found) {
    expect(recordLists.filter((known) => records[known].some((one) => one.id === id))).toContain(list);
    expect(fix).toMatch(/^[A-Z].+\.$/);
  }
  return found;
}
