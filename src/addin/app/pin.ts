import { isOrigin, type Origin } from "./editions";

/** The edition to which a workbook is pinned: kept inside it, so that it answers alike wherever it is opened. */
export type Pin = Origin;

/** What a workbook says of its pin; "unreadable" if it is pinned, but nobody can tell to what. Undefined if it has none. */
export type PinFound = Pin | "unreadable" | undefined;

const SETTING = "DEALS.edition";

/** The pin of this workbook. What is not understood is a pin all the same: no other figures may answer in its place. */
export function workbookPin(): PinFound {
  try {
    const setting: unknown = Office.context.document.settings.get(SETTING);
    if (setting == null) return undefined;
    return isOrigin(setting) ? setting : "unreadable";
  } catch {
    return "unreadable";
  }
}

/**
 * Pins this workbook to an edition, or to none. It is kept when the workbook is saved.
 * @throws What Office has against it; then nothing has changed.
 */
export async function pinWorkbook(pin: Pin | undefined): Promise<void> {
  const { settings } = Office.context.document;
  const before: unknown = settings.get(SETTING);
  write(settings, pin);
  try {
    await saved(settings);
  } catch (cause) {
    write(settings, before);
    throw cause;
  }
}

function write(settings: Office.Settings, pin: unknown): void {
  if (pin == null) settings.remove(SETTING);
  else settings.set(SETTING, pin);
}

function saved(settings: Office.Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(error.message));
    });
  });
}
