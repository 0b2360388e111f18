import { notOpenedIn, type Missing } from "./messages/notOpened";
import { isOfficeThere } from "./officeThere";

/** Longer than office.js ever takes over a slow line; a firewall that is silent lets a browser wait for minutes. */
const PATIENCE_MS = 10_000;

// The page's first script, which needs no other: it says so where the pane should be if the others do not come. If they
// do after all, the pane takes that place.
const place = document.getElementById("pane");
if (place) {
  const clock = setTimeout(() => {
    if (!isOfficeThere()) say(place, "office");
    else if (place.childElementCount === 0) say(place, "files");
  }, PATIENCE_MS);
  // By then every script has come, or failed to.
  document.addEventListener("DOMContentLoaded", () => {
    if (isOfficeThere()) return;
    clearTimeout(clock);
    say(place, "office");
  });
}

function say(place: HTMLElement, missing: Missing): void {
  const { heading, why, again } = notOpenedIn(navigator.language);
  const button = element("button", again);
  button.addEventListener("click", () => {
    location.reload();
  });
  const said = document.createElement("main");
  said.setAttribute("role", "alert");
  said.append(element("h1", heading), element("p", why[missing]), button);
  place.replaceChildren(said);
}

function element(name: "h1" | "p" | "button", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
