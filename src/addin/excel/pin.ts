import { type Pin, pinIn, type WorkbookPin } from "../app/hostWorkbook";

const SETTING = "DEALS.edition";

/** The pin of this workbook. One that can't be read is a pin all the same. */
export function workbookPin(): WorkbookPin {
  try {
    return pinIn(Office.context.document.settings.get(SETTING));
  } catch {
    return "unreadable";
  }
}

/**
 * Pins this workbook to an edition, or to none. It is stored when the workbook is saved.
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
