import type { Theme } from "../fluent";
import { useMemo, useSyncExternalStore } from "react";
import type { HostTheme } from "../host/officeTheme";
import { themeFor } from "./themeFor";

const darkScheme = window.matchMedia("(prefers-color-scheme: dark)");

/** Fluent's theme in the host's colours; where the host names none, light or dark as the user prefers, also when it changes. */
export function useColourTheme(host: HostTheme | undefined): Theme {
  const prefersDark = useSyncExternalStore(onSchemeChange, () => darkScheme.matches);
  return useMemo(() => themeFor(host, prefersDark), [host, prefersDark]);
}

function onSchemeChange(notify: () => void): () => void {
  darkScheme.addEventListener("change", notify);
  return () => {
    darkScheme.removeEventListener("change", notify);
  };
}
