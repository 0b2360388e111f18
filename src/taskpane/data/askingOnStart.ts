import type { Memory } from "../host/memory";

/** Under this key it is remembered whether the user wants the feed to be asked on start. */
export const ASK_ON_START = "checkOnStart";

/** Whether the feed is to be asked on start: only if the user said so. */
export const asksOnStart = (memory: Memory): boolean => memory.recall(ASK_ON_START) === "true";
