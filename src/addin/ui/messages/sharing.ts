import type { ViewTexts } from "./messages";

/** The texts with which the Share view begins. */
export interface SharingMessages {
  readonly view: string;
  readonly says: string;
}

export const sharingTexts: ViewTexts<SharingMessages> = {
  en: {
    view: "Share",
    says: "Hand this workbook on to people who do not have DEALS, and put it in order first.",
  },
  it: {
    view: "Condividi",
    says: "Passa questa cartella di lavoro a chi non ha DEALS, dopo averla messa in ordine.",
  },
};
