/** Opens an address outside the pane: through the host where it can, else by the page itself; false if neither could. */
export function openOutside(url: string): boolean {
  try {
    if (hostOpensWindows()) {
      Office.context.ui.openBrowserWindow(url);
      return true;
    }
    const opened = window.open(url, "_blank");
    if (opened) opened.opener = null;
    return opened !== null;
  } catch {
    return false;
  }
}

const hostOpensWindows = (): boolean =>
  "Office" in globalThis && Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1");
