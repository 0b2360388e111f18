import { isOfficeThere } from "./excel/requests";

/** Why the pane can't open: what comes from elsewhere has not come. */
type Missing = "office" | "files";

/** What is said where the pane should be. */
interface NotOpened {
  readonly heading: string;
  readonly why: Readonly<Record<Missing, string>>;
  readonly again: string;
}

const english: NotOpened = {
  heading: "DEALS could not start",
  why: {
    office:
      "Microsoft’s office.js did not come from appsforoffice.microsoft.com, so the DEALS formulas can’t answer. Check the network, or ask whether a firewall keeps that address away; then try again.",
    files:
      "The add-in’s own files did not come, so the DEALS formulas can’t answer. Check the network, or ask those who provide the add-in; then try again.",
  },
  again: "Try again",
};

const italian: NotOpened = {
  heading: "DEALS non è partito",
  why: {
    office:
      "office.js di Microsoft non è arrivato da appsforoffice.microsoft.com, perciò le formule DEALS non possono rispondere. Controlla la rete o chiedi se un firewall blocca quell’indirizzo, poi riprova.",
    files:
      "I file del componente aggiuntivo non sono arrivati, perciò le formule DEALS non possono rispondere. Controlla la rete o chiedi a chi fornisce il componente, poi riprova.",
  },
  again: "Riprova",
};

/** The language in which it is said: there is no host to ask, only the browser. */
const notOpenedIn = (language: string): NotOpened => (/^it\b/i.test(language) ? italian : english);

/** Longer than office.js ever takes over a slow line; a firewall that is silent lets a browser wait for minutes. */
const PATIENCE_MS = 10_000;

// The page's first script, which needs no other: it brings the pane once the others are there, and says so where the pane
// should be if they do not come. If they do after all, the pane takes that place.
const place = document.getElementById("pane");
if (place) {
  const clock = setTimeout(() => {
    if (!isOfficeThere()) say(place, "office");
    else if (place.childElementCount === 0) say(place, "files");
  }, PATIENCE_MS);
  // By then every script that the page names has come, or failed to.
  document.addEventListener("DOMContentLoaded", () => {
    if (isOfficeThere()) {
      bringPane();
      return;
    }
    clearTimeout(clock);
    say(place, "office");
  });
}

/** Named only now: a browser that knew of it before would fetch and compile the pane's code at the functions' cost. */
function bringPane(): void {
  document.body.append(Object.assign(document.createElement("script"), { src: "taskpane.js" }));
  if ("requestIdleCallback" in globalThis) requestIdleCallback(lookUpLanguages);
}

/**
 * Has the browser look up which languages it knows, which it does when a page first writes a day or a number, and takes
 * 30 ms: better while it compiles the pane's code, and the page has nothing to do, than when the pane is drawn.
 */
function lookUpLanguages(): void {
  new Intl.DateTimeFormat(navigator.language).format();
  new Intl.NumberFormat(navigator.language).format(0);
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
