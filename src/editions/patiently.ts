/** Waits for something no longer than is useful. @throws Error if it has not come by then. */
export function patiently<Result>(asked: Promise<Result>, patienceMs: number): Promise<Result> {
  let clock: ReturnType<typeof setTimeout>;
  const impatience = new Promise<never>((_, reject) => {
    clock = setTimeout(() => {
      reject(new Error("The browser's database did not answer."));
    }, patienceMs);
  });
  return Promise.race([asked, impatience]).finally(() => {
    clearTimeout(clock);
  });
}
