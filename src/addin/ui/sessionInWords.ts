import type { Session } from "../app/session";
import type { Words } from "./words";

/** Why no edition answers in a workbook, in a sentence; undefined if one does. */
export function unansweredInWords(session: Session, { messages: { data }, count }: Words): string | undefined {
  switch (session.is) {
    case "pinned-elsewhere":
      return data.notAtHand(count(session.pin.number));
    case "pin-unreadable":
      return data.pinUnreadable;
    case "starting":
    case "answering":
      return undefined;
  }
}

/** Why another edition answers than the one that was in use, in sentences; undefined if it does not. */
export function storageInWords(session: Session, { messages: { data }, count }: Words): string | undefined {
  if (session.is !== "answering" || !session.trouble) return undefined;
  const { trouble, missing } = session;
  return [missing && data.wasInUse(count(missing.number)), data.storage[trouble]].filter(Boolean).join(" ");
}
