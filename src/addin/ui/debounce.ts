import { useEffect, useRef, useState } from "react";

/** Longer than between two keys or two steps of scrolling, and hardly noticed. */
const REST_MS = 150;

/** Debounces a callback: of calls that come often, as from scrolling, only the last is made; none once the view is gone. */
export function useDebouncedCallback<Value>(callback: (value: Value) => void): (value: Value) => void {
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
      callback(value);
    }, REST_MS);
  };
}

/** Debounces a value: one that changes often, as while one types, once it has come to rest. */
export function useDebounced<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(value);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return rested;
}
