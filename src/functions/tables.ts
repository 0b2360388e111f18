import { counted, type DealQuestion, leftOut, type Quantity } from "../core/counting";
import { dealColumns, newestFirst, usualColumns } from "../core/fields";
import { dealTable, listed, sourceTable } from "../core/listing";
import type { Basis } from "../core/records/vocabulary";
import { type ArgumentsOf, type BackingRecords, type Context, declare } from "./declaration";
import { type TextsOf, basisText, filterTexts } from "./texts";
import { basis, columns, include } from "./choices";
import { filter, question } from "./parties";

/** The deals behind a total, and their documents. */
export const tables = {
  LIST: declare({
    parameters: { ...filter, columns: columns(), include: include() },
    result: "table",
    unit: "plain",
    columnUnits: Object.fromEntries(dealColumns.map(({ heading, unit }) => [heading, unit])),
    answer(args, context) {
      const { basis: readOn, columns: named } = args.columns;
      const usual = args.include === "counted" ? usualColumns : [...usualColumns, ...countedColumn];
      const asked = question(args, context);
      return dealTable(listed(context.edition, asked, args.include, readOn), context.edition, {
        columns: named.length > 0 ? named : usual,
        basis: readOn,
        to: asked.to,
      });
    },
    records: (args, context) => onBasis({ ...args, basis: args.columns.basis }, context),
  }),
  SOURCES: declare({
    parameters: { ...filter, basis: basis() },
    result: "table",
    unit: "plain",
    columnUnits: { date: "day" },
    answer: (args, context) =>
      sourceTable(counted(context.edition, question(args, context), args.basis), context.edition),
    records: onBasis,
  }),
};

/** Says of each deal whether it counts, where not all of them do. */
const countedColumn = dealColumns.filter(({ heading }) => heading === "counted");

/** The deals behind an answer that takes values on a basis. */
export function onBasis(
  args: ArgumentsOf<typeof filter> & { readonly basis: Basis },
  context: Context,
): Partial<BackingRecords> {
  return dealRecords(question(args, context), context, args.basis);
}

/**
 * The deals behind an answer over deals, newest first, and those that do not count.
 * @param quantity What decides which of them count; left out, their values on the basis.
 */
export function dealRecords(
  asked: DealQuestion,
  { edition }: Context,
  basis: Basis = "headline",
  quantity: Quantity = basis,
): Pick<BackingRecords, "deals" | "leftOut" | "basis" | "to"> {
  return {
    deals: counted(edition, asked, quantity).toSorted(newestFirst),
    leftOut: leftOut(edition, asked, quantity).toSorted((a, b) => newestFirst(a.deal, b.deal)),
    basis,
    to: asked.to,
  };
}

export const tablesTexts = (): TextsOf<typeof tables> => ({
  LIST: {
    says: {
      en: "The deals behind a total, newest first, with a header row.",
      it: "Gli accordi dietro un totale, dal più recente, con una riga di intestazione.",
    },
    parameters: {
      ...filterTexts,
      columns: {
        en: 'Names separated by commas, such as "announced,title,value,qualifier,status"; a basis, such as "firm", may be among them.',
        it: 'Nomi separati da virgole, come "announced,title,value,qualifier,status"; tra questi può stare un criterio, come "firm".',
      },
      include: {
        en: "counted, all or left-out: also the deals that do not count, or these alone, with the reason. counted if left out.",
        it: "counted, all o left-out: anche gli accordi che non contano, o solo questi, con il motivo. counted, se omesso.",
      },
    },
    returns:
      "A table. What is not disclosed is an empty text. Days are dates where Excel takes them from functions, else texts; 2025-05 counts as its last day. The column counted says yes, or why a deal is left out.",
    questions: [
      ["Which deals are behind the total of CoreWeave and OpenAI?", '=DEALS.LIST("CoreWeave","OpenAI")'],
      [
        "Which deals of OpenAI do not count, and why not?",
        '=DEALS.LIST("OpenAI",,,,,"id,title,value,counted","left-out")',
      ],
    ],
    examples: [
      '=DEALS.LIST("CoreWeave","OpenAI")',
      '=DEALS.LIST("CoreWeave","OpenAI",,,,"announced,title,value,status")',
      '=DEALS.LIST("NVIDIA","OpenAI",,,2025,"firm")',
      '=DEALS.LIST("Hyperion")',
      '=DEALS.LIST("CoreWeave","OpenAI",,,"2025-04-30","id,announced,value,counted","all")',
      '=DEALS.LIST("Morgan Stanley",,,2026,,"id,announced,payer,payee,counted","left-out")',
      '=DEALS.LIST("Anthropic",,"compute",2026,,"announced,payee,value,gigawatts,value-per-gigawatt-year")',
      '=DEALS.LIST("CoreWeave","OpenAI",,,,"id,price")',
      '=DEALS.LIST("CoreWeave","OpenAI",,,,,"everything")',
    ],
  },
  SOURCES: {
    says: {
      en: "The documents behind a total, with what each of them says.",
      it: "I documenti dietro un totale, con ciò che ciascuno afferma.",
    },
    parameters: {
      ...filterTexts,
      basis: basisText,
    },
    returns: "A table: deal, publisher, title, date, type, URL, what it says.",
    questions: [
      [
        "Which documents are behind the total of CoreWeave and OpenAI, and what do they say?",
        '=DEALS.SOURCES("CoreWeave","OpenAI")',
      ],
    ],
    examples: [
      '=DEALS.SOURCES("CoreWeave","OpenAI",,"2025-09-25")',
      '=DEALS.SOURCES("NVIDIA","OpenAI",,,2025,"firm")',
      '=DEALS.SOURCES("CoreWeave","OpenAI",,"soon")',
    ],
  },
});
