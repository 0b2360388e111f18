import { type RefObject, useEffect } from "react";

const TAB_STOPS = "a[href], button, input, select, textarea, [tabindex]";

/**
 * Keeps the keyboard in the pane when what had the focus goes away, as a button does that is no longer offered once it was
 * pressed, or a dialog. The focus goes to the first tab stop of what has come in its place, or else of what is left around
 * it: the Tab key leads on from nothing else, as office.js takes it in Excel on the web, and leaves the pane.
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
    // Who presses what takes no focus has given it up.
    const forget = (): void => {
      focused = undefined;
    };
    const observer = new MutationObserver((mutations) => {
      if (!focused || focused.isConnected) return;
      focused = undefined;
      // What has taken it meanwhile keeps it, and so does the sheet.
      if (document.activeElement !== document.body || !document.hasFocus()) return;
      const added = mutations.flatMap(({ addedNodes }) => [...addedNodes]);
      for (const element of around.filter(({ isConnected }) => isConnected))
        if ([...added.filter((node) => element.contains(node)), element].some(takeFocus)) return;
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

/** Gives the focus to a tab stop, or to the first one in an element. @returns Whether there is one. */
function takeFocus(node: Node): boolean {
  if (!(node instanceof HTMLElement)) return false;
  return [node, ...node.querySelectorAll<HTMLElement>(TAB_STOPS)].some((stop) => {
    if (stop.tabIndex < 0) return false;
    // It does not take it where it is disabled or hidden.
    stop.focus();
    return document.activeElement === stop;
  });
}
