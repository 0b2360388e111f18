import type { Session } from "../app/session";
import type { Words } from "./words";

/** Why no edition answers in a workbook, in a sentence; undefined if one does. */
export function unansweredInWords({ held, pin }: Session, { messages: { data }, count }: Words): string | undefined {
  if (held || !pin) return undefined;
  return pin === "unreadable" ? data.pinUnreadable : data.notAtHand(count(pin.number));
}

/** Why another edition answers than the one that was in use, in sentences; undefined if it does not. */
export function storageInWords(
  { trouble, missing }: Session,
  { messages: { data }, count }: Words,
): string | undefined {
  if (!trouble) return undefined;
  return [missing && data.wasInUse(count(missing.number)), data.storage[trouble]].filter(Boolean).join(" ");
}
