import type { Texts } from "./language";

/** The texts of the pane’s frame: its tabs, what it says while it opens, and when it has stopped. */
export interface FrameMessages {
  readonly edition: (number: string, day: string) => string;
  readonly editionShown: (number: string, day: string) => string;
  readonly views: string;
  readonly tabs: Record<"browse" | "map" | "build" | "explain" | "models" | "share" | "data", string>;
  readonly loading: string;
  readonly waitingForExcel: string;
  readonly broken: string;
  readonly brokenSays: string;
  readonly reload: string;
  readonly startAfresh: string;
}

export const frameTexts: Texts<FrameMessages> = {
  en: {
    edition: (number, day) => `Edition ${number}, ${day}`,
    editionShown: (number, day) => `No edition answers; shown is edition ${number}, ${day}`,
    views: "What the pane shows",
    tabs: {
      browse: "Browse",
      map: "Map",
      build: "Build",
      explain: "Explain",
      models: "Models",
      share: "Share",
      data: "Data",
    },
    loading: "Opening DEALS …",
    waitingForExcel:
      "Excel has not said yet that it is there. DEALS waits for it, since the workbook may be pinned to an edition; until then its formulas show #BUSY!. If it stays so, close the workbook and open it again.",
    broken: "The pane has stopped",
    brokenSays:
      "The functions in your cells go on working. Reload the pane to have it as it was. If it stops again, start afresh: what you searched for, filtered and were building is then forgotten; your settings, with a feed of your own, and the editions on this computer are kept.",
    reload: "Reload the pane",
    startAfresh: "Start afresh",
  },
  it: {
    edition: (edition, day) => `Edizione ${edition}, ${day}`,
    editionShown: (edition, day) => `Nessuna edizione risponde; qui si vede l’edizione ${edition}, ${day}`,
    views: "Contenuto del riquadro",
    tabs: {
      browse: "Esplora",
      map: "Mappa",
      build: "Componi",
      explain: "Spiega",
      models: "Modelli",
      share: "Condividi",
      data: "Dati",
    },
    loading: "Apertura di DEALS …",
    waitingForExcel:
      "Excel non si è ancora fatto vivo. DEALS lo aspetta, perché la cartella di lavoro può essere fissata a un’edizione; fino ad allora le sue formule mostrano #OCCUPATO!. Se non cambia nulla, chiudi e riapri la cartella di lavoro.",
    broken: "Il riquadro si è bloccato",
    brokenSays:
      "Le funzioni nelle celle continuano a rispondere. Ricarica il riquadro per ritrovarlo com’era. Se si blocca ancora, ricomincia da capo: ricerche, filtri e formula in preparazione vengono dimenticati; le impostazioni, compreso un feed tuo, e le edizioni su questo computer restano.",
    reload: "Ricarica il riquadro",
    startAfresh: "Ricomincia da capo",
  },
};
