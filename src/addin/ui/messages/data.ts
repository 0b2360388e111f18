import type { Texts } from "./language";

/** The texts of the Data view about the edition in use, and the workbook’s pin. */
interface DataMessages {
  readonly inUse: string;
  readonly number: string;
  readonly day: string;
  readonly version: string;
  readonly deals: string;
  readonly origin: string;
  readonly shipped: string;
  /** Heads the moment at which the feed was last asked, and whether it answered. */
  readonly lastCheck: string;
  readonly neverChecked: string;
  /** @param answered When the feed had last answered; undefined if it never has. */
  readonly failedCheck: (at: string, answered: string | undefined) => string;
  /** Heads whether the add-in would open without a network. */
  readonly offline: string;
  readonly kept: string;
  readonly notKept: string;
  readonly fetchAgain: (number: string) => string;

  readonly asSaved: string;
  readonly calculate: string;

  readonly pinning: string;
  readonly pinned: (number: string) => string;
  readonly unpinned: string;
  readonly pin: (number: string) => string;
  readonly unpin: string;
  readonly fetchPinned: (number: string) => string;
}

export const dataTexts: Texts<DataMessages> = {
  en: {
    inUse: "Edition in use",
    number: "Edition",
    day: "As of",
    version: "Version",
    deals: "Deals",
    origin: "From",
    shipped: "the add-in itself",
    lastCheck: "Last checked",
    neverChecked: "never",
    failedCheck: (at, answered) => `${at}, without success${answered ? `; last with success: ${answered}` : ""}`,
    offline: "Without a network",
    kept: "Opens, and answers: its files are kept on this computer",
    notKept: "Answers while it is open; to open it takes a network",
    fetchAgain: (number) => `Fetch edition ${number} again`,

    asSaved: "A workbook that is opened shows what its cells answered when it was saved.",
    calculate: "Calculate the DEALS cells anew",

    pinning: "Pin",
    pinned: (number) => `This workbook is pinned to edition ${number}: it answers alike wherever it is opened.`,
    unpinned: "This workbook follows the edition in use on each computer.",
    pin: (number) => `Pin this workbook to edition ${number}`,
    unpin: "Take the pin away",
    fetchPinned: (number) => `Fetch edition ${number}`,
  },
  it: {
    inUse: "Edizione in uso",
    number: "Edizione",
    day: "Situazione al",
    version: "Versione",
    deals: "Accordi",
    origin: "Da",
    shipped: "il componente aggiuntivo stesso",
    lastCheck: "Ultima ricerca",
    neverChecked: "mai",
    failedCheck: (at, answered) => `${at}, non riuscita${answered ? `; ultima riuscita: ${answered}` : ""}`,
    offline: "Senza rete",
    kept: "Si apre e risponde: i suoi file sono conservati su questo computer",
    notKept: "Risponde finché è aperto; per aprirlo serve la rete",
    fetchAgain: (number) => `Scarica di nuovo l’edizione ${number}`,

    asSaved: "Una cartella di lavoro appena aperta mostra ciò che le celle rispondevano al salvataggio.",
    calculate: "Ricalcola le celle DEALS",

    pinning: "Edizione fissata",
    pinned: (number) =>
      `Questa cartella di lavoro è fissata all’edizione ${number}: risponde allo stesso modo ovunque la si apra.`,
    unpinned: "Questa cartella di lavoro segue l’edizione in uso su ciascun computer.",
    pin: (number) => `Fissa la cartella all’edizione ${number}`,
    unpin: "Non fissare più l’edizione",
    fetchPinned: (number) => `Scarica l’edizione ${number}`,
  },
};

/** The texts of the Data view about the feed, and about numbers in cells. */
interface SettingsMessages {
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
