import type { ViewTexts } from "./messages";

/** What the Data view says of opening the add-in without a network. */
export interface OfflineMessages {
  readonly offline: string;
  readonly kept: string;
  readonly notKept: string;
}

export const offlineTexts: ViewTexts<OfflineMessages> = {
  en: {
    offline: "Without a network",
    kept: "Opens, and answers: its files are kept on this computer",
    notKept: "Answers while it is open; to open it takes a network",
  },
  it: {
    offline: "Senza rete",
    kept: "Si apre e risponde: i suoi file sono conservati su questo computer",
    notKept: "Risponde finché è aperto; per aprirlo serve la rete",
  },
};
