import * as z from "zod/mini";
import { createContext, use, useEffect, useSyncExternalStore } from "react";
import { type Silence, silenceOf } from "../../feed/promise";
import type { EditionSource } from "../app/editions";
import type { Refresh, Step } from "../app/refresh";
import { session, type Session } from "../app/session";
import { useRemembered } from "./HostContext";
import { refreshTexts } from "./messages/refresh";
import { useWords, type Words } from "./words";

/** The pane's one refresher; undefined outside of the add-in. */
export const RefreshContext = createContext<Refresh | undefined>(undefined);

/** What answers, how far refreshing has come, and what can be done about it. */
interface Refreshing {
  readonly refresh: Refresh;
  readonly step: Step;
  /** What another workbook has come to use, if that is to be offered. */
  readonly elsewhere: EditionSource | undefined;
  readonly session: Session;
}

/** Follows refreshing. */
export function useRefreshing(): Refreshing {
  const refresh = use(RefreshContext);
  if (!refresh) throw new Error("There is no RefreshContext.");
  return {
    refresh,
    step: useSyncExternalStore(refresh.subscribe, refresh.step),
    elsewhere: useSyncExternalStore(refresh.subscribe, refresh.elsewhere),
    session: useSyncExternalStore(session.subscribe, session.getState),
  };
}

/** The last moment that a calendar knows. */
const LAST_MOMENT = 8.64e15;

const LastCheck = z.nullable(
  z.object({
    at: z.number().check(z.nonnegative(), z.lte(LAST_MOMENT)),
    signedAt: z.optional(z.iso.datetime()),
    validUntil: z.optional(z.iso.datetime()),
  }),
);

/** When the feed was last asked and answered, in words, and what its promise had come to by then; undefined if never. */
export function useLastCheck(): { readonly moment: string; readonly silence: Silence } | undefined {
  const { locale } = useWords();
  const { step } = useRefreshing();
  const [last, setLast] = useRemembered("lastCheck", LastCheck, null);
  useEffect(() => {
    if (step.is !== "newest" && step.is !== "available") return;
    // Every view that says so comes by here anew, long after the feed has answered.
    const { at, offer } = step;
    setLast({ at, signedAt: offer.signedAt, validUntil: offer.validUntil });
  }, [step, setLast]);
  return (
    (last && {
      moment: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(last.at),
      silence: silenceOf(last, last.at),
    }) ??
    undefined
  );
}

/** What a user should know of a feed that broke its promise; nothing where all is well, or nothing was promised. */
export function silenceInWords(silence: Silence | undefined, { day, language }: Words): string | undefined {
  const texts = refreshTexts[language];
  const dayOf = (moment: string): string => day(moment.slice(0, "2026-09-01".length));
  switch (silence?.is) {
    case "silent":
      return texts.silent(dayOf(silence.since), dayOf(silence.until));
    case "ahead":
      return texts.signedAhead(dayOf(silence.since));
    default:
      return undefined;
  }
}

/** Why no edition answers in a workbook, in a sentence; undefined if one does. */
export function unansweredInWords(session: Session, { count, language }: Words): string | undefined {
  const texts = refreshTexts[language];
  switch (session.is) {
    case "pinned-elsewhere":
      return texts.notAtHand(count(session.pin.number));
    case "pin-unreadable":
      return texts.pinUnreadable;
    case "starting":
    case "answering":
      return undefined;
  }
}

/** Why another edition answers than the one that was in use, in sentences; undefined if it does not. */
export function storageInWords(session: Session, { count, language }: Words): string | undefined {
  const texts = refreshTexts[language];
  if (session.is !== "answering" || !session.trouble) return undefined;
  const { trouble, missing } = session;
  return [missing && texts.wasInUse(count(missing.number)), texts.storage[trouble]].filter(Boolean).join(" ");
}
