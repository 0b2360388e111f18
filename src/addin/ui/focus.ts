/**
 * Gives the focus to a part of the pane, from which the Tab key leads to what stands in it; the sheet keeps it while the user
 * works there. As long as the part has it, it is a tab stop: in Excel on the web, office.js takes the Tab key, and leaves the
 * pane from what is none.
 */
export function focusPart(part: HTMLElement): void {
  if (!document.hasFocus()) return;
  const leave = (): void => {
    // It still is the one in the pane if the user has gone to the sheet.
    if (document.activeElement === part) return;
    part.removeAttribute("tabindex");
    part.removeEventListener("blur", leave);
  };
  if (part.tabIndex < 0) {
    part.tabIndex = 0;
    part.addEventListener("blur", leave);
  }
  part.focus({ preventScroll: true });
}
