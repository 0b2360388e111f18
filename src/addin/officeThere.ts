/** Whether office.js has come: without it there are neither functions nor a workbook. */
export const isOfficeThere = (): boolean => "Office" in globalThis && "CustomFunctions" in globalThis;
