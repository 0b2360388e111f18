import { ofDay, type Texts, theShare } from "./language";

/** What colours tell apart on the map: kinds of deals that are alike have one. */
export type MapColour = "services" | "hardware" | "leases" | "equity" | "debt" | "programmes" | "stakes";

/** The texts of the Map view. */
interface MapMessages {
  readonly form: string;
  readonly forms: Record<"flows" | "network" | "table", string>;
  readonly around: string;
  readonly everybody: string;
  readonly drawn: string;
  readonly money: string;
  readonly allMoney: string;
  readonly noMoney: string;
  readonly stakes: string;
  readonly unpriced: string;
  readonly atLeast: string;
  readonly anyAmount: string;

  readonly day: string;
  readonly play: string;
  readonly pause: string;

  /** Heads the picture: of whom, or of everybody. */
  readonly title: (company: string | undefined) => string;
  /** Where no money is drawn. */
  readonly ownersTitle: (company: string | undefined) => string;
  readonly asOf: (day: string) => string;
  readonly fromOn: (amount: string) => string;
  /** Read for the picture as a whole. */
  readonly summary: (parties: string, ties: string) => string;
  readonly howTo: string;
  readonly nothing: string;
  /** Draws whatever there is, where nothing is drawn. */
  readonly drawAll: string;
  /** Where even then nothing is drawn. */
  readonly nothingKnown: string;
  readonly leftOut: (drawn: string, leftOut: string) => string;
  readonly columns: Record<
    "payers" | "payees" | "financiers" | "customers" | "hyperscalers" | "neoclouds" | "chipmakers" | "hosts",
    string
  >;
  readonly colours: Record<MapColour, string>;
  readonly zoomIn: string;
  readonly zoomOut: string;

  readonly pays: (payer: string, payee: string, amount: string) => string;
  readonly paysUndisclosed: (payer: string, payee: string) => string;
  readonly owns: (holder: string, issuer: string, share: string) => string;
  readonly paysInAll: (amount: string) => string;
  readonly isPaidInAll: (amount: string) => string;
  /** Where a circle closes in a company that is drawn twice. */
  readonly itself: (company: string) => string;
  readonly open: (company: string) => string;
  readonly drawAround: (company: string) => string;
  readonly behind: (count: string) => string;

  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly amount: string;
  readonly stake: string;

  readonly loops: (count: string) => string;
  readonly noLoops: string;
  /** Where one can't tell, as there are too many ways to go. */
  readonly tooManyLoops: string;
  readonly smallest: (link: string, amount: string) => string;
  readonly smallestKnown: (link: string, amount: string) => string;
  readonly noneDisclosed: string;
  readonly smallestMarked: string;
  readonly noLoopShown: string;
  readonly insertFlows: string;
  /** Said where the picture leaves out what is small. */
  readonly flowsOfAnyAmount: string;
  readonly insertLoops: string;
}

export const mapTexts: Texts<MapMessages> = {
  en: {
    form: "Drawn as",
    forms: { flows: "Flows", network: "Network", table: "Table" },
    around: "Around",
    everybody: "Everybody",
    drawn: "What is drawn",
    money: "Money",
    allMoney: "Of all that counts",
    noMoney: "None",
    stakes: "Who owns whom",
    unpriced: "Where no price is known",
    atLeast: "At least",
    anyAmount: "Any amount",

    day: "As of",
    play: "Play",
    pause: "Pause",

    title: (company) => (company === undefined ? "Who pays whom" : `${company}: who pays it, and whom it pays`),
    ownersTitle: (company) => (company === undefined ? "Who owns whom" : `${company}: who owns it, and whom it owns`),
    asOf: (day) => `as of ${day}`,
    fromOn: (amount) => `from ${amount} on`,
    summary: (parties, ties) =>
      `${parties} ${parties === "1" ? "party" : "parties"}, ${ties} ${ties === "1" ? "tie" : "ties"}.`,
    howTo: "Up and down go from party to party by size, left and right along what is paid; Enter says more.",
    nothing: "There is nothing to draw. Ask for smaller amounts, more kinds, or a later day.",
    drawAll: "Draw whatever is known",
    nothingKnown: "This edition knows of nobody here who pays or owns whom.",
    leftOut: (drawn, leftOut) =>
      `Drawn are the largest ${drawn}; ${leftOut} smaller ${leftOut === "1" ? "one is" : "ones are"} left out.`,
    columns: {
      payers: "Money from",
      payees: "Money to",
      financiers: "Funders",
      customers: "Labs",
      hyperscalers: "Hyperscalers",
      neoclouds: "Neoclouds",
      chipmakers: "Chips",
      hosts: "Sites",
    },
    colours: {
      services: "Compute, licences",
      hardware: "Chips, servers",
      leases: "Leases",
      equity: "Equity, takeovers",
      debt: "Debt, guarantees",
      programmes: "Programmes",
      stakes: "Ownership",
    },
    zoomIn: "Larger",
    zoomOut: "Smaller",

    pays: (payer, payee, amount) => `${payer} pays ${payee} ${amount}`,
    paysUndisclosed: (payer, payee) => `${payer} pays ${payee}: nobody has disclosed how much`,
    owns: (holder, issuer, share) => `${holder} owns ${share} of ${issuer}`,
    paysInAll: (amount) => `pays ${amount}`,
    isPaidInAll: (amount) => `is paid ${amount}`,
    itself: (company) => `${company}, drawn twice: what it is paid, and what it pays`,
    open: (company) => `Open ${company}`,
    drawAround: (company) => `Draw around ${company}`,
    behind: (count) => `Behind it (${count})`,

    from: "From",
    to: "To",
    what: "What",
    amount: "Amount",
    stake: "Share owned",

    loops: (count) => `Circles (${count})`,
    noLoops: "No circle of up to four companies is known here.",
    tooManyLoops:
      "Money can go so many ways here that no circles are looked for. Draw around a company with fewer deals.",
    smallest: (link, amount) => `No more than ${amount} can have come round: ${link} is the smallest link.`,
    smallestKnown: (link, amount) => `Of the links with a known price ${link} is the smallest: ${amount}.`,
    noneDisclosed: "Nobody has disclosed what any of its links is worth.",
    smallestMarked: "In the picture it has notches.",
    noLoopShown: "None is shown",
    insertFlows: "Insert flows as a table",
    flowsOfAnyAmount: "The table of flows has those of any amount.",
    insertLoops: "Insert circles as a table",
  },
  it: {
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

    day: "Alla data",
    play: "Avvia",
    pause: "Ferma",

    title: (company) => (company === undefined ? "Chi paga chi" : `${company}: chi la paga e chi paga`),
    ownersTitle: (company) =>
      company === undefined ? "Chi possiede chi" : `${company}: chi la possiede e chi possiede`,
    asOf: (day) => `alla data ${ofDay(day)}`,
    fromOn: (amount) => `da ${amount} in su`,
    summary: (parties, ties) =>
      `${parties} ${parties === "1" ? "parte" : "parti"}, ${ties} ${ties === "1" ? "legame" : "legami"}.`,
    howTo:
      "Su e giù vanno da una parte all’altra per dimensione, destra e sinistra lungo ciò che si paga; Invio dice di più.",
    nothing: "Non c’è nulla da disegnare. Chiedi importi minori, più tipi, o una data più recente.",
    drawAll: "Disegna tutto ciò che è noto",
    nothingKnown: "Questa edizione non conosce nessuno che qui paghi o possieda qualcuno.",
    leftOut: (drawn, leftOut) =>
      `Si disegnano le ${drawn} parti maggiori; ${leftOut} ${leftOut === "1" ? "minore è esclusa" : "minori sono escluse"}.`,
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
    owns: (holder, issuer, share) => `${holder} possiede ${theShare(share)} di ${issuer}`,
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
    tooManyLoops:
      "Qui il denaro può prendere troppe vie perché vi si cerchino cerchi. Disegna intorno a una società con meno accordi.",
    smallest: (link, amount) => `Non più di ${amount} può essere tornato indietro: ${link} è il legame minore.`,
    smallestKnown: (link, amount) => `Dei legami con un prezzo noto ${link} è il minore: ${amount}.`,
    noneDisclosed: "Nessuno ha detto quanto valga alcuno dei suoi legami.",
    smallestMarked: "Nel disegno ha delle tacche.",
    noLoopShown: "Nessuno evidenziato",
    insertFlows: "Inserisci i flussi come tabella",
    flowsOfAnyAmount: "La tabella dei flussi li ha di qualsiasi importo.",
    insertLoops: "Inserisci i cerchi come tabella",
  },
};
