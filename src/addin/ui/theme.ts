import { type Theme, webDarkTheme, webLightTheme } from "./fluent";
import { useMemo, useSyncExternalStore } from "react";
import type { HostTheme } from "../excel/host";

/** Fluent's theme for what the host shows, or else for what the user prefers. */
export function themeFor(host: HostTheme | undefined, prefersDark: boolean): Theme {
  const base = (host?.dark ?? prefersDark) ? webDarkTheme : webLightTheme;
  return host ? { ...base, colorNeutralBackground1: host.background, colorNeutralForeground1: host.foreground } : base;
}

const darkScheme = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

/** Fluent's theme in the host's colours; where the host names none, light or dark as the user prefers, also when it changes. */
export function useColourTheme(host: HostTheme | undefined): Theme {
  const prefersDark = useSyncExternalStore(onSchemeChange, () => darkScheme().matches);
  return useMemo(() => themeFor(host, prefersDark), [host, prefersDark]);
}

function onSchemeChange(notify: () => void): () => void {
  const scheme = darkScheme();
  scheme.addEventListener("change", notify);
  return () => {
    scheme.removeEventListener("change", notify);
  };
}
