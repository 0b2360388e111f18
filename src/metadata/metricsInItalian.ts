import type { MetricMeanings } from "../core/records/metricShapes";

/** The meanings of metrics and measures, which are data, in Italian. */
export const metricsInItalian: MetricMeanings = {
  revenue: {
    says: "Ricavi del periodo.",
    measures: { reported: "Dell'intera società, come li pubblica; se non pubblica nulla, come li riportano altri." },
  },
  "capital-expenditure": {
    says: "Spesa per immobili, impianti e macchinari nel periodo.",
    measures: {
      cash: "Pagamenti per immobili, impianti e macchinari, al lordo, secondo il rendiconto finanziario.",
      "cash-net": "Gli stessi al netto di vendite e incentivi, che Amazon indica nelle sue conferenze.",
      "cash-with-intangibles": "Pagamenti per beni materiali e immateriali, una sola voce del rendiconto di NVIDIA.",
      "with-finance-leases":
        "Con i beni presi in leasing finanziario, il dato di Microsoft; per altri la somma di uno studio.",
      "with-lease-principal": "Pagamenti più quote capitale dei leasing finanziari, il dato di Meta.",
      "company-defined": "Come la definisce CoreWeave; sopra o sotto la voce di cassa per effetto dei tempi.",
      "real-estate": "Pagamenti per migliorie agli immobili, senza le joint venture (Digital Realty).",
      "as-reported": "Come la riporta una pagina secondaria, che non dice come è misurata.",
    },
  },
  "capital-expenditure-guidance": {
    says: "Spesa in conto capitale che la società prevede per il periodo.",
    measures: {
      cash: "Secondo la voce di cassa, come prevedono Alphabet e Oracle.",
      "cash-net": "Al netto di vendite e incentivi, come prevede Amazon.",
      "with-finance-leases": "Con i beni presi in leasing finanziario, come prevede Microsoft.",
      "with-lease-principal": "Con le quote capitale dei leasing finanziari, come prevede Meta.",
      "company-defined": "Secondo la definizione di CoreWeave.",
      "as-reported": "Nessun documento dice come è misurata.",
    },
  },
  "remaining-performance-obligations": {
    says: "Ricavi contrattualizzati non ancora rilevati a fine periodo (ASC 606, IFRS 15).",
    measures: {
      total: "Dell'intera società, contratti di ogni durata o come la società li pubblica.",
      commercial: "La parte commerciale di Microsoft, quella che mette in evidenza.",
      "over-one-year": "Solo nei contratti di oltre un anno (Amazon; Alphabet fino alla fine del 2025).",
      "cloud-stated": "Del settore cloud, come detto in conferenza (AWS); nessun bilancio lo riporta.",
    },
  },
  "revenue-backlog": {
    says: "Ricavi contrattualizzati o ordini futuri a fine periodo, secondo la definizione della società.",
    measures: {
      "company-defined":
        "Obbligazioni di prestazione residue e altri importi impegnati (CoreWeave), o contratti firmati.",
      "ai-orders": "Ordini di prodotti per l'IA ricevuti e non ancora consegnati (Dell, Broadcom).",
      cloud: "La parte di Google Cloud, compresi i contratti fino a un anno (da marzo 2026).",
      "cloud-over-one-year": "La parte di Google Cloud fino alla fine del 2025, nei contratti di oltre un anno.",
    },
  },
  debt: {
    says: "Debito a fine periodo.",
    measures: {
      book: "Valore contabile, corrente e non corrente, al netto di sconti e costi.",
      principal: "Capitale in essere, senza leasing finanziari.",
      "non-current": "Debiti finanziari non correnti dello stato patrimoniale.",
      "bank-and-convertibles": "Debito bancario e obbligazioni convertibili insieme, come li indica Super Micro.",
      "convertible-notes": "Obbligazioni convertibili al valore contabile.",
      "as-reported": "Come lo riporta una pagina secondaria, che non dice come è misurato.",
    },
  },
  "cloud-revenue": {
    says: "Ricavi del settore cloud. Confrontabili entro una società, non fra società.",
    measures: {
      reported:
        "Ciò che la società pubblica a parte: AWS, Google Cloud, Azure, infrastruttura di Oracle, cloud IA di IREN.",
      "microsoft-cloud":
        "Microsoft Cloud, trasversale ai settori: Azure, Microsoft 365 commerciale, Dynamics 365 e altro.",
      "intelligent-cloud": "Il settore Intelligent Cloud di Microsoft: Azure con prodotti e servizi server.",
      "with-applications": "Infrastruttura e applicazioni di Oracle insieme.",
    },
  },
  "data-centre-revenue": {
    says: "La parte dei ricavi che proviene dal mercato o settore dei data center (NVIDIA, AMD).",
    measures: {
      reported: "Tutta, come la società la pubblica.",
      hyperscale: "Quanto proviene dai clienti hyperscale, come NVIDIA lo indica dall'esercizio 2027.",
    },
  },
  "ai-semiconductor-revenue": {
    says: "Ricavi da semiconduttori per l'IA.",
    measures: { reported: "Secondo la definizione di Broadcom." },
  },
  "ai-server-revenue": {
    says: "Ricavi da server costruiti per l'IA.",
    measures: {
      reported: "Come ricavi, che Dell pubblica.",
      shipped: "Quanto è stato consegnato nel periodo, che Dell indica accanto ai ricavi.",
    },
  },
  "customer-revenue": {
    says: "Ricavi del periodo da un solo cliente, la controparte.",
    measures: { reported: "Come li indica un documento." },
  },
  "revenue-run-rate": {
    says: "Ricavi di un mese o trimestre recente riportati all'anno: non sono i ricavi di un anno.",
    measures: {
      "whole-company": "Tutti i ricavi della società.",
      recurring: "Quelli ricorrenti, senza licenze di Microsoft e grandi accordi singoli, come li definisce OpenAI.",
      "ai-business": "La parte di IA dell'attività, come la definisce Amazon.",
    },
  },
  "revenue-guidance": {
    says: "Ricavi che la società prevede per il periodo.",
    measures: { stated: "Dell'intera società, come li indica." },
  },
  "ai-semiconductor-revenue-guidance": {
    says: "Ricavi da semiconduttori per l'IA che la società prevede per il periodo.",
    measures: { stated: "Come li indica Broadcom." },
  },
  "ai-server-revenue-guidance": {
    says: "Ricavi da server per l'IA che la società prevede per l'esercizio.",
    measures: { stated: "Come li indica Dell." },
  },
  bookings: {
    says: "Ordini e contratti di clienti acquisiti nel periodo.",
    measures: {
      "ai-orders": "Ordini di prodotti per l'IA (Dell, Broadcom).",
      "contracts-signed": "Contratti di clienti per il cloud IA firmati nel periodo (Oracle).",
    },
  },
  "contracted-revenue": {
    says: "Ricavi sull'intera durata di tutti i contratti firmati.",
    measures: { "base-terms": "Sulla durata di base, senza opzioni di proroga." },
  },
  "new-commitments": {
    says: "Impegni assunti nel periodo, o dopo l'ultimo bilancio.",
    measures: {
      customers: "Contratti di clienti firmati dopo il bilancio e non ancora nel portafoglio ordini.",
      leases: "Affitti che la società ha firmato come locataria dopo il bilancio.",
      purchases: "Di quanto sono aumentati gli impegni contrattuali della società.",
    },
  },
  "cloud-capital-expenditure": {
    says: "La parte della spesa in conto capitale destinata al cloud.",
    measures: { "with-finance-leases": "Con i beni presi in leasing finanziario (AWS, secondo uno studio)." },
  },
  "bonds-issued": {
    says: "Obbligazioni emesse nel periodo.",
    measures: { reported: "Come le indica un documento." },
  },
  "lease-commitments": {
    says: "Canoni da pagare per affitti.",
    measures: { "not-commenced": "Per affitti firmati ma non ancora decorsi." },
  },
  "purchase-commitments": {
    says: "Quanto la società si è impegnata ad acquistare, oltre agli affitti.",
    measures: {
      stated: "Tutto ciò che la società indica come impegni di acquisto (Microsoft, Alphabet).",
      supply: "Ordini ai fornitori (NVIDIA).",
      "non-cancellable": "Contratti con cloud e fornitori che non si possono disdire (Meta).",
      capital: "Impegni contrattuali per immobili, impianti e macchinari (IREN).",
    },
  },
  "compute-commitments": {
    says: "Quanto la società si è impegnata a spendere in tutto per il calcolo.",
    measures: {
      stated: "Come lo indica il suo amministratore delegato, contratti e piani insieme (OpenAI).",
      contracted: "Obblighi contrattuali verso fornitori di calcolo, secondo un prospetto (Anthropic).",
    },
  },
  "cloud-commitments": {
    says: "Quanto la società si è impegnata a pagare per servizi cloud.",
    measures: {
      services: "Servizi pluriennali che NVIDIA acquista per la propria ricerca e sviluppo.",
      backstop: "Capacità cloud per l'IA che NVIDIA deve prendere se altri non la usano.",
    },
  },
  "investment-commitments": {
    says: "Quanto la società si è impegnata a investire in altre società.",
    measures: { stated: "Come lo indica." },
  },
  guarantees: {
    says: "Il massimo che la società potrebbe dover pagare per le garanzie prestate.",
    measures: {
      leases: "Per garanzie di affitti, escluse singole grandi nominate nella nota (NVIDIA).",
      financial: "Per le sue garanzie finanziarie (Alphabet).",
    },
  },
  "compute-spend": {
    says: "Quanto la società ha speso per calcolo e infrastruttura nel periodo.",
    measures: { reported: "Come lo indica un documento." },
  },
  "compute-spend-target": {
    says: "Quanto la società prevede di spendere per il calcolo nel periodo.",
    measures: { stated: "Come lo indica una fonte." },
  },
  "compute-capacity": {
    says: "Potenza di calcolo o data center a fine periodo, in gigawatt.",
    measures: {
      "in-use": "Calcolo in uso (OpenAI).",
      "active-power": "Data center in uso (CoreWeave, Applied Digital).",
      "contracted-power": "Data center sotto contratto, in uso o no (CoreWeave).",
      "leased-it-load": "Carico IT critico affittato, in uso o no (Applied Digital, SB Energy).",
      "contracted-to-customers": "Potenza contrattata con i clienti, in uso o no (Core Scientific).",
    },
  },
  "private-investments": {
    says: "Denaro investito in società non quotate nel periodo.",
    measures: { reported: "Come la società lo pubblica." },
  },
  "frontier-lab-investments": {
    says: "Denaro investito nei principali laboratori di IA.",
    measures: { "to-date": "In tutto, fino a quel giorno." },
  },
  "stake-fair-value": {
    says: "Quanto valgono a fine periodo le partecipazioni in altre società, non quanto sono costate.",
    measures: {
      "one-holding": "La partecipazione in una sola società, la controparte.",
      "whole-portfolio": "Tutte le partecipazioni: non quotate, quotate e a patrimonio netto.",
      listed: "Partecipazioni quotate dello stato patrimoniale.",
      private: "Partecipazioni non quotate, compresi i finanziamenti di infrastrutture a patrimonio netto.",
      "form-13f": "Le partecipazioni quotate di un modulo 13F.",
    },
  },
  "stake-gain": {
    says: "Quanto hanno guadagnato nel periodo le partecipazioni in altre società.",
    measures: {
      "one-holding": "La partecipazione in una sola società, la controparte.",
      private: "Tutte le partecipazioni non quotate rivalutate.",
    },
  },
  "revenue-share-paid": {
    says: "Quanto è stato pagato a un partner, la controparte, come sua quota dei ricavi del periodo.",
    measures: { reported: "Come lo indica un documento." },
  },
  "share-of-backlog": {
    says: "La quota di ciò che è contrattualizzato dovuta da un solo cliente, la controparte. Una frazione.",
    measures: {
      "company-defined": "Del portafoglio ordini come lo definisce la società.",
      commercial: "Delle obbligazioni di prestazione residue commerciali di Microsoft.",
    },
  },
  "supplier-concentration": {
    says: "La quota degli acquisti che proviene dai maggiori fornitori. Una frazione.",
    measures: { "top-three": "Dai tre maggiori." },
  },
  "total-of-deals": {
    says: "A quanto ammontano insieme più accordi con una società, la controparte.",
    measures: { reported: "Come lo indica un documento." },
  },
};
