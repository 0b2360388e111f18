/** The language that the host shows, such as "it-IT"; outside a host, the browser's. */
export function hostLanguage(): string {
  try {
    return Office.context.displayLanguage || navigator.language;
  } catch {
    return navigator.language;
  }
}
