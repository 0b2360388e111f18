import { carrySourcesFromNow } from "../app/session";
import { carriesSources, type Memory } from "../app/settings";

/** Lets numbers carry their source from now on, where this Excel takes such numbers, or be bare. */
export function letCarrySources(yes: boolean): void {
  carrySourcesFromNow(yes && takesSourcedNumbers());
}

/** Lets numbers carry their source if the user has set it so on this computer. */
export function followSetting(memory: Memory): void {
  letCarrySources(carriesSources(memory));
}

/** Whether this Excel takes numbers with properties from a function. */
export function takesSourcedNumbers(): boolean {
  try {
    const { requirements } = Office.context;
    return (
      requirements.isSetSupported("ExcelApi", "1.19") && requirements.isSetSupported("CustomFunctionsRuntime", "1.4")
    );
  } catch {
    return false;
  }
}
