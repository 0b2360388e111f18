import { type PointerEvent, type RefObject, useRef } from "react";

/** What is drawn where something happened: what it is, and its key. */
export function drawnAt(target: EventTarget): readonly [string, string] | undefined {
  const spot = target instanceof Element ? target.closest("[data-spot]")?.getAttribute("data-spot") : undefined;
  const [, is, key] = /^(node|tie) (.*)$/.exec(spot ?? "") ?? [];
  return is === undefined || key === undefined ? undefined : [is, key];
}

/** Further than a hand shakes when it clicks, in pixels. */
const DRAG_FROM = 3;

/** Called with where a party is dragged to, in pixels. */
export type OnDrag = (party: string, to: { x: number; y: number }) => void;

/** Follows a party that is dragged; what is dragged is not clicked. */
export function useDragging(svg: RefObject<SVGSVGElement | null>, onDrag: OnDrag | undefined) {
  const held = useRef<{ party: string; x: number; y: number; isMoved: boolean }>(undefined);
  if (!onDrag) return {};
  return {
    onPointerDown: ({ target, clientX: x, clientY: y }: PointerEvent) => {
      const [is, party = ""] = drawnAt(target) ?? [];
      held.current = is === "node" ? { party, x, y, isMoved: false } : undefined;
    },
    onPointerMove: ({ clientX, clientY, pointerId }: PointerEvent) => {
      const { current } = held;
      if (!current || !svg.current) return;
      if (!current.isMoved && Math.hypot(clientX - current.x, clientY - current.y) < DRAG_FROM) return;
      // From now on the picture gets what the pointer does, so that the party is not clicked in the end.
      if (!current.isMoved) svg.current.setPointerCapture(pointerId);
      current.isMoved = true;
      const { left, top } = svg.current.getBoundingClientRect();
      onDrag(current.party, { x: clientX - left, y: clientY - top });
    },
    onPointerUp: () => {
      held.current = undefined;
    },
    onPointerCancel: () => {
      held.current = undefined;
    },
  };
}
