import type { Memory } from "../host/memory";
import { ASK_ON_START } from "../host/settings";

/** Whether the feed is to be asked on start: only if the user said so. */
export const asksOnStart = (memory: Memory): boolean => memory.recall(ASK_ON_START) === "true";
