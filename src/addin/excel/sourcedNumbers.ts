import { carriesSources, type Memory } from "../app/settings";

let areAsked = false;

/** Whether numbers are to carry their source. It is asked at every call of a function, so nothing is looked up here. */
export const carrySources = (): boolean => areAsked;

/** Lets numbers carry their source from now on, or be bare. */
export function letCarrySources(yes: boolean): void {
  areAsked = yes && takesSourcedNumbers();
}

/** Lets them do as the user has set it on this computer. */
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
