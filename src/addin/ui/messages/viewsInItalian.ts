// Longer than 250 lines: a dictionary, in the order of its type, in which one looks up and does not read.
import type { FaultSentences } from "../../../feed/faults";
import type {
  AnswerMessages,
  BuildMessages,
  DataMessages,
  ExplainMessages,
  FigureMessages,
  MapMessages,
  PictureMessages,
  TimelineMessages,
} from "./viewMessages";

/** Whether the article before a day loses its vowel: "l’8 marzo", "l’11 marzo". */
const elided = (day: string): boolean => /^(8|11)\D/.test(day);
const asOf = (day: string): string => `${elided(day) ? "all’" : "al "}${day}`;

/** The texts about an answer, in Italian. */
export const answerInItalian: AnswerMessages = {
  answer: "Risposta",
  understood: "Inteso",
  withEverybody: "con chiunque",
  ofSeveral: (names) => `di ${names}`,
  withSeveral: (names) => `con ${names}`,
  ofEverybody: "di chiunque",
  everybodyIn: (programme) => `chiunque partecipi a ${programme}`,
  others: (count) => `altri ${count}`,
  deal: (title) => `l’accordo “${title}”`,
  from: (day) => `${elided(day) ? "dall’" : "dal "}${day}`,
  to: (day) => `fino ${asOf(day)}`,
  asOf,
  asOfEdition: (day) => `${asOf(day)}, la data dell’edizione`,
  forPeriod: (period) => `per ${period}`,
  sumOfQuarters: (quarters) => `la somma di ${quarters}`,
  withoutTerm: (money) => `senza ${money} di durata non nota`,
  tableOf: (rows, columns) =>
    `Una tabella di ${rows} ${rows === "1" ? "riga" : "righe"} e ${columns} ${columns === "1" ? "colonna" : "colonne"}`,
  firstRows: (shown, all) => `Le prime ${shown} di ${all} righe.`,
  errorMeans: (code) =>
    code === "#N/A"
      ? "La domanda è corretta, ma i dati non contengono una risposta."
      : "Non si può rispondere alla domanda così com’è posta.",
  notRead: (reference) => `Impossibile leggere il contenuto di ${reference}.`,
  handedOn: (name) => `Qui è Excel a chiamare ${name}, e solo Excel sa con quali argomenti.`,
  passedOn: (argument) => `Viene da ${argument}: se un argomento è in errore, Excel non interroga la funzione.`,
  counted: (count) => `Accordi contati (${count})`,
  dealsLeftOut: (count) => `Accordi esclusi (${count})`,
  leftOut: (reason) => `Escluso: ${reason}`,
  sources: (count) => `Fonti (${count})`,
  showAll: (count) => `Mostra tutti (${count})`,
  whole:
    "Riguarda ogni accordo di cui si conoscono chi paga e chi incassa, per quanto chiedono gli argomenti, ogni dollaro una volta sola.",
};

/** The texts about figures over time, in Italian. */
export const figuresInItalian: FigureMessages = {
  periods: "Periodi",
  by: { quarter: "Per trimestre", year: "Per anno", "half-year": "Per semestre", other: "Altri periodi" },
  everyBalance: "Tutti",
  compareWith: "Confronta con",
  chooseCompanies: "Scegli le società",
  growth: "In un anno",
  grown: (percent) => `${percent} in un anno`,
  sumOfQuarters: "somma dei trimestri",
  notExact: "Vuoto dove un dato non è esatto; una linea ne mostra l’intervallo.",
  range: (low, high) => `da ${low} a ${high}`,
  atLeast: (low) => `non meno di ${low}`,
  atMost: (high) => `non più di ${high}`,
  chart: (title, first, last, newest) => `${title}. Da ${first} a ${last}. Ultimo dato: ${newest}.`,
  tableBelow: "La tabella seguente riporta tutti i dati.",
  title: (what, whose) => `${whose}: ${what}`,
  of: (company, period, says) => `${company}, ${period}: ${says}`,
  periodsTo: (day) => `Periodi fino ${asOf(day)}`,
  shownPeriod: "Periodo del grafico",
  insert: "Inserisci questi dati",
};

/** The texts with which formulas are built, in Italian. */
export const buildInItalian: BuildMessages = {
  view: "Componi",
  loadingList: "Lettura dell’elenco delle funzioni …",
  noList: "Impossibile leggere l’elenco delle funzioni. Le funzioni nelle celle continuano a rispondere.",
  question: "Che cosa vuoi sapere?",
  groups: {
    totals: "Totali",
    tables: "Accordi e documenti",
    schedules: "Negli anni",
    events: "Che cosa è successo",
    holdings: "Partecipazioni",
    customers: "Clienti",
    figures: "Dati di bilancio",
    circles: "Denaro circolare",
    records: "Schede",
  },
  clear: "Svuota i campi",
  programme: "Un programma o un sito: gli accordi che ne fanno parte.",

  more: (count) => `Altri ${count}: digita per trovarli`,
  useSelectedCell: (argument) => `${argument}: usa la cella selezionata`,
  cellUnread: "Excel non dice quale cella è selezionata. Termina la modifica della cella, poi riprova.",
  holds: (reference, value) => `${reference} contiene ${value}`,
  holdsNothing: (reference) => `${reference} è vuota: vale come argomento omesso.`,
  notAnArgument: "Excel non può calcolare ciò che segue il segno di uguale. Correggilo o togli il segno.",

  fillIn: (names) => `Compila ${names} per vedere la risposta.`,
  mend: "Correggi il campo segnalato per vedere la risposta.",
  onlyExcel: (what) => `Solo Excel può calcolare ${what}: inserisci la formula per vedere la risposta.`,

  formula: "Formula",
  copy: "Copia",
  copied: "La formula è negli appunti.",
  copyByHand: "Impossibile usare gli appunti. Copia la formula da qui:",
  insert: "Inserisci nella cella attiva",

  edit: (cell) => `Modifica la formula in ${cell}`,
  editOneOf: (cell) => `Modifica una delle formule DEALS in ${cell}:`,
  editing: (cell) => `Stai modificando la formula in ${cell}.`,
  stopEditing: "Interrompi la modifica",
  replace: (cell) => `Sostituisci in ${cell}`,
  replaced: (formula, cell) => `Ora ${cell} contiene ${formula}.`,
  changedMeanwhile: (cell) =>
    `Nel frattempo ${cell} è cambiata, perciò nulla è stato scritto. Selezionala e modifica di nuovo la sua formula.`,
};

/** The texts with which formulas are explained, in Italian. */
export const explainInItalian: ExplainMessages = {
  view: "Spiega",
  reading: "Lettura della cella …",
  cell: (address) => `Cella ${address}`,
  spilledFrom: (address) => `Mostra una parte della tabella che la formula in ${address} riempie:`,
  empty: "Questa cella è vuota.",
  noDeals: "Questa cella non contiene formule DEALS.",
  isText:
    "Questa cella contiene una formula scritta come testo, che Excel non calcola. Se deve calcolarla, dai alla cella il formato Generale, togli l’apostrofo prima della formula e immettila di nuovo.",
  hint: 'Seleziona una cella con una formula come =DEALS.TOTAL("CoreWeave";"OpenAI") per vedere che cosa c’è dietro il suo numero.',
  onlyExcel: (argument) =>
    `${argument} è calcolato da Excel e da qui non si vede. Mettilo in una cella a sé e fai riferimento a quella.`,
  refused: "Impossibile leggere la cella. La sua formula continua a funzionare.",
  given: "Con",
  behindName: (name) => `Si trova dietro il nome ${name}.`,
  addinMissed:
    "Excel ha salvato questa chiamata con un nome suo, perché DEALS mancava all’apertura della cartella di lavoro. Se la cella mostra #NOME?, immettila di nuovo con DEALS. e il nome della funzione.",
  each: (place, of) => `Excel interroga una per una ${of} celle; questa è la risposta ${place} di ${of}.`,
};

/** What each fault of a feed means and what to do, in Italian. */
export const faultsInItalian: FaultSentences = {
  insecure: (address = "") => `L’indirizzo del feed ${address} non inizia con https://. Indicane uno che inizi così.`,
  offline: (host = "") => `${host} non è raggiungibile. Controlla la rete, poi riprova.`,
  "timed-out": (host = "") => `${host} non ha risposto in tempo. Riprova più tardi.`,
  "too-slow": (host = "", seconds = "") =>
    `${host} trasmette troppo lentamente: dopo ${seconds} secondi mancava ancora qualcosa. Riprova più tardi, o da un’altra rete.`,
  "not-found": (address = "") => `${address} non esiste. Controlla l’indirizzo del feed.`,
  refused: (host = "", status = "") => `${host} nega l’accesso (${status}). Chiedi a chi gestisce il feed.`,
  "server-error": (host = "", status = "") => `${host} ha un problema suo (${status}). Riprova più tardi.`,
  "wrong-type": (address = "", type = "") =>
    `${address} è ${type || "di tipo non dichiarato"}, non JSON. Forse c’è di mezzo una pagina di accesso; controlla l’indirizzo del feed.`,
  "too-large": (address = "", limit = "") => `${address} supera ${limit} e non è stato letto fino in fondo.`,
  "cut-off": (address = "") => `Lo scaricamento di ${address} si è interrotto. Riprova.`,
  "not-json": (address = "") => `${address} non è JSON. Riprova; se resta così, avvisa chi gestisce il feed.`,
  "not-a-manifest": (address = "", field = "") =>
    `${address} non descrive un’edizione (${field}). Controlla l’indirizzo del feed.`,
  "unknown-key": (key = "") =>
    `L’edizione è firmata con una chiave che questo componente aggiuntivo non conosce (${key}). Aggiorna il componente aggiuntivo o controlla la chiave pubblica del feed.`,
  "bad-signature": () => "La firma dell’edizione non è valida: qualcuno potrebbe averla modificata. Non è stata usata.",
  older: (number = "", seen = "") =>
    `Il feed offre l’edizione ${number}, precedente alla ${seen} che risulta già pubblicata. Non è stata usata.`,
  "two-of-a-number": (number = "") =>
    `Il feed ha due edizioni ${number}: quella che offre non è quella nota su questo computer. Non è stata usata; avvisa chi gestisce il feed.`,
  "too-new": () =>
    "L’edizione è scritta per un componente aggiuntivo più recente. Aggiorna il componente aggiuntivo, poi riprova.",
  "too-old": () =>
    "L’edizione è scritta per un componente aggiuntivo più vecchio, in una forma che questo non legge. Chiedere a chi gestisce il feed di pubblicarla di nuovo.",
  "other-edition": (number = "") => `L’edizione ${number} del feed non è quella richiesta.`,
  "bad-hash": (address = "") => `${address} non è il file che è stato firmato. Non è stato usato; riprova più tardi.`,
  "bad-records": (record = "", field = "") =>
    `L’edizione contiene un record che non può essere giusto (${record}, ${field}). Non è stata usata; avvisa chi gestisce il feed.`,
};

/** The texts with which drawings are taken out of the pane, in Italian. */
export const pictureInItalian: PictureMessages = {
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
};

/** The texts of the Data view, in Italian. */
export const dataInItalian: DataMessages = {
  view: "Dati",

  inUse: "Edizione in uso",
  number: "Edizione",
  day: "Situazione al",
  version: "Versione",
  deals: "Accordi",
  origin: "Da",
  shipped: "il componente aggiuntivo stesso",
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
  lastCheck: "Ultima ricerca",
  neverChecked: "mai",
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
    programmes: "Programma",
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
  numbers: "Numeri",
  carrySources: "I numeri portano con sé la fonte",
  carrySourcesHint:
    "TOTAL, PAID, STAKE, FIGURE e REVENUESHARE danno allora numeri con proprietà, e =A1.Sources funziona. Non è ancora stato provato in un Excel vero: resta spento finché non lo attivi. Le celle vengono ricalcolate.",
  noSourcedNumbers: "Questo Excel non accetta numeri con proprietà (ExcelApi 1.19).",
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

/** The texts of timelines, in Italian. */
export const timelineInItalian: TimelineMessages = {
  heading: "Cronologia",
  list: "Elenco",
  shownAs: "Mostra gli accordi come",
  of: (whose) => `Cronologia: ${whose}`,
  everybody: "tutti gli accordi",
  range: "Periodo mostrato",
  ranges: { all: "Tutto", "three-years": "3 anni", year: "1 anno", "to-come": "Futuro" },
  asTable: "Tabella",
  shows: (events, days) => `${events} ${events === "1" ? "evento" : "eventi"}, ${days}`,
  earlier: (events) => `${events} in precedenza`,
  nothing: "In questo periodo non è successo niente.",
  event: "Evento e accordo",
  events: {
    announced: "Annuncio",
    enlarged: "Ampliamento",
    signed: "Firma",
    closed: "Chiusura",
    superseded: "Sostituzione",
    cancelled: "Annullamento",
    "term ends": "Scadenza",
    correction: "Correzione del record",
  },
  other: {
    superseded: (title) => `da “${title}”`,
    enlarged: (title) => `modifica “${title}”`,
    announced: (title) => `parte di “${title}”`,
  },
  counted: "contato",
  several: (events) => `${events} eventi`,
  total: "Totale contato",
  totalAsOf: (day, money) => `Totale ${asOf(day)}: ${money}`,
  keys: "Destra e sinistra passano da un giorno all’altro, su e giù da un tipo all’altro; Invio apre l’accordo.",
  hint: "Punta un segno o passa da un segno all’altro con le frecce. Clic o Invio apre l’accordo.",
  card: "Dettagli del segno",
  legend: "Significato dei segni",
  legendSays:
    "L’area di un cerchio indica il valore dell’accordo; se non è contato, il cerchio non supera il più grande tra quelli contati. Sotto, quanto valgono insieme gli accordi contati, giorno per giorno.",
  looks: {
    counted: "Accordo contato",
    undisclosed: "Valore non noto",
    "left-out": "Non contato",
    "superseded-since": "Poi sostituito",
    "cancelled-since": "Poi annullato",
    signed: "Firma",
    closed: "Chiusura",
    superseded: "Sostituito quel giorno",
    cancelled: "Annullato quel giorno",
    "term ends": "Scadenza",
    correction: "Correzione del record",
    several: "Più eventi insieme",
  },
  insert: "Inserisci questi eventi",
  tableIgnores:
    "La tabella ha tutti gli eventi di questi giorni; ricerca, anno, stato e attendibilità non ne fanno parte.",
};

/** The texts of the Map view, in Italian. */
export const mapInItalian: MapMessages = {
  view: "Mappa",
  form: "Disegno",
  forms: { flows: "Flussi", network: "Rete", table: "Tabella" },
  around: "Intorno a",
  everybody: "Tutti",
  drawn: "Che cosa si disegna",
  money: "Denaro",
  allMoney: "Di tutto ciò che conta",
  noMoney: "Nessuno",
  stakes: "Chi possiede chi",
  unpriced: "Dove non si conosce un prezzo",
  atLeast: "Almeno",
  anyAmount: "Qualsiasi importo",
  clear: "Cancella",

  day: "Alla data",
  play: "Avvia",
  pause: "Ferma",
  editionDay: "Ultimo",

  title: (company) => (company === undefined ? "Chi paga chi" : `${company}: chi la paga e chi paga`),
  ownersTitle: (company) => (company === undefined ? "Chi possiede chi" : `${company}: chi la possiede e chi possiede`),
  asOf: (day) => `alla data del ${day}`,
  fromOn: (amount) => `da ${amount} in su`,
  summary: (parties, ties) =>
    `${parties} ${parties === "1" ? "parte" : "parti"}, ${ties} ${ties === "1" ? "legame" : "legami"}.`,
  howTo:
    "Su e giù vanno da una parte all’altra per dimensione, destra e sinistra lungo ciò che si paga; Invio dice di più.",
  nothing: "Non c’è nulla da disegnare. Chiedi importi minori, più tipi, o una data più recente.",
  drawAll: "Disegna tutto ciò che è noto",
  nothingKnown: "Questa edizione non conosce nessuno che qui paghi o possieda qualcuno.",
  leftOut: (drawn, leftOut) => `Si disegnano le ${drawn} parti maggiori; ${leftOut} minori sono escluse.`,
  columns: {
    payers: "Denaro da",
    payees: "Denaro a",
    financiers: "Finanziatori",
    customers: "Laboratori",
    hyperscalers: "Hyperscaler",
    neoclouds: "Neocloud",
    chipmakers: "Chip",
    hosts: "Siti",
  },
  colours: {
    services: "Calcolo, licenze",
    hardware: "Chip, server",
    leases: "Locazioni",
    equity: "Capitale, acquisizioni",
    debt: "Debito, garanzie",
    programmes: "Programmi",
    stakes: "Proprietà",
  },
  zoomIn: "Ingrandisci",
  zoomOut: "Rimpicciolisci",

  pays: (payer, payee, amount) => `${payer} paga a ${payee} ${amount}`,
  paysUndisclosed: (payer, payee) => `${payer} paga ${payee}: nessuno ha detto quanto`,
  owns: (holder, issuer, share) => `${holder} possiede il ${share} di ${issuer}`,
  paysInAll: (amount) => `paga ${amount}`,
  isPaidInAll: (amount) => `riceve ${amount}`,
  itself: (company) => `${company}, disegnata due volte: ciò che riceve e ciò che paga`,
  open: (company) => `Apri ${company}`,
  drawAround: (company) => `Disegna intorno a ${company}`,
  behind: (count) => `Che cosa c’è dietro (${count})`,

  from: "Da",
  to: "A",
  what: "Che cosa",
  amount: "Importo",
  stake: "Quota posseduta",

  loops: (count) => `Cerchi (${count})`,
  noLoops: "Qui non si conosce alcun cerchio fino a quattro società.",
  smallest: (link, amount) => `Non più di ${amount} può essere tornato indietro: ${link} è il legame minore.`,
  smallestKnown: (link, amount) => `Dei legami con un prezzo noto ${link} è il minore: ${amount}.`,
  noneDisclosed: "Nessuno ha detto quanto valga alcuno dei suoi legami.",
  smallestMarked: "Nel disegno ha delle tacche.",
  noLoopShown: "Nessuno evidenziato",
  insertFlows: "Inserisci i flussi come tabella",
  flowsOfAnyAmount: "La tabella dei flussi li ha di qualsiasi importo.",
  insertLoops: "Inserisci i cerchi come tabella",
};
