/** The requirement sets that the simulated Excel grants unless told otherwise; its office.js knows no newer ones. */
const granted: Readonly<Record<string, string>> = {
  AddinCommands: "1.3",
  CustomFunctions: "1.10",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  ExcelApi: "1.15",
  RichApiRuntime: "1.2",
  SharedRuntime: "1.2",
};

/** Requirement sets with some levels changed, written as in "ExcelApi:1.9,SharedRuntime:1.1". */
export function requirementSets(changes: string | null): Readonly<Record<string, string>> {
  const changed = (changes ?? "")
    .split(",")
    .map((change) => change.split(":"))
    .flatMap(([set, level]) => (set && level ? [[set, level] as const] : []));
  return { ...granted, ...Object.fromEntries(changed) };
}

/** Whether functions may answer with typed values such as entities: from CustomFunctionsRuntime 1.4 on. */
export function takesTypedValues(requirements: Readonly<Record<string, string>>): boolean {
  return Number(requirements["CustomFunctionsRuntime"]) >= 1.4;
}
