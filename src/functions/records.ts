import { companyCard, dealCard } from "../core/cards";
import type { Edition } from "../core/edition";
import { editionInWords } from "../core/fields";
import { type Problem, problems } from "../core/problems";
import { isOfKind } from "../core/parties";
import type { Deal } from "../core/records/deal";
import { byName } from "../core/spelling";
import { declare, nothing } from "./declaration";
import { type TextsOf, companyText } from "./texts";
import { shownAs } from "./typedValues";
import { deal } from "./arguments";
import { companyField, dealField, editionField, partyKind } from "./choices";
import { party } from "./parties";

/** What the data says of one deal, one company, itself. */
export const records = {
  DEAL: declare({
    parameters: { id: deal(), field: dealField() },
    result: "value",
    unit: ({ field }) => field?.unit ?? "plain",
    answer({ id: record, field }, { edition }) {
      if (!field) return shownAs(record.title, () => dealCard(record, edition), edition);
      const value = field.cellOf(record, edition);
      if (value !== "") return value;
      throw noneIn(field.heading, record, edition);
    },
    records: ({ id }) => ({ deals: [id] }),
  }),
  COMPANY: declare({
    parameters: { name: party(), field: companyField() },
    result: "value",
    unit: "plain",
    answer({ name: id, field }, { edition }) {
      const company = edition.parties.withId(id);
      if (!field) return shownAs(company.name, () => companyCard(company, edition), edition);
      const value = field.cellOf(company, edition);
      if (value === "") throw problems.notRecorded(edition.release.number, field.heading, company.name);
      return value;
    },
    records: nothing,
  }),
  PARTIES: declare({
    parameters: { kind: partyKind() },
    result: "column",
    unit: "plain",
    answer({ kind }, { edition }) {
      const found = edition.parties.all.filter((one) => !kind || isOfKind(one, kind));
      // A table without a cell is an error that says nothing.
      if (kind && found.length === 0) throw problems.nobodyOfKind(edition.release.number, kind);
      return found
        .map(({ name }) => name)
        .sort(byName)
        .map((name) => [name]);
    },
    records: nothing,
  }),
  EDITION: declare({
    parameters: { what: editionField() },
    result: "value",
    unit: "plain",
    answer: ({ what }, { edition }) => what?.cellOf(edition) ?? editionInWords(edition),
    records: nothing,
  }),
};

/** The fields that have a deal's value in US dollars: where it is disclosed, they are empty only for want of a rate. */
const inDollars: readonly string[] = ["value", "low", "high"];

/** The fields that have the last day of a term, which can be stated in years instead. */
const lastDays: readonly string[] = ["end", "maturity"];

/** Why a field says nothing of a deal. */
function noneIn(field: string, { id, title, termYears, value, round }: Deal, { release }: Edition): Problem {
  const [edition, name] = [release.number, `${id}, ${title}`];
  const [valuation] = round?.valuations ?? [];
  if (lastDays.includes(field) && termYears !== undefined) return problems.termInYears(edition, field, name);
  if (value && inDollars.includes(field)) return problems.noRate(edition, name, value.currency);
  if (valuation && field === "valuation")
    return problems.noRateOfValuation(edition, name, valuation.amount, valuation.currency);
  return problems.notRecorded(edition, field, name);
}

export const recordsTexts = (): TextsOf<typeof records> => ({
  DEAL: {
    says: {
      en: "One deal: a card of everything that is known of it, or one field.",
      it: "Un accordo: una scheda con tutto ciò che se ne sa, oppure un solo campo.",
    },
    parameters: {
      id: {
        en: 'The deal\'s id or title, as DEALS.LIST shows them, or words that mean just one: "Microsoft IREN".',
        it: 'L\'id o il titolo, come li mostra DEALS.LIST, o parole che ne indichino uno solo: "Microsoft IREN".',
      },
      field: {
        en: "value, qualifier, status, announced, payer, title or any other column of DEALS.LIST.",
        it: "value, qualifier, status, announced, payer, title o qualsiasi altra colonna di DEALS.LIST.",
      },
    },
    returns: "A card, or its title where Excel knows no cards; with a field, that value.",
    questions: [
      ["What is the contract of IREN with Microsoft worth, and nothing else?", '=DEALS.DEAL("Microsoft IREN","value")'],
      ["When does the contract of IREN with Microsoft end?", '=DEALS.DEAL("Microsoft IREN","end")'],
    ],
    examples: [
      '=DEALS.DEAL("coreweave-openai-2025-09")',
      '=DEALS.DEAL("coreweave-openai-2025-09","value")',
      '=DEALS.DEAL("coreweave-openai-2025-09","qualifier")',
      '=DEALS.DEAL("coreweave-openai-2025-09","gigawatts")',
      '=DEALS.DEAL("Microsoft IREN","end")',
      '=DEALS.DEAL("CoreWeave OpenAI")',
      '=DEALS.DEAL("coreweave-openai-2025-08")',
    ],
  },
  COMPANY: {
    says: {
      en: "One company: a card of everything that is known of it, or one field.",
      it: "Una società: una scheda con tutto ciò che se ne sa, oppure un solo campo.",
    },
    parameters: {
      name: companyText,
      field: { en: "ticker, kind, country, parent or another.", it: "ticker, kind, country, parent o un altro campo." },
    },
    returns: "A card, or its name where Excel knows no cards; with a field, that value.",
    questions: [["What is CoreWeave's ticker?", '=DEALS.COMPANY("CoreWeave","ticker")']],
    examples: [
      '=DEALS.COMPANY("CRWV")',
      '=DEALS.COMPANY("CoreWeave","ticker")',
      '=DEALS.COMPANY("OpenAI","ticker")',
      '=DEALS.COMPANY("CoreWeave","price")',
    ],
  },
  PARTIES: {
    says: {
      en: "The names that the data knows, in alphabetical order, for drop-down lists.",
      it: "I nomi presenti nei dati, in ordine alfabetico, per elenchi di scelta.",
    },
    parameters: {
      kind: {
        en: "A kind of party, such as hyperscaler or bank: those whom other functions take it to mean. All if left out.",
        it: "Un tipo di soggetto, come hyperscaler o bank: quelli che le altre funzioni intendono. Tutti, se omesso.",
      },
    },
    returns: "A column of names.",
    questions: [["Which neoclouds does the data know, and how does it spell them?", '=DEALS.PARTIES("neocloud")']],
    examples: ['=DEALS.PARTIES("hyperscaler")', '=DEALS.PARTIES("miners")', '=DEALS.PARTIES("hyperscalar")'],
  },
  EDITION: {
    says: { en: "Which edition of the data answers.", it: "Quale edizione dei dati risponde." },
    parameters: {
      what: {
        en: "number, version, day or deals. All in one sentence if left out.",
        it: "number, version, day o deals. Tutto in una frase, se omesso.",
      },
    },
    returns: "A text, or a number for number and deals.",
    questions: [
      ["Which edition of the data answers?", "=DEALS.EDITION()"],
      ["As of which day is the data?", '=DEALS.EDITION("day")'],
    ],
    examples: ["=DEALS.EDITION()", '=DEALS.EDITION("day")', '=DEALS.EDITION("colour")'],
  },
});
