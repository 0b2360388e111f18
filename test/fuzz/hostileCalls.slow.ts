import fc from "fast-check";
import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { grantTypedValues, simulateExcel } from "../support/excel";
import { hostileCalls } from "./hostileArguments";
import { judged } from "./judged";
import { adopt } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(editionOf(bundledRecords));
});

describe.each([false, true])("whatever a function is given (typed values: %p)", (areGranted) => {
  beforeAll(() => {
    grantTypedValues(areGranted);
  });

  it("it answers with what a cell can show, or an error with a sentence", () => {
    const property = fc.property(hostileCalls, ([id, given]) => {
      expect(judged(id, given).fault).toBeUndefined();
    });
    fc.assert(property, { seed: 20_261_126, numRuns: 2_000 });
  });
});
