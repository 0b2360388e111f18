import { useEffect } from "react";
import * as z from "zod/mini";
import { useRemembered } from "../frame/useRemembered";
import { useWords } from "../messages/WordsContext";
import { useRefreshing } from "./RefreshContext";

const NEVER = 0;

/** When the feed was last asked and answered, in words; undefined if never. */
export function useLastCheck(): string | undefined {
  const { locale } = useWords();
  const { step } = useRefreshing();
  const [moment, setMoment] = useRemembered("lastCheck", z.number(), NEVER);
  useEffect(() => {
    if (step.is === "newest" || step.is === "available") setMoment(Date.now());
  }, [step, setMoment]);
  return moment === NEVER
    ? undefined
    : new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(moment);
}
