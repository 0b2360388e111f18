import type { Texts } from "./language";

/** The texts that ask what to do with cells where something stands. */
interface OccupiedMessages {
  readonly title: (address: string) => string;
  readonly cell: (content: string) => string;
  readonly range: (address: string, count: string) => string;
  readonly replace: string;
  readonly newSheet: string;
  readonly keep: string;
}

export const occupiedTexts: Texts<OccupiedMessages> = {
  en: {
    title: (address) => `${address} is not empty`,
    cell: (content) => `It holds ${content}.`,
    range: (address, count) =>
      `The table needs ${address}, where ${count} ${count === "1" ? "cell holds" : "cells hold"} something.`,
    replace: "Replace",
    newSheet: "Use a new sheet",
    keep: "Keep it",
  },
  it: {
    title: (address) => `${address} non è vuota`,
    cell: (content) => `Contiene ${content}.`,
    range: (address, count) =>
      count === "1"
        ? `La tabella occupa ${address}, dove una cella non è vuota.`
        : `La tabella occupa ${address}, dove ${count} celle non sono vuote.`,
    replace: "Sostituisci",
    newSheet: "Usa un nuovo foglio",
    keep: "Lascia com’è",
  },
};
