import { fractionOf } from "../core/decimals";
import { dollarsAt } from "../core/amounts";
import type { CellValue } from "../core/fields";
import type { Stake } from "../core/records/companies";
import { holdersAmong, holdersOf, holdingsOf, issuersIn, stakesAsOf } from "../core/stakes";
import { sumOf, withCompanies, severalBehind } from "./companyRecords";
import { type ArgumentsOf, type Context, declare } from "./declaration";
import { asOfText, type TextsOf } from "./texts";
import { asOf } from "./arguments";
import { companies, party } from "./parties";

const ofStake = { holder: companies(), issuer: party(), asOf: asOf() };
const ofHolders = { issuer: companies(), asOf: asOf() };
const ofHoldings = { holder: companies(), asOf: asOf() };

/** Who owns whom. */
export const holdings = {
  STAKE: declare({
    parameters: ofStake,
    result: "number",
    unit: "fraction",
    answer: (args, context) => sumOf(stakesOf(args, context)),
    records: (args, context) => ({ stakes: stakesOf(args, context) }),
    understood: (args, context) =>
      severalBehind(
        args.holder,
        stakesOf(args, context).map(({ holder }) => holder),
        context,
      ),
    carriesSource: true,
  }),
  HOLDERS: declare({
    parameters: ofHolders,
    result: "table",
    unit: "plain",
    columnUnits: { share: "fraction", "as of": "day" },
    answer: (args, context) => {
      const { stakes, ...of } = holdersIn(args, context);
      return withCompanies("issuer", ({ issuer }) => issuer, stakes, of, context, [
        ["holder", ({ holder }) => context.edition.parties.nameOf(holder)],
        ["share", ({ percent }) => fractionOf(percent)],
        ["as of", ({ asOf: day }) => day],
      ]);
    },
    records: (args, context) => ({ stakes: holdersIn(args, context).stakes }),
    understood: (args, context) => severalBehind(args.issuer, holdersIn(args, context).companies, context),
  }),
  HOLDINGS: declare({
    parameters: ofHoldings,
    result: "table",
    unit: "plain",
    columnUnits: { share: "fraction", "as of": "day" },
    answer: (args, context) => {
      const { edition } = context;
      const { stakes, ...of } = holdingsIn(args, context);
      return withCompanies("holder", ({ holder }) => holder, stakes, of, context, [
        ["issuer", ({ issuer }) => edition.parties.nameOf(issuer)],
        ["share", ({ percent }) => (percent ? fractionOf(percent) : "")],
        ["shares", numberOfShares],
        [
          "value",
          ({ value, asOf: day }) => (value ? (dollarsAt(day, value.amount, value.currency, edition) ?? "") : ""),
        ],
        ["instrument", ({ instrument }) => instrument ?? "shares"],
        ["as of", ({ asOf: day }) => day],
        ["exercise price", exercisePrice],
      ]);
    },
    records: (args, context) => ({ stakes: holdingsIn(args, context).stakes }),
    understood: (args, context) => severalBehind(args.holder, holdingsIn(args, context).companies, context),
  }),
};

const stakesOf = ({ holder, issuer, asOf: day }: ArgumentsOf<typeof ofStake>, { edition }: Context) =>
  stakesAsOf(edition, holder, issuer, day);

function holdersIn({ issuer, asOf: day }: ArgumentsOf<typeof ofHolders>, { edition }: Context) {
  const issuers = issuersIn(edition, issuer, day);
  return { asked: issuer, companies: issuers, stakes: holdersOf(edition, issuers, day) };
}

function holdingsIn({ holder, asOf: day }: ArgumentsOf<typeof ofHoldings>, { edition }: Context) {
  const holders = holdersAmong(edition, holder, day);
  return { asked: holder, companies: holders, stakes: holdingsOf(edition, holders, day) };
}

/** How many shares there are, or of warrants how many they give a right to; "" where no document says. */
function numberOfShares({ quantities = [], instrument }: Stake): CellValue {
  const counted = instrument === "warrant" ? "shares-under-warrant" : "shares";
  return quantities.find((quantity) => quantity.of === counted)?.amount ?? "";
}

/** What a share costs whoever uses a warrant or an option, as printed; "" where no document says it in US dollars. */
const exercisePrice = ({ quantities = [] }: Stake): CellValue =>
  quantities.find((quantity) => quantity.of === "exercise-price" && quantity.currency === "USD")?.amount ?? "";

export const holdingsTexts = (): TextsOf<typeof holdings> => ({
  STAKE: {
    says: {
      en: "The share of a company that a holder owns, as last disclosed.",
      it: "La quota di una società posseduta da un azionista, secondo l'ultimo dato reso noto.",
    },
    parameters: {
      holder: {
        en: 'The company that owns, a kind such as "hyperscaler", or several "A; B": their shares are added up.',
        it: 'La società che possiede, un tipo come "hyperscaler" o più nomi "A; B": le quote si sommano.',
      },
      issuer: { en: "The company that is owned.", it: "La società posseduta." },
      asOf: asOfText,
    },
    returns: "A fraction: 0.115 is 11.5%. Of several holders, the sum of those shares that are disclosed, each once.",
    questions: [["What share of CoreWeave does NVIDIA own?", '=DEALS.STAKE("NVIDIA","CoreWeave")']],
    examples: [
      '=DEALS.STAKE("NVIDIA","CoreWeave")',
      '=DEALS.STAKE("Amazon; Google","Anthropic")',
      '=DEALS.STAKE("NVIDIA","CoreWeave","2025-12-31")',
      '=DEALS.STAKE("NVIDIA","CoreWeave",2020)',
      '=DEALS.STAKE("NVIDIA","Oracle")',
    ],
  },
  HOLDERS: {
    says: {
      en: "Every disclosed holder of a company and the share it owns, largest first, with a header row.",
      it: "Tutti gli azionisti noti di una società e la loro quota, dal maggiore, con una riga di intestazione.",
    },
    parameters: {
      issuer: {
        en: 'The company that is owned, a kind such as "ai-lab", or several "A; B".',
        it: 'La società posseduta, un tipo come "ai-lab" o più nomi "A; B".',
      },
      asOf: asOfText,
    },
    returns:
      "A table: holder, share as a fraction, the day for which it was stated; of several companies, in front whose share it is. Each is of its own day, and one stated for several holders together may contain another's: do not add the column up.",
    questions: [["Who owns OpenAI?", '=DEALS.HOLDERS("OpenAI")']],
    examples: ['=DEALS.HOLDERS("CoreWeave")', '=DEALS.HOLDERS("OpenAI; Anthropic")', '=DEALS.HOLDERS("Corweave")'],
  },
  HOLDINGS: {
    says: {
      en: "Everything that a company holds of others: share, number of shares, value and instrument, largest share first.",
      it: "Tutto ciò che una società possiede di altre: quota, numero di azioni, valore e strumento, dalla quota maggiore.",
    },
    parameters: {
      holder: {
        en: 'The company that owns, a kind such as "hyperscaler", or several "A; B".',
        it: 'La società che possiede, un tipo come "hyperscaler" o più nomi "A; B".',
      },
      asOf: asOfText,
    },
    returns:
      "A table: issuer, share as a fraction, number of shares, value in US dollars as stated, shares or warrant, the day for which it was stated, and what a share costs by a warrant; of several companies, in front who holds it. A row is what was stated last: where that is no share, STAKE has the one of an earlier day.",
    questions: [["What does NVIDIA hold of other companies?", '=DEALS.HOLDINGS("NVIDIA")']],
    examples: [
      '=DEALS.HOLDINGS("NVIDIA")',
      '=DEALS.HOLDINGS("Amazon; Google")',
      '=DEALS.HOLDINGS("NVIDIA","2025-06-30")',
      '=DEALS.HOLDINGS("CoreWeave")',
    ],
  },
});
