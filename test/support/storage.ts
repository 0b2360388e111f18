/** Gives a test a storage of texts as browsers have it, empty; refused if it is to be. @returns What is in it. */
export function storageOfTexts(isRefused = false): Map<string, string> {
  const texts = new Map<string, string>();
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get: () => {
      if (isRefused) throw new DOMException("Denied.", "SecurityError");
      return {
        getItem: (key: string) => texts.get(key) ?? null,
        setItem: (key: string, text: string) => texts.set(key, text),
      };
    },
  });
  return texts;
}
