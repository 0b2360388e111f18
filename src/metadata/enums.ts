import { bundledRecords } from "../bundledEdition";
import { counted } from "../core/counting";
import { editionOf } from "../core/chunks";
import { listedAs } from "../core/exchanges";
import { byName } from "../core/spelling";
import type { Party } from "../core/records/companies";
import { metricMeanings } from "../core/records/metricMeanings";
import { type Metric, metrics } from "../core/records/metrics";
import type { ListId } from "../functions/declaration";
import type { Language, Translated } from "../functions/texts";
import type { CustomEnum } from "../functions/functionsJson";
import {
  basisMeanings,
  companyFieldMeanings,
  dealFieldMeanings,
  disclosureMeanings,
  editionFieldMeanings,
  frequencyMeanings,
  includeMeanings,
  kindMeanings,
  partyKindMeanings,
} from "./meanings";
import { metricsInItalian } from "./metricsInItalian";

/** The lists that Excel offers, made of the core's own words and of the bundled edition, so that they cannot drift. */
export const enumsIn = (language: Language): CustomEnum[] =>
  Object.entries(lists).map(([id, values]) => ({
    id,
    type: "string",
    values: values.map(({ word, meaning, more = "" }) => ({
      name: word,
      stringValue: word,
      tooltip: `${meaning[language]}${more}`,
    })),
  }));

/** A word that is offered, with its meaning, and what follows that in every language. */
interface Offer {
  readonly word: string;
  readonly meaning: Translated;
  readonly more?: string;
}

const offersOf = (meanings: Readonly<Record<string, Translated>>): Offer[] =>
  Object.entries(meanings).map(([word, meaning]) => ({ word, meaning }));

/** How many companies are offered: those with the most deals. */
const offeredParties = 40;

const companies = bestKnownParties().map((party) => ({
  word: party.name,
  meaning: partyKindMeanings[party.kind],
  more: party.listings ? ` ${listedAs(party)}.` : "",
}));

/** What else can stand on a side of deals: more of them would hide the companies. */
const otherSides: readonly Offer[] = [
  {
    word: "*",
    meaning: {
      en: "Everybody. Several are separated by semicolons.",
      it: "Chiunque. Più soggetti si separano con punti e virgola.",
    },
  },
  ...(["hyperscaler", "neocloud", "ai-lab", "chipmaker", "bitcoin-miner-turned-host"] as const).map((kind) => ({
    word: kind,
    meaning: partyKindMeanings[kind],
  })),
  {
    word: "Stargate",
    meaning: { en: "A programme: the deals that belong to it.", it: "Un programma: gli accordi che ne fanno parte." },
  },
];

const lists: Record<ListId, readonly Offer[]> = {
  PARTY: companies,
  SIDE: [...otherSides, ...companies],
  KIND: offersOf(kindMeanings),
  BASIS: offersOf(basisMeanings),
  INCLUDE: offersOf(includeMeanings),
  DISCLOSURE: offersOf(disclosureMeanings),
  FREQUENCY: offersOf(frequencyMeanings),
  METRIC: metrics.flatMap((metric) => [offerOf(metric), ...offersByMeasure(metric)]),
  PARTYKIND: offersOf(partyKindMeanings),
  DEALFIELD: offersOf(dealFieldMeanings),
  COMPANYFIELD: offersOf(companyFieldMeanings),
  EDITIONFIELD: offersOf(editionFieldMeanings),
};

/** A metric by the measure that is meant where none is said. */
function offerOf(metric: Metric): Offer {
  return { word: metric, meaning: { en: metricMeanings[metric].says, it: metricsInItalian[metric].says } };
}

/** The same by each of several measures. */
function offersByMeasure(metric: Metric): Offer[] {
  const english: Readonly<Record<string, string>> = metricMeanings[metric].measures;
  const italian: Readonly<Record<string, string>> = metricsInItalian[metric].measures;
  const measures = Object.entries(english);
  if (measures.length === 1) return [];
  return measures.map(([measure, en]) => ({
    word: `${metric}: ${measure}`,
    meaning: { en, it: italian[measure] ?? en },
  }));
}

function bestKnownParties(): Party[] {
  const edition = editionOf(bundledRecords);
  const dealsOf = ({ id }: Party) => counted(edition, { party: id, to: edition.release.day }).length;
  return edition.parties.all
    .filter(({ kind }) => kind !== "group" && kind !== "unnamed")
    .toSorted((a, b) => dealsOf(b) - dealsOf(a))
    .slice(0, offeredParties)
    .sort((a, b) => byName(a.name, b.name));
}
