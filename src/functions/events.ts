import { reasonAgainst } from "../core/counting";
import { type EventQuestion, eventsOf, eventTable } from "../core/events";
import { newestFirst } from "../core/fields";
import { problems } from "../core/problems";
import { type ArgumentsOf, type BackingRecords, type Context, declare } from "./declaration";
import type { TextsOf } from "./texts";
import { filter, question, side } from "./parties";

const ofEvents = { party: side(true, "of-everybody"), from: filter.from, to: filter.to, kind: filter.kind };

/** What happened, and when. */
export const events = {
  EVENTS: declare({
    parameters: ofEvents,
    result: "table",
    unit: "plain",
    columnUnits: { day: "day", value: "dollars" },
    answer(args, context) {
      const asked = questionOf(args, context);
      return eventTable(eventsOf(context.edition, asked), asked, context.edition);
    },
    records: recordsOf,
  }),
};

/** Nobody means a time that is to come without an end: @throws Problem (malformed) where that is all that would be left. */
function questionOf(args: ArgumentsOf<typeof ofEvents>, context: Context): EventQuestion {
  const asked = question(args, context);
  if (asked.from !== undefined && asked.from > asked.to) throw problems.notHappenedYet(asked.from, asked.to);
  return asked;
}

/** The records to which something happened: of deals those that count on the last day, and those that do not. */
function recordsOf(args: ArgumentsOf<typeof ofEvents>, context: Context): Partial<BackingRecords> {
  const asked = questionOf(args, context);
  const happened = [...new Set(eventsOf(context.edition, asked).map(({ of }) => of))];
  const others = happened.flatMap((of) => ("deal" in of ? [] : [of]));
  const deals = happened.flatMap((of) =>
    "deal" in of ? [{ deal: of.deal, because: reasonAgainst(of, { kinds: asked.kinds, to: asked.to }) }] : [],
  );
  deals.sort((a, b) => newestFirst(a.deal, b.deal));
  return {
    deals: deals.flatMap(({ deal, because }) => (because ? [] : [deal])),
    leftOut: deals.flatMap(({ deal, because }) => (because ? [{ deal, because }] : [])),
    stakes: others.flatMap(({ is, record }) => (is === "stake" ? [record] : [])),
    revenueShares: others.flatMap(({ is, record }) => (is === "revenue-share" ? [record] : [])),
    figures: others.flatMap(({ is, record }) => (is === "figure" ? [record] : [])),
  };
}

export const eventsTexts = (): TextsOf<typeof events> => ({
  EVENTS: {
    says: {
      en: "What happened to deals, by day: announced, enlarged, signed, closed, superseded, cancelled, term ends, correction.",
      it: "Che cosa è successo agli accordi, per giorno: annuncio, ampliamento, firma, chiusura, sostituzione, annullamento, scadenza, correzione.",
    },
    parameters: {
      party: {
        en: 'Only deals of this company, a kind such as "neocloud", a programme, or several "A; B". All if left out.',
        it: 'Solo gli accordi di questa società, di un tipo come "neocloud", di un programma o di più nomi "A; B". Tutti, se omessa.',
      },
      from: {
        en: 'Only what happened on or after this day: a date, 2025 or "2025-06".',
        it: 'Solo ciò che è successo da questo giorno in poi: una data, 2025 o "2025-06".',
      },
      to: {
        en: "Up to this day; later than the edition's, it shows terms that end until then. The edition's day if left out.",
        it: "Fino a questo giorno; se è dopo quello dell'edizione, anche i contratti che scadono entro quel giorno. Se omesso, quello dell'edizione.",
      },
      kind: {
        en: 'Kinds of deal: compute-contract, lease, the group contracts or financing, several "lease; debt". All if left out.',
        it: 'Tipi di accordo: compute-contract, lease, il gruppo contracts o financing, più tipi "lease; debt". Tutti, se omesso.',
      },
    },
    returns:
      "A table, newest first: day as far as it is known, event, deal, title, kind, payer, payee, value in US dollars, whether the deal counts on the last day asked for, and by which deal it is superseded, which one it enlarges, or what its term follows from.",
    questions: [["What has happened to OpenAI's deals since September 2026?", '=DEALS.EVENTS("OpenAI","2026-09")']],
    examples: [
      '=DEALS.EVENTS("Anthropic","2026-09-01")',
      '=DEALS.EVENTS("CoreWeave; Nebius",2030,2030)',
      '=DEALS.EVENTS("OpenAI",2026,2025)',
    ],
  },
});
