import type { Texts } from "./language";

/** The texts with which models are chosen and inserted. */
interface ModelsMessages {
  readonly says: string;
  readonly list: string;
  readonly back: string;
  readonly none: string;
  readonly holds: (formulas: string, charts: string) => string;
  readonly goes: string;
  readonly insert: string;
  readonly inserting: string;
  readonly inserted: (sheet: string) => string;
  readonly chooseFirst: string;
}

export const modelsTexts: Texts<ModelsMessages> = {
  en: {
    says: "Sheets of live formulas, ready to be made your own. Each goes to a new sheet; what is in the workbook stays as it is.",
    list: "Models",
    back: "All models",
    none: "Choose a company",
    holds: (formulas, charts) => `${formulas} formulas · charts: ${charts}`,
    goes: "It goes to a new sheet. Whatever is blue on yellow there is an input that you can change, the company too.",
    insert: "Insert on a new sheet",
    inserting: "Inserting the model …",
    inserted: (sheet) => `The model is on the sheet “${sheet}”.`,
    chooseFirst: "Choose a company in each field first.",
  },
  it: {
    says: "Fogli di formule vive, pronti da adattare. Ciascuno va su un foglio nuovo; ciò che è nella cartella resta com’è.",
    list: "Modelli",
    back: "Tutti i modelli",
    none: "Scegli una società",
    holds: (formulas, charts) => `${formulas} formule · grafici: ${charts}`,
    goes: "Va su un foglio nuovo. Ciò che vi è in blu su giallo è un dato di partenza che puoi cambiare, anche la società.",
    insert: "Inserisci su un foglio nuovo",
    inserting: "Inserimento del modello …",
    inserted: (sheet) => `Il modello è sul foglio «${sheet}».`,
    chooseFirst: "Scegli prima una società in ogni campo.",
  },
};
