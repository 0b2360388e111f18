import type { Texts } from "./language";

/** The texts about the documents behind a record, and of how they are had. */
interface DocumentsMessages {
  readonly loadingEvidence: string;
  readonly noEvidence: string;
  readonly place: (locator: string) => string;
  readonly readThrough: string;
  readonly context: string;
  readonly opensOutside: string;
  readonly unencrypted: string;
  readonly openByHand: string;
  readonly copyCitation: string;
  readonly copied: string;
  readonly copyByHand: string;
}

export const documentsTexts: Texts<DocumentsMessages> = {
  en: {
    loadingEvidence: "Loading the documents …",
    noEvidence:
      "The documents are not on this computer, and could not be fetched. Check the network. Formulas go on working.",
    place: (locator) => `At: ${locator}`,
    readThrough: "read as quoted by another text",
    context: "background",
    opensOutside: "opens in your browser",
    unencrypted: "not encrypted",
    openByHand: "No browser window could be opened. The address is:",
    copyCitation: "Copy citation",
    copied: "The citation is on the clipboard.",
    copyByHand: "The clipboard could not be used. Copy the citation from here:",
  },
  it: {
    loadingEvidence: "Caricamento dei documenti …",
    noEvidence:
      "I documenti non sono su questo computer e non è stato possibile scaricarli. Controlla la rete. Le formule continuano a rispondere.",
    place: (locator) => `Punto: ${locator}`,
    readThrough: "letta come citata da un altro testo",
    context: "contesto",
    opensOutside: "si apre nel browser",
    unencrypted: "non cifrato",
    openByHand: "Non è stato possibile aprire il browser. L’indirizzo è:",
    copyCitation: "Copia la citazione",
    copied: "La citazione è negli appunti.",
    copyByHand: "Non è stato possibile usare gli appunti. Copia la citazione da qui:",
  },
};
