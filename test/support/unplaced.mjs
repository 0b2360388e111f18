import { useRef } from "react";

// @ts-expect-error -- By its name, which has types, one would come back to this module.
export * from "../../node_modules/@fluentui/react-positioning/lib/index.js";

/**
 * Takes the place of Fluent's hook that finds where a list, a tooltip or a dialog goes: in jsdom nothing has a size, and to
 * look for a place among nothing asks for the style of every element around it, a sixth of the time of the tests of Build.
 */
export function usePositioning() {
  const [targetRef, containerRef, arrowRef] = [useRef(null), useRef(null), useRef(null)];
  return { targetRef, containerRef, arrowRef };
}
