import type { Manifest, RibbonButton } from "./manifest";
import { element } from "./page";

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
