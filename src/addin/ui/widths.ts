import { useLayoutEffect, useRef, useState } from "react";

/** How wide an element is, for what is drawn in it; until it is measured, what the narrowest pane has room for. */
export function useWidth<Measured extends HTMLElement>() {
  const ref = useRef<Measured>(null);
  const [width, setWidth] = useState(280);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      // Of what is not laid out yet there is nothing to measure.
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, width };
}

/** The width of a character of a label, as a rule: of a text that is not drawn yet nothing better is known. */
const characterWidth = 6;

/** About how wide a text is. */
export const widthOf = (text: string): number => text.length * characterWidth;

/** A text as far as there is room for it. */
export function fitted(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const characters = Math.floor(room / characterWidth) - 1;
  return characters < 2 ? "" : `${text.slice(0, characters).trimEnd()}…`;
}
