import { element } from "./page";
import type { AddinState } from "./readiness";

const sentences: Readonly<Record<AddinState, string>> = {
  answering: "Ready",
  loading: "Loading the add-in…",
  silent: "The add-in has not answered yet. Its functions show #BUSY! until it does.",
};

/** Writes the strip under the grid: what is wrong in the selected cell, or how the add-in does. */
export function showStatus(address: string, problem: string | undefined, addin: AddinState): void {
  element("#status").textContent = problem === undefined ? sentences[addin] : `${address}: ${problem}`;
}

/** Writes there why what is being typed is not taken, until the grid has something else to tell. */
export function showRefusal(sentence: string): void {
  element("#status").textContent = sentence;
}
