import type { Texts } from "./language";

/** The texts with which drawings are taken out of the pane. */
interface PictureMessages {
  readonly tools: string;
  readonly insert: string;
  readonly copy: string;
  /** Names the data from which a picture is drawn, in the line below it. */
  readonly source: (edition: string) => string;
  readonly inserting: string;
  readonly inserted: (address: string) => string;
  readonly notDrawn: string;
  /** Said in the place of what is said of formulas. */
  readonly problems: Record<"no-room" | "too-old" | "not-in-excel" | "refused", string>;
  readonly copied: string;
  readonly copyByHand: string;
  readonly svg: string;
}

export const pictureTexts: Texts<PictureMessages> = {
  en: {
    tools: "Picture",
    insert: "Insert as picture",
    copy: "Copy as SVG",
    source: (edition) => `DEALS, ${edition}`,
    inserting: "Putting the picture into the sheet. If you are editing a cell, finish it first.",
    inserted: (address) =>
      `The picture begins at ${address}. It lies over the cells and changes none; to take it away, click it and press Delete.`,
    notDrawn: "The picture could not be made here, so nothing was inserted. Copy it as SVG instead.",
    problems: {
      "no-room": "Excel did not take the picture, so nothing was inserted. Copy it as SVG instead.",
      "too-old": "This Excel is too old to take pictures from an add-in. Copy it as SVG instead.",
      "not-in-excel": "This page is not open in Excel. Copy the picture as SVG instead.",
      refused: "Excel did not take the picture, so nothing was inserted. Copy it as SVG instead.",
    },
    copied: "The picture is on the clipboard as SVG. Paste it into a text file whose name ends in .svg.",
    copyByHand: "The clipboard could not be used. The text is selected: press Ctrl+C to copy it.",
    svg: "The picture as SVG",
  },
  it: {
    tools: "Immagine",
    insert: "Inserisci come immagine",
    copy: "Copia come SVG",
    source: (edition) => `DEALS, ${edition}`,
    inserting: "Inserimento dell’immagine nel foglio. Se stai modificando una cella, conferma prima la modifica.",
    inserted: (address) =>
      `L’immagine inizia in ${address}. Copre le celle senza modificarne il contenuto; per rimuoverla, fai clic sull’immagine e premi Canc.`,
    notDrawn: "Non è stato possibile creare l’immagine: non è stato inserito nulla. Copiala come SVG.",
    problems: {
      "no-room": "Excel non ha accettato l’immagine: non è stato inserito nulla. Copiala come SVG.",
      "too-old": "Questa versione di Excel non accetta immagini da un componente aggiuntivo. Copiala come SVG.",
      "not-in-excel": "Questa pagina non è aperta in Excel. Copia l’immagine come SVG.",
      refused: "Excel non ha accettato l’immagine: non è stato inserito nulla. Copiala come SVG.",
    },
    copied: "L’immagine è negli appunti come SVG. Incollala in un file di testo il cui nome termina in .svg.",
    copyByHand: "Impossibile usare gli appunti. Il testo è selezionato: premi Ctrl+C per copiarlo.",
    svg: "L’immagine come SVG",
  },
};
