import { numberOf } from "../../app/editions";
import type { Session } from "../../app/session";
import type { StalePin } from "./finding";

/**
 * What is wrong with the pin of a workbook.
 * @param newest The newest edition of the pin's feed that is known on this computer.
 */
export function stalePin(session: Session, newest: number | undefined): StalePin[] {
  switch (session.is) {
    case "pin-unreadable":
      return [{ kind: "pin", because: "unreadable" }];
    case "pinned-elsewhere":
      return [{ kind: "pin", because: "not-at-hand", number: session.pin.number }];
    case "answering": {
      const number = numberOf(session.edition.source);
      const isOlder = session.pin !== undefined && newest !== undefined && number < newest;
      return isOlder ? [{ kind: "pin", because: "older", number, newest }] : [];
    }
    case "starting":
      return [];
  }
}
