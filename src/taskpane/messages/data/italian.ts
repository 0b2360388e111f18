import { faultsInItalian } from "./italianFaults";
import type { DataMessages } from "./messages";

/** The texts of the Data view, in Italian. */
export const italian: DataMessages = {
  view: "Dati",

  inUse: "Edizione in uso",
  number: "Numero",
  day: "Conosce ciò che era pubblico il",
  version: "Versione",
  deals: "Accordi",
  origin: "Da",
  shipped: "il componente aggiuntivo stesso, che la contiene",
  notAtHand: (number) =>
    `Questa cartella di lavoro è fissata all’edizione ${number}, che non si trova su questo computer. Finché non viene scaricata, le formule DEALS rispondono #N/D invece che con altre cifre.`,
  pinUnreadable:
    "Questa cartella di lavoro è fissata a un’edizione, ma l’indicazione è danneggiata e non dice quale. Finché qui sotto non scegli «Non fissare più l’edizione», le formule DEALS rispondono #N/D invece che con altre cifre; poi fissa di nuovo la cartella.",
  wasInUse: (number) => `Qui era in uso l’edizione ${number}.`,
  storage: {
    refused:
      "Il browser non consente a DEALS di conservare edizioni su questo computer. Risponde l’edizione contenuta nel componente aggiuntivo; una più recente risponde fino alla chiusura di Excel.",
    damaged:
      "L’edizione conservata su questo computer manca o è danneggiata. Risponde quella contenuta nel componente aggiuntivo; cercane una più recente.",
    "other-version":
      "L’edizione conservata su questo computer è stata verificata da un’altra versione del componente aggiuntivo e perciò non viene usata. Risponde quella contenuta nel componente aggiuntivo; cercane una più recente.",
  },
  fetchAgain: (number) => `Scarica di nuovo l’edizione ${number}`,

  asSaved: "Una cartella di lavoro appena aperta mostra ciò che le celle rispondevano al salvataggio.",
  calculate: "Ricalcola le celle DEALS",
  calculating: "Ricalcolo …",

  check: "Cerca un’edizione più recente",
  checking: "Richiesta al feed …",
  newest: "Non c’è un’edizione più recente.",
  available: (number, day) => `È disponibile l’edizione ${number} del ${day}.`,
  holds: (deals, megabytes) => `${deals} accordi, ${megabytes} MB da scaricare.`,
  seeChanges: "Mostra che cosa cambierebbe",
  fetching: "Scaricamento e verifica dell’edizione …",
  comparing: (done, of) => `Confronto delle formule di questa cartella: ${done} di ${of}`,
  stop: "Interrompi",
  lastCheck: (moment) => `Ultima richiesta: ${moment}.`,
  silent: (since, until) =>
    `Il feed tace dal ${since}; aveva promesso di farsi sentire entro il ${until}. Forse edizioni più recenti vengono trattenute; chiedi a chi gestisce il feed.`,
  signedAhead: (day) =>
    `Il feed risulta firmato il ${day}, che deve ancora venire: è sbagliato l’orologio di questo computer o quello del feed.`,
  noPromise: "Questo feed non promette per quanto tempo è valido.",
  notNow: "Non ora",
  tryAgain: "Riprova",
  trouble: {
    "no-feed": () => "Questa copia del componente aggiuntivo è stata creata senza un feed. Indicane uno qui sotto.",
    "own-feed-damaged": () =>
      "Ciò che questo computer ricorda del tuo feed non è più leggibile. Indica di nuovo qui sotto l’indirizzo e la chiave pubblica.",
    gone: () => "Quell’edizione non è più su questo computer. Cerca un’edizione più recente per scaricarla.",
    "other-feed": (number = "", address = "") =>
      `L’edizione ${number} è del feed ${address}, che non è quello in uso. Usa quel feed (qui sotto, con la sua chiave pubblica), poi riprova; oppure, se la cartella di lavoro è fissata a questa edizione, scegli «Non fissare più l’edizione».`,
    "pin-refused": () => "La cartella di lavoro non può essere fissata: forse è protetta o aperta in sola lettura.",
    unexpected: () => "Si è verificato un problema che DEALS non aveva previsto.",
  },
  faults: faultsInItalian,
  stays: "L’edizione in uso resta.",

  report: (from, to) => `Che cosa cambierebbe dall’edizione ${from} alla ${to}`,
  inWorkbook: "In questa cartella di lavoro",
  noFormulas: "Questa cartella di lavoro non contiene formule DEALS.",
  formulasStay: (count, of) =>
    count === of
      ? `Le risposte di tutte le ${count} formule DEALS restano uguali.`
      : `${count} formule DEALS su ${of} rispondono come ora.`,
  formulasChange: (changing, count) => `${changing} formule DEALS su ${count} risponderebbero diversamente:`,
  rowsApart: (come, go) => `Righe che arrivano: ${come}; righe che spariscono: ${go}.`,
  formulasUnknown: (count, cells) =>
    `Di ${count} non si può dire se risponderebbero diversamente, perché solo Excel può calcolare i loro argomenti: ${cells}.`,
  workbookUnread: "Non è stato possibile leggere la cartella di lavoro: non si può dire quali formule cambierebbero.",
  inData: "Nei dati",
  nothingChanges: "Le due edizioni dicono lo stesso.",
  added: (count) => `Aggiunti (${count})`,
  changed: (count) => `Modificati (${count})`,
  withdrawn: (count) => `Ritirati (${count})`,
  records: {
    deals: "Accordo",
    stakes: "Partecipazione",
    revenueShares: "Quota dei ricavi",
    figures: "Dato",
    parties: "Società",
    sources: "Fonte",
    corrections: "Correzione",
    exchangeRates: "Tasso di cambio",
  },
  more: (count) => `… e altri ${count}`,
  leftOut: "niente",
  basedOn: (sources) => `In base a ${sources}`,
  apply: (number) => `Usa l’edizione ${number}`,
  applyMovesPin: "La cartella di lavoro viene fissata a questa edizione; salvala per conservarlo.",
  applyTakesPin: "La cartella di lavoro non è più fissata a un’edizione; salvala per conservarlo.",
  leave: "Lascia tutto com’è",
  applying: "Cambio di edizione …",
  applied: (number) => `Risponde l’edizione ${number}.`,
  recalculated: (cells) => `Celle con formule DEALS che Excel deve ricalcolare: ${cells}.`,
  notRecalculated:
    "Non è stato possibile ricalcolare le celle, che forse mostrano ancora le risposte precedenti. Termina la modifica della cella, poi premi Ctrl+Alt+F9.",
  notKept: "Non è stato possibile conservarla su questo computer: al riavvio risponde di nuovo l’edizione precedente.",
  undo: (number) => `Torna all’edizione ${number}`,

  pinning: "Edizione fissata",
  pinned: (number) =>
    `Questa cartella di lavoro è fissata all’edizione ${number}: risponde allo stesso modo ovunque la si apra.`,
  unpinned: "Questa cartella di lavoro segue l’edizione in uso su ciascun computer.",
  pin: (number) => `Fissa la cartella all’edizione ${number}`,
  unpin: "Non fissare più l’edizione",
  saveWorkbook: "Salva la cartella di lavoro per conservarlo.",
  fetchPinned: (number) => `Scarica l’edizione ${number}`,

  feed: "Feed",
  ownFeed: "È in uso un feed tuo:",
  noFeed: "Nessuno",
  checkOnStart: "Interroga il feed a ogni avvio di Excel",
  useOwnFeed: "Usa un feed tuo",
  feedAddress: "Indirizzo",
  feedKey: "Chiave pubblica",
  feedKeyHint: "Il JSON mostrato alla creazione della chiave.",
  useFeed: "Usa questo feed",
  useShippedFeed: "Torna al feed del componente aggiuntivo",
  badAddress: "Indica un indirizzo che inizi con https://, senza utente, ? o #.",
  badKey: "Questa non è la chiave pubblica di un feed. Incolla il JSON mostrato alla creazione della chiave.",

  elsewhere: (number) => `Un’altra cartella di lavoro usa ora l’edizione ${number}.`,
  waiting: (number) => `È disponibile l’edizione ${number} dei dati.`,
  show: "Mostra",
};
