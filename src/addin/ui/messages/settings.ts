import type { Texts } from "./language";

/** The texts of the Data view about the feed, and about numbers in cells. */
export interface SettingsMessages {
  readonly feed: string;
  readonly ownFeed: string;
  readonly noFeed: string;
  readonly checkOnStart: string;
  readonly useOwnFeed: string;
  readonly useShippedFeed: string;
  readonly feedAddress: string;
  readonly badAddress: string;
  readonly feedKey: string;
  readonly feedKeyHint: string;
  readonly badKey: string;
  readonly useFeed: string;
  /** Heads what is set of numbers in cells. */
  readonly numbers: string;
  readonly carrySources: string;
  readonly carrySourcesHint: string;
  /** Said where Excel takes no such numbers. */
  readonly noSourcedNumbers: string;
}

export const settingsTexts: Texts<SettingsMessages> = {
  en: {
    feed: "Feed",
    ownFeed: "Your own feed is in use:",
    noFeed: "None",
    checkOnStart: "Ask the feed whenever Excel starts",
    useOwnFeed: "Use a feed of your own",
    useShippedFeed: "Go back to the add-in’s own feed",
    feedAddress: "Address",
    badAddress: "Give an address that begins with https://, without a user, ? or #.",
    feedKey: "Public key",
    feedKeyHint: "The JSON that was printed when the key was made.",
    badKey: "This is not a public key of a feed. Paste the JSON that was printed when the key was made.",
    useFeed: "Use this feed",
    numbers: "Numbers",
    carrySources: "Let numbers carry their source",
    carrySourcesHint:
      "TOTAL, PAID, STAKE, FIGURE and REVENUESHARE then answer numbers with properties, so that =A1.Sources works. This has not been tried in a real Excel yet: it is off until you switch it on. The cells are calculated anew.",
    noSourcedNumbers: "This Excel doesn’t take numbers with properties (ExcelApi 1.19).",
  },
  it: {
    feed: "Feed",
    ownFeed: "È in uso un feed tuo:",
    noFeed: "Nessuno",
    checkOnStart: "Interroga il feed a ogni avvio di Excel",
    useOwnFeed: "Usa un feed tuo",
    useShippedFeed: "Torna al feed del componente aggiuntivo",
    feedAddress: "Indirizzo",
    badAddress: "Indica un indirizzo che inizi con https://, senza utente, ? o #.",
    feedKey: "Chiave pubblica",
    feedKeyHint: "Il JSON mostrato alla creazione della chiave.",
    badKey: "Questa non è la chiave pubblica di un feed. Incolla il JSON mostrato alla creazione della chiave.",
    useFeed: "Usa questo feed",
    numbers: "Numeri",
    carrySources: "I numeri portano con sé la fonte",
    carrySourcesHint:
      "TOTAL, PAID, STAKE, FIGURE e REVENUESHARE danno allora numeri con proprietà, e =A1.Sources funziona. Non è ancora stato provato in un Excel vero: resta spento finché non lo attivi. Le celle vengono ricalcolate.",
    noSourcedNumbers: "Questo Excel non accetta numeri con proprietà (ExcelApi 1.19).",
  },
};
