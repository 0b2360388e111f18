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

const Moment = z.number().check(z.nonnegative(), z.lte(LAST_MOMENT));

/** When the feed last answered, with its promise, and when it was asked in vain since. */
const LastCheck = z.nullable(
  z.object({
    at: z.optional(Moment),
    signedAt: z.optional(z.iso.datetime()),
    validUntil: z.optional(z.iso.datetime()),
    failedAt: z.optional(Moment),
  }),
);

/** When the feed was last asked, in words, and what its promise had come to when it last answered. */
interface Checked {
  /** When it last answered; undefined if it never has. */
  readonly answered: string | undefined;
  /** When it was asked in vain since. */
  readonly failed: string | undefined;
  readonly silence: Silence | undefined;
}

/** When the feed was last asked, and whether it answered. */
export function useLastCheck(): Checked {
  const { locale } = useWords();
  const { step } = useRefreshing();
  const [last, setLast] = useRemembered("lastCheck", LastCheck, null);
  useEffect(() => {
    // Every view that says so comes by here anew, long after the feed has answered.
    if (step.is === "newest" || step.is === "available") {
      const { at, offer } = step;
      setLast({ at, signedAt: offer.signedAt, validUntil: offer.validUntil });
    } else if (step.is === "failed" && step.doing === "checking") {
      const { at: failedAt } = step;
      setLast((before) => ({ ...before, failedAt }));
    }
  }, [step, setLast]);
  const { at, failedAt } = last ?? {};
  const inWords = (moment: number | undefined) =>
    moment === undefined
      ? undefined
      : new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(moment);
  return {
    answered: inWords(at),
    failed: inWords(failedAt),
    silence: last && at !== undefined ? silenceOf(last, at) : undefined,
  };
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
