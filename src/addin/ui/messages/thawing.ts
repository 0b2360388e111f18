import type { Texts } from "./language";

/** The texts of Thaw. */
interface ThawingMessages {
  readonly thaw: string;
  readonly reading: string;
  readonly nothing: string;
  readonly says: string;
  readonly edition: string;
  readonly editionOf: (number: string, day: string) => string;
  readonly formulas: string;
  readonly ofAll: (thawed: string, all: string) => string;
  readonly names: string;
  readonly pin: string;
  readonly pinComes: (edition: string) => string;
  readonly pinStays: (edition: string) => string;
  readonly newerPinStays: (edition: string) => string;
  readonly unreadablePinStays: string;
  readonly changed: (count: string) => string;
  readonly moved: (count: string) => string;
  readonly takeMoved: string;
  readonly lost: (count: string) => string;
  readonly left: (count: string) => string;
  readonly refused: (count: string) => string;
  readonly unprotect: (sheets: string) => string;
  readonly removeSheet: (sheet: string) => string;
  readonly giveBack: string;
  readonly thawing: string;
  readonly thawed: (formulas: string) => string;
  readonly rest: string;
  readonly again: string;
}

export const thawingTexts: Texts<ThawingMessages> = {
  en: {
    thaw: "Thaw",
    reading: "Looking for frozen formulas …",
    nothing: "Nothing is frozen in this workbook.",
    says: "This workbook keeps formulas in whose places their values stand.",
    edition: "Values of",
    editionOf: (number, day) => `edition ${number}, ${day}`,
    formulas: "Formulas to give back",
    ofAll: (thawed, all) => `${thawed} of ${all}`,
    names: "Names",
    pin: "Pin",
    pinComes: (edition) => `comes back, to edition ${edition}`,
    pinStays: (edition) => `stays, to edition ${edition}`,
    newerPinStays: (edition) => `stays, to edition ${edition}, to which the workbook was pinned after freezing`,
    unreadablePinStays: "stays as it is: nobody can tell to which edition",
    changed: (count) => `Changed meanwhile, and left as they are (${count})`,
    moved: (count) =>
      `Cells that may have moved: what these refer to has changed, or something has come or gone above them or to their left (${count})`,
    takeMoved:
      "Give back also those whose cells may have moved, to the cells in which they stood and as they were written",
    lost: (count) => `On sheets that are not there any more (${count})`,
    left: (count) => `On protected sheets (${count})`,
    refused: (count) => `Not taken by Excel, as what refers to a table that is not there any more (${count})`,
    unprotect: (sheets) => `Take the protection off ${sheets}, and protect again afterwards (only without a password)`,
    removeSheet: (sheet) => `Remove the sheet “${sheet}”`,
    giveBack: "Give the formulas back",
    thawing: "Thawing …",
    thawed: (formulas) => `Thawed. Formulas that are back in their cells: ${formulas}.`,
    rest: "What is listed below stays stored in the workbook.",
    again: "Look again",
  },
  it: {
    thaw: "Scongela",
    reading: "Ricerca di formule congelate …",
    nothing: "In questa cartella non c’è nulla di congelato.",
    says: "Questa cartella conserva formule al cui posto stanno i loro valori.",
    edition: "Valori della",
    editionOf: (number, day) => `edizione ${number}, ${day}`,
    formulas: "Formule da ridare",
    ofAll: (thawed, all) => `${thawed} di ${all}`,
    names: "Nomi",
    pin: "Edizione fissata",
    pinComes: (edition) => `torna la ${edition}`,
    pinStays: (edition) => `resta la ${edition}`,
    newerPinStays: (edition) => `resta la ${edition}, fissata dopo il congelamento`,
    unreadablePinStays: "resta com’è: non si capisce quale sia",
    changed: (count) => `Cambiate nel frattempo, e lasciate come sono (${count})`,
    moved: (count) =>
      `Celle forse spostate: è cambiato ciò a cui queste si riferiscono, o sopra di loro o alla loro sinistra si è aggiunto o è sparito qualcosa (${count})`,
    takeMoved:
      "Ridai anche quelle le cui celle si sono forse spostate, nelle celle in cui stavano e come erano scritte",
    lost: (count) => `Su fogli che non ci sono più (${count})`,
    left: (count) => `Su fogli protetti (${count})`,
    refused: (count) =>
      `Non accettate da Excel, come quelle che si riferiscono a una tabella che non c’è più (${count})`,
    unprotect: (sheets) => `Togli la protezione a ${sheets} e rimettila alla fine (solo senza password)`,
    removeSheet: (sheet) => `Elimina il foglio “${sheet}”`,
    giveBack: "Ridai le formule",
    thawing: "Scongelamento …",
    thawed: (formulas) => `Fatto. Formule di nuovo nelle loro celle: ${formulas}.`,
    rest: "Ciò che è elencato sotto resta conservato nella cartella.",
    again: "Guarda di nuovo",
  },
};
