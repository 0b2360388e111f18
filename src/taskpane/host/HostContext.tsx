import { createContext, use } from "react";
import type { Host } from "./host";

/** The application around the pane. */
export const HostContext = createContext<Host | undefined>(undefined);

/** The application around the pane. */
export function useHost(): Host {
  const host = use(HostContext);
  if (!host) throw new Error("The pane stands in no host.");
  return host;
}
