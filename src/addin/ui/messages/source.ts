import type { Texts } from "./language";

/** The texts about documents: of a source’s page, and of what stands behind a record. */
export interface SourceMessages {
  readonly loadingEvidence: string;
  readonly noEvidence: string;
  readonly sourceGone: string;

  readonly published: string;
  readonly publisher: string;
  readonly type: string;
  readonly place: (locator: string) => string;
  readonly cites: (whose: string) => string;
  readonly readVia: (texts: string) => string;
  readonly readThrough: string;
  readonly context: string;
  readonly openSource: string;
  readonly opensOutside: string;
  readonly unencrypted: string;
  readonly openByHand: string;
  readonly rests: string;
  readonly nothingRests: string;
  readonly copyCitation: string;
  readonly copied: string;
  readonly copyByHand: string;
}

export const sourceTexts: Texts<SourceMessages> = {
  en: {
    loadingEvidence: "Loading the documents …",
    noEvidence:
      "The documents are not on this computer, and could not be fetched. Check the network. Formulas go on working.",
    sourceGone: "This document is not in the edition.",

    published: "Published",
    publisher: "Publisher",
    type: "Type",
    place: (locator) => `At: ${locator}`,
    cites: (whose) => `Relays the reporting of ${whose}`,
    readVia: (texts) => `Read through ${texts}`,
    readThrough: "read as quoted by another text",
    context: "background",
    openSource: "Open the document",
    opensOutside: "opens in your browser",
    unencrypted: "not encrypted",
    openByHand: "No browser window could be opened. The address is:",
    rests: "What rests on it",
    nothingRests: "No record rests on this document.",
    copyCitation: "Copy citation",
    copied: "The citation is on the clipboard.",
    copyByHand: "The clipboard could not be used. Copy the citation from here:",
  },
  it: {
    loadingEvidence: "Caricamento dei documenti …",
    noEvidence:
      "I documenti non sono su questo computer e non è stato possibile scaricarli. Controllare la rete. Le formule continuano a rispondere.",
    sourceGone: "Questo documento non è nell’edizione.",

    published: "Pubblicazione",
    publisher: "Editore",
    type: "Tipo",
    place: (locator) => `Punto: ${locator}`,
    cites: (whose) => `Riprende ${whose}`,
    readVia: (texts) => `Letta tramite ${texts}`,
    readThrough: "letta come citata da un altro testo",
    context: "contesto",
    openSource: "Apri il documento",
    opensOutside: "si apre nel browser",
    unencrypted: "non cifrato",
    openByHand: "Non è stato possibile aprire il browser. L’indirizzo è:",
    rests: "Che cosa si basa su questa fonte",
    nothingRests: "Nessuna scheda si basa su questo documento.",
    copyCitation: "Copia la citazione",
    copied: "La citazione è negli appunti.",
    copyByHand: "Non è stato possibile usare gli appunti. Copia la citazione da qui:",
  },
};
