import { ruleViolations, schemaViolations } from "../../src/core/rules/rules";
import { syntheticRecords } from "./syntheticRecords";

describe("Synthetic records", () => {
  const records = syntheticRecords(1000);

  it("are such as the schemas describe", () => {
    expect([...schemaViolations(records)]).toEqual([]);
  });

  it("break no rule of an edition's", () => {
    expect(ruleViolations(records)).toEqual([]);
  });

  it("are the same each time", () => {
    expect(syntheticRecords(1000)).toEqual(records);
  });
});
