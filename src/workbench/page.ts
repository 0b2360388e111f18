/** An element that the workbench's page is known to have. */
export function element(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`workbench.html has no ${selector}.`);
  return found;
}
