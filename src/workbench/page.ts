import type { Manifest, RibbonButton } from "./addinFiles";

/** An element that the workbench's page is known to have. */
export function element(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`workbench.html has no ${selector}.`);
  return found;
}

/** Shows or hides the task pane; its page keeps running, as in a shared runtime. */
export function showPane(visible: boolean): void {
  element("#pane").hidden = !visible;
}

/** Puts the manifest's ribbon group above the grid, and the add-in's name above the pane. */
export function showManifest(manifest: Manifest, onPress: (button: RibbonButton) => void, onClose: () => void): void {
  element("#pane-title").textContent = manifest.displayName;
  element("#pane-close").addEventListener("click", onClose);
  const group = element("#commands");
  group.setAttribute("aria-label", manifest.groupLabel);
  const label = document.createElement("span");
  label.textContent = manifest.groupLabel;
  group.replaceChildren(label, ...manifest.buttons.map((button) => control(button, onPress)));
}

function control(button: RibbonButton, onPress: (button: RibbonButton) => void): HTMLButtonElement {
  const control = document.createElement("button");
  control.type = "button";
  control.id = button.id;
  control.textContent = button.label;
  control.addEventListener("click", () => {
    onPress(button);
  });
  return control;
}

/** Whether the add-in's functions can be called; "silent" once it has kept the user waiting for long. */
type AddinState = "answering" | "loading" | "silent";

const PATIENCE_MS = 10_000;

/** Follows an add-in from loading to answering, and back when its page is loaded anew. */
export class AddinReadiness {
  /** Resolves when the add-in is ready for the first time. */
  readonly ready: Promise<void>;
  #state: AddinState = "loading";
  #impatience: ReturnType<typeof setTimeout> | undefined;
  #announce: () => void = () => undefined;

  constructor(private readonly onChange: () => void) {
    this.ready = new Promise((resolve) => {
      this.#announce = resolve;
    });
    this.#wait();
  }

  get state(): AddinState {
    return this.#state;
  }

  /** Takes note that the add-in's functions can be called, or no longer can. */
  follow(ready: boolean): void {
    clearTimeout(this.#impatience);
    this.#state = ready ? "answering" : "loading";
    if (ready) this.#announce();
    else this.#wait();
    this.onChange();
  }

  #wait(): void {
    this.#impatience = setTimeout(() => {
      this.#state = "silent";
      this.onChange();
    }, PATIENCE_MS);
  }
}

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

/** Says that another workbook was opened, which the workbench cannot show, and offers its file. */
export function showOpened(file: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file]));
  link.download = "Book2.xlsx";
  link.textContent = "Book2.xlsx";
  element("#opened").replaceChildren(
    "The add-in has opened another workbook, which the workbench does not show: ",
    link,
  );
}
