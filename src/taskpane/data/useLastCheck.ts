import { useEffect } from "react";
import * as z from "zod/mini";
import { silenceOf, type Silence } from "../../feed/promise";
import { useRemembered } from "../frame/useRemembered";
import { useWords } from "../messages/WordsContext";
import type { Words } from "../messages/words";
import { useRefreshing } from "./RefreshContext";

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
    const { signedAt, validUntil } = step.offer;
    setLast({ at: Date.now(), signedAt, validUntil });
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
export function silenceInWords(silence: Silence | undefined, { messages: { data }, day }: Words): string | undefined {
  const dayOf = (moment: string): string => day(moment.slice(0, "2026-09-01".length));
  switch (silence?.is) {
    case "silent":
      return data.silent(dayOf(silence.since), dayOf(silence.until));
    case "ahead":
      return data.signedAhead(dayOf(silence.since));
    default:
      return undefined;
  }
}
