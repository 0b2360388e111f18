import type { Texts } from "./language";

/** The texts that stand in any part of the pane: of lists that go on, of what is on its way or could not be had. */
interface LayoutMessages {
  readonly viewLoading: string;
  readonly viewNotLoaded: string;
  readonly tryAgain: string;
  readonly dismiss: string;
  /** Names the arrow that opens a list of choices. */
  readonly showChoices: string;
  readonly notRemembered: string;
  readonly showAll: (count: string) => string;
}

export const layoutTexts: Texts<LayoutMessages> = {
  en: {
    viewLoading: "Opening …",
    viewNotLoaded:
      "This part of the pane could not be loaded. The others and the functions in your cells go on working.",
    tryAgain: "Try again",
    dismiss: "Dismiss",
    showChoices: "Show the choices",
    notRemembered: "Excel keeps nothing for this pane: when it is closed, search and filters start afresh.",
    showAll: (count) => `Show all ${count}`,
  },
  it: {
    viewLoading: "Apertura …",
    viewNotLoaded:
      "Impossibile caricare questa parte del riquadro. Le altre e le funzioni nelle celle continuano a rispondere.",
    tryAgain: "Riprova",
    dismiss: "Chiudi",
    showChoices: "Mostra le scelte",
    notRemembered: "Excel non conserva lo stato del riquadro: alla chiusura ricerca e filtri andranno persi.",
    showAll: (count) => `Mostra tutti (${count})`,
  },
};
