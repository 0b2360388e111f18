import type { Texts } from "./language";

/** The texts of a source’s page. */
interface SourceMessages {
  readonly sourceGone: string;
  readonly published: string;
  readonly publisher: string;
  readonly type: string;
  readonly cites: (whose: string) => string;
  readonly readVia: (texts: string) => string;
  readonly openSource: string;
  readonly rests: string;
  readonly nothingRests: string;
}

export const sourceTexts: Texts<SourceMessages> = {
  en: {
    sourceGone: "This document is not in the edition.",
    published: "Published",
    publisher: "Publisher",
    type: "Type",
    cites: (whose) => `Relays the reporting of ${whose}`,
    readVia: (texts) => `Read through ${texts}`,
    openSource: "Open the document",
    rests: "What rests on it",
    nothingRests: "No record rests on this document.",
  },
  it: {
    sourceGone: "Questo documento non è nell’edizione.",
    published: "Pubblicazione",
    publisher: "Editore",
    type: "Tipo",
    cites: (whose) => `Riprende ${whose}`,
    readVia: (texts) => `Letta tramite ${texts}`,
    openSource: "Apri il documento",
    rests: "Che cosa si basa su questa fonte",
    nothingRests: "Nessuna scheda si basa su questo documento.",
  },
};
