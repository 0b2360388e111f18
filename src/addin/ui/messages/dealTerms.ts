import type { debtRanks, valuationBases } from "../../../core/records/vocabulary";
import { asOf, type Texts } from "./language";

/** The texts about the terms of a deal, of debt and of shares. */
interface DealTermsMessages {
  readonly terms: string;
  readonly contingent: string;
  readonly tranches: string;
  readonly programme: string;
  readonly options: string;
  readonly years: (count: string) => string;
  readonly withRenewals: string;
  readonly option: string;
  readonly exit: string;
  readonly issue: string;
  readonly coupon: string;
  readonly margin: string;
  readonly over: (points: string, rate: string) => string;
  readonly maturity: string;
  readonly rank: string;
  readonly ranks: Record<(typeof debtRanks)[number], string>;
  readonly rating: string;
  readonly collateral: string;
  readonly issuePrice: string;
  readonly ofPrincipal: (percent: string) => string;
  readonly parts: string;
  readonly bondsOrLoans: (count: string) => string;
  readonly convertible: string;
  readonly intoShares: string;
  readonly conversionPrice: string;
  readonly arrangers: string;
  readonly valuations: Record<(typeof valuationBases)[number], string>;
  readonly pricePerShare: string;
  readonly leads: string;
  readonly drawn: (day: string) => string;
}

export const dealTermsTexts: Texts<DealTermsMessages> = {
  en: {
    terms: "Terms",
    contingent: "Due only if something else happens first.",
    tranches: "Parts",
    programme: "Programme",
    options: "Options to prolong",
    years: (count) => (count === "1" ? "1 year" : `${count} years`),
    withRenewals: "With all options",
    option: "Option",
    exit: "Ways out",
    issue: "Issue",
    coupon: "Coupon",
    margin: "Margin",
    over: (points, rate) => `${points} over ${rate}`,
    maturity: "Maturity",
    rank: "Rank",
    ranks: { "senior-secured": "Senior secured", secured: "Secured", senior: "Senior", unsecured: "Unsecured" },
    rating: "Rating",
    collateral: "Secured by",
    issuePrice: "Issue price",
    ofPrincipal: (percent) => `${percent} of the principal`,
    parts: "Consists of",
    bondsOrLoans: (count) => `${count} bonds or loans`,
    convertible: "Convertible",
    intoShares: "into shares",
    conversionPrice: "Conversion price",
    arrangers: "Arrangers",
    valuations: {
      "pre-money": "Valuation before the money",
      "post-money": "Valuation after the money",
      "enterprise-value": "Enterprise value",
      unspecified: "Valuation",
    },
    pricePerShare: "Price per share",
    leads: "Led by",
    drawn: (day) => `Drawn on ${day}`,
  },
  it: {
    terms: "Condizioni",
    contingent: "Dovuto solo se prima si verifica un’altra condizione.",
    tranches: "Parti",
    programme: "Programma",
    options: "Possibili proroghe",
    years: (count) => (count === "1" ? "1 anno" : `${count} anni`),
    withRenewals: "Con tutte le proroghe",
    option: "Opzione",
    exit: "Vie d’uscita",
    issue: "Emissione",
    coupon: "Cedola",
    margin: "Margine",
    over: (points, rate) => `${points} su ${rate}`,
    maturity: "Scadenza",
    rank: "Grado",
    ranks: {
      "senior-secured": "Senior garantito",
      secured: "Garantito",
      senior: "Senior",
      unsecured: "Non garantito",
    },
    rating: "Rating",
    collateral: "Garantito da",
    issuePrice: "Prezzo di emissione",
    ofPrincipal: (percent) => `${percent} del capitale`,
    parts: "Composto da",
    bondsOrLoans: (count) => `${count} titoli o prestiti`,
    convertible: "Convertibile",
    intoShares: "in azioni",
    conversionPrice: "Prezzo di conversione",
    arrangers: "Organizzatori",
    valuations: {
      "pre-money": "Valutazione prima dell’apporto",
      "post-money": "Valutazione dopo l’apporto",
      "enterprise-value": "Valore d’impresa",
      unspecified: "Valutazione",
    },
    pricePerShare: "Prezzo per azione",
    leads: "Guidato da",
    drawn: (day) => `Utilizzato ${asOf(day)}`,
  },
};
