import type { Identity } from "./heldEdition";

/** The edition to which a workbook is pinned: kept inside it, so that it answers alike wherever it is opened. */
export interface Pin extends Identity {
  /** The address of the feed that has the edition; left out for one that ships inside add-ins. */
  readonly feed?: string;
}

const SETTING = "DEALS.edition";

/** The pin of this workbook. */
export function workbookPin(): Pin | undefined {
  const setting: unknown = Office.context.document.settings.get(SETTING);
  return isPin(setting) ? setting : undefined;
}

/**
 * Pins this workbook to an edition, or to none. It is kept when the workbook is saved.
 * @throws What Office has against it; then nothing has changed.
 */
export async function pinWorkbook(pin: Pin | undefined): Promise<void> {
  const { settings } = Office.context.document;
  const before = workbookPin();
  write(settings, pin);
  try {
    await saved(settings);
  } catch (cause) {
    write(settings, before);
    throw cause;
  }
}

function write(settings: Office.Settings, pin: Pin | undefined): void {
  if (pin) settings.set(SETTING, pin);
  else settings.remove(SETTING);
}

function saved(settings: Office.Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(error.message));
    });
  });
}

function isPin(value: unknown): value is Pin {
  return (
    value instanceof Object &&
    "number" in value &&
    typeof value.number === "number" &&
    "sha256" in value &&
    typeof value.sha256 === "string"
  );
}
