/**
 * A text as it can be pasted into cells without becoming anything else: on one line, and after an apostrophe, which a
 * cell takes for the mark of a text, where it would begin a formula. Data is checked for such texts when it comes in;
 * this holds for what came in before, and for whatever is put together of it.
 */
export function asCellText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return /^[\p{Cf}\s"]*[=+\-@＝＋－＠]/u.test(line) ? `'${line}` : line;
}

/** Puts a text on the clipboard; false if the host or the browser does not let it. */
export async function copy(text: string): Promise<boolean> {
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
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- There is no other way without the permission.
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
