import { type RefObject, useEffect } from "react";

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

/**
 * Keeps the keyboard in the pane when what had the focus goes away, as a button does that is no longer offered once it was
 * pressed, or a dialog. The focus goes to what is left of the pane around the button, and after a dialog, which stands outside
 * of the pane, to what had it before: from nowhere the Tab key leads nowhere.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let focused: Element | undefined;
    /** What in the pane had the focus last, and what that stood in, from the inside out. */
    let around: readonly Element[] = [];
    const remember = ({ target }: Event): void => {
      if (!(target instanceof Element)) return;
      focused = target;
      if (pane.current?.contains(target)) around = [...withAncestors(target, pane.current)];
    };
    // A press elsewhere gives the focus up, even where nothing takes it. What is pressed and has it already keeps it, and no
    // event tells of that.
    const forget = ({ target }: Event): void => {
      if (!(target instanceof Node && focused?.contains(target))) focused = undefined;
    };
    const observer = new MutationObserver(() => {
      if (!focused || focused.isConnected) return;
      focused = undefined;
      // What has taken it meanwhile keeps it.
      if (document.activeElement !== document.body) return;
      const left = around.filter((element) => element instanceof HTMLElement).find(({ isConnected }) => isConnected);
      if (left) focusPart(left);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    document.addEventListener("pointerdown", forget);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("pointerdown", forget);
    };
  }, [pane]);
}

function* withAncestors(element: Element, pane: Element): Iterable<Element> {
  for (let one: Element | null = element; one && pane.contains(one); one = one.parentElement) yield one;
}
