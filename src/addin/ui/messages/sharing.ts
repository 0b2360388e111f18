import type { Texts } from "./language";

/** The texts with which the Share view begins. */
export interface SharingMessages {
  readonly says: string;
}

export const sharingTexts: Texts<SharingMessages> = {
  en: {
    says: "Hand this workbook on to people who do not have DEALS, and put it in order first.",
  },
  it: {
    says: "Passa questa cartella di lavoro a chi non ha DEALS, dopo averla messa in ordine.",
  },
};
