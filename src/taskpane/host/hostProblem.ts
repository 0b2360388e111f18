/** Why Excel did not do what it was asked. */
export type HostProblem =
  "editing" | "protected" | "no-cell" | "no-room" | "too-old" | "busy" | "not-in-excel" | "refused";

/** Excel's codes, each as what its user can do about it. */
const problemsByCode = new Map<string, HostProblem>([
  ["InvalidOperationInCellEditMode", "editing"],
  ["AccessDenied", "protected"],
  ["InvalidSelection", "no-cell"],
  ["ItemNotFound", "no-cell"],
  ["InvalidArgument", "no-room"],
  ["ApiNotFound", "too-old"],
  ["ApiNotAvailable", "too-old"],
  ["UnsupportedOperation", "too-old"],
  ["ActivityLimitReached", "busy"],
  ["RequestAborted", "busy"],
  ["Timeout", "busy"],
]);

/** What an error of a host call means. */
export function hostProblemOf(cause: unknown): HostProblem {
  const code = cause instanceof Object && "code" in cause ? String(cause.code) : "";
  return problemsByCode.get(code) ?? "refused";
}
