import type { CompanyFieldName, DealField, EditionFieldName } from "../core/fields";
import type {
  Basis,
  DealKind,
  Disclosure,
  Frequency,
  Include,
  kindGroups,
  PartyKind,
} from "../core/records/vocabulary";
import type { Translated } from "../functions/texts";

/** What Excel says of each kind of deal while one types. */
export const kindMeanings: Record<DealKind | keyof typeof kindGroups, Translated> = {
  "compute-contract": {
    en: "Computing that a customer rents from a cloud or a data centre.",
    it: "Capacità di calcolo che un cliente noleggia da un cloud o da un data center.",
  },
  "hardware-supply": {
    en: "Chips, servers or other equipment bought.",
    it: "Acquisto di chip, server o altre apparecchiature.",
  },
  "capacity-backstop": {
    en: "A promise to buy capacity that others leave unused.",
    it: "Impegno ad acquistare la capacità che altri lasciano inutilizzata.",
  },
  guarantee: {
    en: "A promise to pay if another party does not; counted only when asked for.",
    it: "Impegno a pagare se un'altra parte non lo fa; si conta solo se richiesto.",
  },
  "equity-investment": { en: "Shares bought in a company.", it: "Acquisto di azioni di una società." },
  "infrastructure-programme": {
    en: "An umbrella over several deals; counted only when asked for.",
    it: "Un programma che riunisce più accordi; si conta solo se richiesto.",
  },
  "debt-facility": { en: "Loans, notes and bonds.", it: "Prestiti e obbligazioni." },
  acquisition: { en: "A company bought whole.", it: "Acquisto di un'intera società." },
  lease: { en: "Land, buildings or powered space rented.", it: "Affitto di terreni, edifici o spazi alimentati." },
  licence: { en: "The right to use technology or works.", it: "Il diritto di usare tecnologie od opere." },
  "revenue-sharing": {
    en: "A share of revenue promised to a partner.",
    it: "Una quota dei ricavi promessa a un partner.",
  },
  contracts: {
    en: "Compute, hardware, backstops, leases, licences and shared revenue.",
    it: "Calcolo, hardware, garanzie di capacità, affitti, licenze e ricavi condivisi.",
  },
  financing: { en: "Equity, debt and acquisitions.", it: "Capitale, debito e acquisizioni." },
};

export const basisMeanings: Record<Basis, Translated> = {
  headline: { en: "As printed; the default.", it: "Come pubblicato; è la scelta predefinita." },
  low: {
    en: "The least that sources support; an up-to figure promises its firm parts alone.",
    it: "Il minimo sostenuto dalle fonti; una cifra «fino a» promette solo le sue parti già firmate.",
  },
  high: { en: "The most that sources support.", it: "Il massimo sostenuto dalle fonti." },
  firm: {
    en: "As printed, of signed, closed and completed deals only.",
    it: "Come pubblicato, per i soli accordi firmati, conclusi o completati.",
  },
};

export const includeMeanings: Record<Include, Translated> = {
  counted: { en: "The deals that count; the default.", it: "Gli accordi che contano; è la scelta predefinita." },
  all: {
    en: "Every deal that names the parties, with a column that says whether it counts.",
    it: "Ogni accordo che nomina i soggetti, con una colonna che dice se conta.",
  },
  "left-out": {
    en: "The deals that do not count, each with the reason.",
    it: "Gli accordi che non contano, ciascuno con il motivo.",
  },
};

export const disclosureMeanings: Record<Disclosure, Translated> = {
  value: { en: "A value in US dollars; the default.", it: "Un valore in dollari USA; è la scelta predefinita." },
  term: {
    en: "The days over which it runs: a share of the dollars, not of the deals.",
    it: "I giorni della durata: una quota dei dollari, non degli accordi.",
  },
  capacity: { en: "The power contracted or planned.", it: "La potenza contrattata o prevista." },
};

export const frequencyMeanings: Record<Frequency, Translated> = {
  year: { en: "One row a year.", it: "Una riga per anno." },
  quarter: { en: "One row a quarter.", it: "Una riga per trimestre." },
};

export const partyKindMeanings: Record<PartyKind, Translated> = {
  "ai-lab": { en: "Makes AI models.", it: "Sviluppa modelli di IA." },
  hyperscaler: { en: "Runs one of the largest clouds.", it: "Gestisce uno dei cloud più grandi." },
  neocloud: { en: "Rents out computing for AI.", it: "Noleggia capacità di calcolo per l'IA." },
  chipmaker: { en: "Designs or makes chips.", it: "Progetta o produce chip." },
  "server-maker": { en: "Builds servers.", it: "Costruisce server." },
  "data-centre-developer": { en: "Builds and lets data centres.", it: "Costruisce e affitta data center." },
  "bitcoin-miner-turned-host": {
    en: "Lets its power and sites to AI.",
    it: "Mette energia e siti a disposizione dell'IA.",
  },
  investor: { en: "Puts money into companies.", it: "Investe in società." },
  lender: { en: "Lends money.", it: "Presta denaro." },
  government: { en: "A state or one of its bodies.", it: "Uno Stato o un suo ente." },
  group: { en: "Several parties named together.", it: "Più soggetti nominati insieme." },
  unnamed: { en: "A party that no document names.", it: "Un soggetto che nessun documento nomina." },
  other: { en: "Anything else.", it: "Qualsiasi altro soggetto." },
};

/** What each column of DEALS.LIST says, which is also what DEALS.DEAL answers for that field. */
export const dealFieldMeanings: Record<DealField, Translated> = {
  id: { en: "The deal's id, which is for ever.", it: "L'identificativo dell'accordo, che non cambia mai." },
  announced: { en: "The day it became public.", it: "Il giorno in cui è diventato pubblico." },
  kind: { en: "What kind of agreement it is.", it: "Di che tipo di accordo si tratta." },
  payer: { en: "Who pays, or would.", it: "Chi paga o pagherebbe." },
  payee: { en: "Who is paid, or would be.", it: "Chi è pagato o lo sarebbe." },
  value: { en: "What it is worth in US dollars.", it: "Quanto vale in dollari USA." },
  qualifier: {
    en: "How exact the value is: exact, about, at-least, up-to or range.",
    it: "Quanto è preciso il valore: exact, about, at-least, up-to o range.",
  },
  status: { en: "How far it has come, from reported to completed.", it: "A che punto è, da reported a completed." },
  confidence: {
    en: "How well it is sourced: high, medium or low.",
    it: "Quanto sono solide le fonti: high, medium o low.",
  },
  sources: { en: "How many documents stand behind it.", it: "Quanti documenti lo sostengono." },
  counted: {
    en: "yes, or why it is left out: superseded, talks, guarantee, stands-beside or another.",
    it: "yes, oppure perché è escluso: superseded, talks, guarantee, stands-beside o altro.",
  },
  title: { en: "What people call it.", it: "Come viene chiamato." },
  parties: { en: "Everyone who is party to it.", it: "Tutti i soggetti dell'accordo." },
  low: { en: "The least that sources support, in US dollars.", it: "Il minimo sostenuto dalle fonti, in dollari USA." },
  high: {
    en: "The most that sources support, in US dollars.",
    it: "Il massimo sostenuto dalle fonti, in dollari USA.",
  },
  amount: { en: "The value as printed, in its own currency.", it: "Il valore come pubblicato, nella sua valuta." },
  currency: { en: "The currency in which it is printed.", it: "La valuta in cui è pubblicato." },
  rate: {
    en: "US dollars for one unit of that currency, where it is not dollars.",
    it: "Dollari USA per un'unità di quella valuta, se non sono dollari.",
  },
  gigawatts: { en: "The power contracted or planned.", it: "La potenza contrattata o prevista." },
  "value-per-gigawatt": { en: "Its value divided by its power.", it: "Il valore diviso per la potenza." },
  "value-per-gigawatt-year": {
    en: "The same divided by the years of its term.",
    it: "Lo stesso diviso per gli anni della durata.",
  },
  "payer-ticker": { en: "The ticker of who pays.", it: "Il ticker di chi paga." },
  "payee-ticker": { en: "The ticker of who is paid.", it: "Il ticker di chi è pagato." },
  "payer-lei": { en: "The LEI of who pays.", it: "Il codice LEI di chi paga." },
  "payee-lei": { en: "The LEI of who is paid.", it: "Il codice LEI di chi è pagato." },
  "known-since": {
    en: "A day by which it was public for certain, where that is not plain.",
    it: "Un giorno in cui era certamente già pubblico, se la data non basta a dirlo.",
  },
  start: { en: "The first day of the term.", it: "Il primo giorno della durata." },
  end: { en: "The last day of the term.", it: "L'ultimo giorno della durata." },
  ended: { en: "The day it was superseded or cancelled.", it: "Il giorno in cui è stato sostituito o annullato." },
  successor: { en: "The id of the deal that replaced it.", it: "L'identificativo dell'accordo che lo ha sostituito." },
  "part-of": { en: "The id of the deal that contains it.", it: "L'identificativo dell'accordo che lo contiene." },
  programme: { en: "The programme or campus to which it belongs.", it: "Il programma o campus a cui appartiene." },
  years: { en: "The length of the term in years.", it: "La durata in anni." },
  "option-years": { en: "Years by which options can prolong it.", it: "Anni di possibile proroga." },
  issue: { en: "What the bonds, loan or round are called.", it: "Il nome dell'emissione, del prestito o del round." },
  coupon: { en: "Fixed interest a year.", it: "Il tasso fisso annuo." },
  margin: { en: "What it pays over a floating rate.", it: "Il margine sul tasso variabile." },
  maturity: { en: "The day on which the debt falls due.", it: "Il giorno in cui scade il debito." },
  rank: { en: "How the debt stands before other debt.", it: "Il grado del debito rispetto agli altri." },
  rating: { en: "How agencies rate the debt.", it: "Il giudizio delle agenzie sul debito." },
  valuation: {
    en: "What the whole company is worth by it, in US dollars.",
    it: "Quanto vale così l'intera società, in dollari USA.",
  },
  "valuation-basis": {
    en: "Whether that is before or after the new money.",
    it: "Se prima o dopo l'apporto del nuovo denaro.",
  },
  "price-per-share": { en: "What one share cost, as printed.", it: "Il prezzo di un'azione, come pubblicato." },
  leads: { en: "Who leads the investors or lenders.", it: "Chi guida gli investitori o i finanziatori." },
  note: { en: "What a reader should know before using it.", it: "Che cosa sapere prima di usarlo." },
};

export const companyFieldMeanings: Record<CompanyFieldName, Translated> = {
  id: { en: "Its id, which is for ever.", it: "Il suo identificativo, che non cambia mai." },
  name: { en: "The name that answers show.", it: "Il nome che compare nelle risposte." },
  kind: { en: "What kind of company it is.", it: "Di che tipo di società si tratta." },
  ticker: { en: "Its ticker.", it: "Il suo ticker." },
  exchange: { en: "Where it is listed.", it: "Dove è quotata." },
  country: { en: "Its country, as an ISO 3166 code.", it: "Il suo Paese, come codice ISO 3166." },
  parent: { en: "The company that controls it.", it: "La società che la controlla." },
  members: { en: "Who belongs to the group.", it: "Chi fa parte del gruppo." },
  aliases: { en: "Its other names.", it: "I suoi altri nomi." },
  "former-names": { en: "Names that it bore before.", it: "I nomi che portava prima." },
  groups: {
    en: "What it is besides its kind, by our own classification.",
    it: "Che cos'altro è oltre al suo tipo, secondo la nostra classificazione.",
  },
  lei: { en: "Its legal entity identifier (LEI).", it: "Il suo identificativo LEI." },
  cik: { en: "Its number at the SEC (CIK), with ten digits.", it: "Il suo numero alla SEC (CIK), di dieci cifre." },
  wikidata: { en: "Its item of Wikidata.", it: "Il suo elemento di Wikidata." },
  isin: { en: "The ISINs of its shares.", it: "Gli ISIN delle sue azioni." },
  domain: { en: "The host of its website.", it: "Il dominio del suo sito." },
  note: { en: "What a reader should know about it.", it: "Che cosa sapere su di essa." },
};

export const editionFieldMeanings: Record<EditionFieldName, Translated> = {
  number: { en: "Grows with every edition.", it: "Cresce a ogni edizione." },
  version: { en: "Its version.", it: "La sua versione." },
  day: { en: "The last day whose facts it can hold.", it: "L'ultimo giorno di cui può contenere fatti." },
  deals: { en: "How many deals it holds.", it: "Quanti accordi contiene." },
};
