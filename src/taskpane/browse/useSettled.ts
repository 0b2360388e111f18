import { useEffect, useRef } from "react";

const SETTLED_MS = 150;

/** Calls back once something that happens often, as scrolling does, has come to rest; never after the view is gone. */
export function useSettled(onSettled: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(onSettled, SETTLED_MS);
  };
}
