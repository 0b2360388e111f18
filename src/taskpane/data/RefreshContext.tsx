import { createContext, use, useSyncExternalStore } from "react";
import { followSession, session, type Session } from "../../editions/session";
import type { Elsewhere, Refresh, Step } from "./refresh";

/** The pane's one refresher; undefined outside of the add-in. */
export const RefreshContext = createContext<Refresh | undefined>(undefined);

/** What answers, how far refreshing has come, and what can be done about it. */
export interface Refreshing {
  readonly refresh: Refresh;
  readonly step: Step;
  /** What another workbook has come to use, if that is to be offered. */
  readonly elsewhere: Elsewhere | undefined;
  readonly session: Session | undefined;
}

/** Follows refreshing. */
export function useRefreshing(): Refreshing {
  const refresh = use(RefreshContext);
  if (!refresh) throw new Error("There is no RefreshContext.");
  return {
    refresh,
    step: useSyncExternalStore(refresh.follow, refresh.step),
    elsewhere: useSyncExternalStore(refresh.follow, refresh.elsewhere),
    session: useSyncExternalStore(followSession, session),
  };
}
