import type { Memory } from "../app/settings";
import { memoryHere } from "./computer";
import { insert, replaceFormula } from "./insertion";
import { insertPicture } from "./pictures";
import { followSelection, readActiveCell, readReferences } from "./selection";
import { separators } from "./separators";
import { letCarrySources, takesSourcedNumbers } from "./sourcedNumbers";
import { readNames } from "./workbook";

/** What the pane asks of the application around it. Any of it can fail, and says so in its answer. */
export interface Host {
  readonly language: string;
  /** The colours that the host shows; undefined if it does not say. */
  readonly theme: HostTheme | undefined;
  readonly memory: Memory;
  readonly insert: typeof insert;
  readonly replaceFormula: typeof replaceFormula;
  readonly insertPicture: typeof insertPicture;
  readonly separators: typeof separators;
  readonly readNames: typeof readNames;
  readonly fileBeside: typeof fileBeside;
  readonly readActiveCell: typeof readActiveCell;
  readonly readReferences: typeof readReferences;
  readonly followSelection: typeof followSelection;
  readonly openOutside: typeof openOutside;
  readonly copy: typeof copy;
  readonly takesSourcedNumbers: typeof takesSourcedNumbers;
  readonly letCarrySources: typeof letCarrySources;
}

/** The application around the pane, which has said that it is there, or has been waited for long enough. */
export function officeHost(): Host {
  return {
    language: hostLanguage(),
    theme: hostTheme(),
    memory: memoryHere(),
    insert,
    replaceFormula,
    insertPicture,
    separators,
    readNames,
    fileBeside,
    readActiveCell,
    readReferences,
    followSelection,
    openOutside,
    copy,
    takesSourcedNumbers,
    letCarrySources,
  };
}

/** Puts a text on the clipboard; false if the host or the browser does not let it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The older way, for web views that grant no permission; what was focused before is focused again. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  document.body.append(field);
  field.select();
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- There is no other way without the permission.
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

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

/** Reads a JSON file that is published beside the pane's page; undefined if it can't be had. */
async function fileBeside(name: string): Promise<unknown> {
  try {
    const response = await fetch(name);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** The language that the host shows, such as "it-IT"; outside a host, the browser's. */
export function hostLanguage(): string {
  try {
    return Office.context.displayLanguage || navigator.language;
  } catch {
    return navigator.language;
  }
}

/** The colours of the application, in hexadecimal. */
export interface HostTheme {
  readonly background: string;
  readonly foreground: string;
  readonly dark: boolean;
}

/** The colours that the host says it shows; older hosts, and Excel on the web, say none. */
export function hostTheme(): HostTheme | undefined {
  try {
    const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = Office.context.officeTheme;
    if (!isColour(background) || !isColour(foreground)) return undefined;
    // Hosts learnt to say isDarkTheme later than they learnt to name the colours, which say it as well.
    return { background, foreground, dark: lightness(background) < lightness(foreground) };
  } catch {
    return undefined;
  }
}

const isColour = (text: unknown): text is string => typeof text === "string" && /^#[0-9a-f]{6}$/i.test(text);

/** How light a colour looks, from 0 to 255. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
