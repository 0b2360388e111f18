import type { Texts } from "./language";

/** The texts of a company’s page. */
interface CompanyMessages {
  readonly totalByKind: string;
  readonly allKinds: string;
  readonly undisclosed: (count: string) => string;
  readonly addsUpToMore: string;
  /** Heads the kinds that count only where they are asked for. */
  readonly apart: string;
  readonly counterparties: string;
  readonly ending: string;
  readonly endsOn: (day: string) => string;
  readonly newest: string;

  readonly partOfGroup: (name: string) => string;
  readonly members: string;
  readonly figures: string;
  readonly stakesHeld: string;
  readonly stakesGiven: string;
  readonly warrant: string;
  readonly customers: string;
  readonly suppliers: string;
  readonly dealsOf: string;
  readonly noDeals: string;
  /** Heads the names by which a company and its registers are found. */
  readonly names: string;
  readonly also: string;
  readonly formerly: string;
}

export const companyTexts: Texts<CompanyMessages> = {
  en: {
    totalByKind: "Total by kind",
    allKinds: "All deals",
    undisclosed: (count) => `${count} undisclosed`,
    addsUpToMore: "The kinds add up to more: what is part of a deal of another kind counts once in all.",
    apart: "Counted only where asked for",
    counterparties: "Largest counterparties",
    ending: "Terms ending next",
    endsOn: (day) => `ends ${day}`,
    newest: "What happened last",

    partOfGroup: (name) => `Part of ${name}`,
    members: "Members",
    figures: "Figures",
    stakesHeld: "Stakes held",
    stakesGiven: "Holders",
    warrant: "warrant",
    customers: "Customers",
    suppliers: "Share of suppliers’ revenue",
    dealsOf: "Deals",
    noDeals: "No deals are recorded.",
    names: "Names and registers",
    also: "Also called",
    formerly: "Formerly",
  },
  it: {
    totalByKind: "Totale per tipo",
    allKinds: "Tutti gli accordi",
    undisclosed: (count) => `${count} senza valore noto`,
    addsUpToMore:
      "I tipi danno una somma maggiore: ciò che fa parte di un accordo di altro tipo nel totale conta una volta.",
    apart: "Contati solo se richiesti",
    counterparties: "Controparti maggiori",
    ending: "Prossime scadenze",
    endsOn: (day) => `scade: ${day}`,
    newest: "Ultimi eventi",

    partOfGroup: (name) => `Fa capo a ${name}`,
    members: "Membri",
    figures: "Dati finanziari",
    stakesHeld: "Partecipazioni detenute",
    stakesGiven: "Azionisti",
    warrant: "warrant",
    customers: "Clienti",
    suppliers: "Quota dei ricavi dei fornitori",
    dealsOf: "Accordi",
    noDeals: "Nessun accordo registrato.",
    names: "Nomi e registri",
    also: "Anche",
    formerly: "In passato",
  },
};
