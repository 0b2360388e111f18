/** Finds the innermost element that reads so, be its text in one piece or in several. */
export const reads =
  (text: string) =>
  (_: string, element: Element | null): boolean =>
    element?.textContent === text && ![...element.children].some((child) => child.textContent === text);
