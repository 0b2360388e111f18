import type { Texts } from "./language";

/** The texts of the Browse view. */
interface BrowseMessages {
  readonly welcome: string;
  readonly insertExample: string;
  readonly gotIt: string;

  readonly search: string;
  readonly clearSearch: string;
  readonly searchHint: string;
  readonly lists: string;
  readonly list: Record<"deals" | "companies" | "sources", string>;
  readonly found: (found: string, all: string) => string;
  readonly nothing: Record<"deals" | "companies" | "sources", string>;
  readonly nothingHelps: string;
  readonly elsewhere: string;
  readonly searching: (search: string) => string;

  readonly filters: (count: string) => string;
  readonly clearFilters: string;
  readonly party: string;
  readonly anyParty: string;
  readonly year: string;
  readonly any: string;
  readonly sort: string;
  readonly sorts: Record<"day" | "value" | "party", string>;
  readonly shownAs: string;
  readonly asList: string;
  readonly tableOf: (count: string) => string;
  readonly tableNeedsParty: string;
  readonly tableIgnores: string;
}

export const browseTexts: Texts<BrowseMessages> = {
  en: {
    welcome: "Type =DEALS. in a cell and choose.",
    insertExample: "Insert an example",
    gotIt: "Got it",

    search: "Search deals, companies and sources",
    clearSearch: "Clear the search",
    searchHint: "Company, ticker, kind, publisher …",
    lists: "What is listed",
    list: { deals: "Deals", companies: "Companies", sources: "Sources" },
    found: (found, all) => `${found} of ${all}`,
    nothing: {
      deals: "No deals match",
      companies: "No companies match",
      sources: "No sources match",
    },
    nothingHelps: "Check the spelling, try a ticker, or ask for less.",
    elsewhere: "Found elsewhere:",
    searching: (search) => `“${search}”`,

    filters: (count) => (count === "0" ? "Filters" : `Filters (${count})`),
    clearFilters: "Clear filters",
    party: "Party",
    anyParty: "Any company or programme",
    year: "Year",
    any: "Any",
    sort: "Sort by",
    sorts: { day: "Newest first", value: "Largest first", party: "Payer, A to Z" },
    shownAs: "Show deals as",
    asList: "List",
    tableOf: (count) =>
      count === "1"
        ? "The table lists the 1 deal that totals count."
        : `The table lists the ${count} deals that totals count.`,
    tableNeedsParty: "Choose a party to insert its deals as a table.",
    tableIgnores: "Search, status and confidence are not part of it.",
  },
  it: {
    welcome: "Digita =DEALS. in una cella e scegli.",
    insertExample: "Inserisci un esempio",
    gotIt: "Ho capito",

    search: "Cerca accordi, società e fonti",
    clearSearch: "Svuota la ricerca",
    searchHint: "Società, ticker, tipo, editore …",
    lists: "Che cosa elencare",
    list: { deals: "Accordi", companies: "Società", sources: "Fonti" },
    found: (found, all) => `${found} su ${all}`,
    nothing: {
      deals: "Nessun accordo corrisponde",
      companies: "Nessuna società corrisponde",
      sources: "Nessuna fonte corrisponde",
    },
    nothingHelps: "Controlla l’ortografia, prova con un ticker o allenta i criteri.",
    elsewhere: "Altri risultati:",
    searching: (search) => `«${search}»`,

    filters: (count) => (count === "0" ? "Filtri" : `Filtri (${count})`),
    clearFilters: "Azzera i filtri",
    party: "Parte",
    anyParty: "Tutte le società e i programmi",
    year: "Anno",
    any: "Qualsiasi",
    sort: "Ordina per",
    sorts: { day: "Più recenti", value: "Valore decrescente", party: "Pagatore, A–Z" },
    shownAs: "Mostra gli accordi come",
    asList: "Elenco",
    tableOf: (count) =>
      count === "1"
        ? "La tabella elenca l’unico accordo considerato dai totali."
        : `La tabella elenca i ${count} accordi considerati dai totali.`,
    tableNeedsParty: "Scegli una parte per inserire la tabella dei suoi accordi.",
    tableIgnores: "Ricerca, stato e attendibilità non ne fanno parte.",
  },
};
