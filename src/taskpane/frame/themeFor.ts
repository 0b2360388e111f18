import { webDarkTheme, webLightTheme, type Theme } from "../fluent";
import type { HostTheme } from "../host/officeTheme";

/** Fluent's theme for what the host shows, or else for what the user prefers. */
export function themeFor(host: HostTheme | undefined, prefersDark: boolean): Theme {
  const base = (host?.dark ?? prefersDark) ? webDarkTheme : webLightTheme;
  return host ? { ...base, colorNeutralBackground1: host.background, colorNeutralForeground1: host.foreground } : base;
}
