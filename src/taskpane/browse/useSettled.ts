import { useEffect, useRef } from "react";

const SETTLED_MS = 150;

/** Hands on the last of values that come often, as from scrolling, once they have come to rest; never after the view is gone. */
export function useSettled<Value>(onSettled: (value: Value) => void): (value: Value) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return (value) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      onSettled(value);
    }, SETTLED_MS);
  };
}
