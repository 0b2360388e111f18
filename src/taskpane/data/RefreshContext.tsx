import { createContext, use, useSyncExternalStore } from "react";
import { followSession, session, type Session } from "../../editions/session";
import type { Refresh, Step } from "./refresh";

/** The pane's one refresher; undefined outside of the add-in. */
export const RefreshContext = createContext<Refresh | undefined>(undefined);

/** What answers, how far refreshing has come, and what can be done about it. */
export interface Refreshing {
  readonly refresh: Refresh;
  readonly step: Step;
  readonly session: Session | undefined;
}

/** Follows refreshing. */
export function useRefreshing(): Refreshing {
  const refresh = use(RefreshContext);
  if (!refresh) throw new Error("There is no RefreshContext.");
  return {
    refresh,
    step: useSyncExternalStore(refresh.follow, refresh.step),
    session: useSyncExternalStore(followSession, session),
  };
}
