import { WorksheetFunctions } from "../../../src/workbench/excel/application";
import { ApiObject } from "../../../src/workbench/host/apiObject";
import { requirementSets } from "../../../src/workbench/host/appContext";
import { SimulatedExcel } from "../../../src/workbench/host/simulatedExcel";
import { element } from "../../../src/workbench/page";

/** A workbook with which an add-in can start, and no more. */
class BareWorkbook extends ApiObject {
  override readonly apiName = "Workbook";
  readonly functions = new WorksheetFunctions(1900);
}

/** Opens an add-in's page and calls one of its functions. @returns When the answer came, in ms since 1970. */
function open(page: string, functionId: string, parameters: readonly unknown[]): Promise<number> {
  return new Promise((resolve) => {
    const excel = new SimulatedExcel({
      application: {
        locale: "en-US",
        culture: "en-US",
        requirements: requirementSets(null),
        dateSystem: 1900,
        settings: [],
      },
      workbook: new BareWorkbook(),
      calculated: () => Promise.resolve(),
      onOutcomes: () => {
        resolve(performance.timeOrigin + performance.now());
      },
      onReady: () => undefined,
      onVisibility: () => undefined,
      save: () => Promise.reject(new Error("A bare workbook is not saved.")),
      onOpened: () => undefined,
    });
    excel.customFunctions.invoke({ functionId, parameters, address: null, cancelable: false });
    excel.open(new URL(page, location.href), element("#addin"));
  });
}

declare global {
  interface Window {
    openAddin: typeof open;
  }
}
window.openAddin = open;
