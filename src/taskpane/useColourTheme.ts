import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const darkScheme = window.matchMedia("(prefers-color-scheme: dark)");

/** Fluent's theme for the light or dark scheme that the user prefers, also when it changes. */
export function useColourTheme(): Theme {
  const dark = useSyncExternalStore(onSchemeChange, () => darkScheme.matches);
  return dark ? webDarkTheme : webLightTheme;
}

function onSchemeChange(notify: () => void): () => void {
  darkScheme.addEventListener("change", notify);
  return () => {
    darkScheme.removeEventListener("change", notify);
  };
}
