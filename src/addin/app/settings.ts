import type { ZodMiniType } from "zod/mini";

/** Keeps texts for this user on this machine: a cache that may be lost, or refused, at any time. */
export interface Memory {
  /** What was kept; undefined if there is nothing, or it is refused. */
  recall(key: string): string | undefined;
  /** Keeps a text; false if that is refused. */
  keep(key: string, text: string): boolean;
  /** Forgets everything that was kept here, whatever its key, but what is under these. */
  forgetAllBut(keys: readonly string[]): void;
}

/** The browser's storage, in the part of it that the host gives to the add-in. */
export function browserMemory(partition: string): Memory {
  const stored = (key: string): string => `${partition}deals.pane.${key}`;
  return {
    recall: (key) => {
      try {
        return localStorage.getItem(stored(key)) ?? undefined;
      } catch {
        return undefined;
      }
    },
    keep: (key, text) => {
      try {
        localStorage.setItem(stored(key), text);
        return true;
      } catch {
        return false;
      }
    },
    forgetAllBut: (keys) => {
      try {
        const spared = keys.map(stored);
        const ours = Object.keys(localStorage).filter((key) => key.startsWith(stored("")));
        for (const key of ours) if (!spared.includes(key)) localStorage.removeItem(key);
      } catch {
        // A storage that is refused keeps nothing.
      }
    },
  };
}

/** What a text in JSON says, if it is JSON and fits a schema; a text that is not there says nothing. */
export function jsonIn<Value>(text: string | undefined, schema: ZodMiniType<Value>): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}

/** Under this key a feed of the user's own is remembered. */
export const OWN_FEED = "feed";

/** Under this key it is remembered whether the user wants the feed to be asked on start. */
export const ASK_ON_START = "checkOnStart";

/** Under this key it is remembered whether the user wants numbers to carry their source. */
export const CARRY_SOURCES = "carrySources";

/** What the user has set on purpose; whatever else is remembered is how the views were left. */
export const settings: readonly string[] = [OWN_FEED, ASK_ON_START, CARRY_SOURCES];

/** Whether the feed is to be asked on start: only if the user said so. */
export const asksOnStart = (memory: Memory): boolean => memory.recall(ASK_ON_START) === "true";

/** Whether numbers are to carry their source: only if the user said so. */
export const carriesSources = (memory: Memory): boolean => memory.recall(CARRY_SOURCES) === "true";
