import { useEffect, useState } from "react";

const REST_MS = 150;

/** A value that changes often, as while one types, once it has come to rest. */
export function useAtRest<Value>(value: Value): Value {
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
