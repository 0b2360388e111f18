import { memoised } from "../../../core/caches";
import type { DealKind } from "../../../core/records/vocabulary";
import { tokens } from "../../ui/fluent";
import { type MapColour, mapTexts } from "../../ui/messages/map";
import { vocabularyTexts } from "../../ui/messages/vocabulary";
import type { Words } from "../../ui/words";
import type { MapQuestion, MappedParty, Tie } from "./contents";
import type { Itself } from "./drawing";
import type { MapState, MoneyChoice } from "./mapState";

/** What alike kinds of deal are drawn in: eleven colours could not be told apart. */
const colours: Record<DealKind, MapColour> = {
  "compute-contract": "services",
  "capacity-backstop": "services",
  licence: "services",
  "revenue-sharing": "services",
  "hardware-supply": "hardware",
  lease: "leases",
  "equity-investment": "equity",
  acquisition: "equity",
  "debt-facility": "debt",
  guarantee: "debt",
  "infrastructure-programme": "programmes",
};

/** The colour of a tie; what closes a circle has none. */
export function colourOf(tie: Tie | Itself): MapColour | undefined {
  if (tie.is === "itself") return undefined;
  return tie.is === "stake" ? "stakes" : colours[tie.kind];
}

/** In the order of a legend. */
const colourNames: readonly MapColour[] = ["services", "hardware", "leases", "equity", "debt", "programmes", "stakes"];

/** What the colours are, in light and dark. */
export const palette: Readonly<Record<MapColour, string>> = {
  services: tokens.colorPaletteBlueBorderActive,
  hardware: tokens.colorPaletteMarigoldBorderActive,
  leases: tokens.colorPaletteTealBorderActive,
  equity: tokens.colorPaletteForestBorderActive,
  debt: tokens.colorPaletteBerryBorderActive,
  programmes: tokens.colorPaletteBeigeBorderActive,
  stakes: tokens.colorPaletteGrapeBorderActive,
};

/** What the colours of some ties mean, in the order of a legend. */
export function legendOf(ties: readonly Tie[], { language }: Words): { colour: string; label: string }[] {
  const texts = mapTexts[language];
  const used = new Set(ties.map(colourOf));
  return colourNames
    .filter((name) => used.has(name))
    .map((name) => ({ colour: palette[name], label: texts.colours[name] }));
}

/** Of which kinds money is drawn, unless it is all that counts, or none. */
function kindInWords(money: MoneyChoice, { language }: Words): string | undefined {
  const { kinds, kindGroups } = vocabularyTexts[language];
  return money === "all" || money === "none" ? undefined : { ...kinds, ...kindGroups }[money];
}

/** An amount in full: "$22.4 billion". */
export const dollarsInWords = (dollars: number, { money }: Words): string => money(dollars, "USD");

/** An amount as short as a picture needs it: "$22.4B". */
export const amountOnMap = (dollars: number, { locale }: Words): string => shortly(locale).format(dollars);

const shortly = memoised(
  (locale: string) =>
    new Intl.NumberFormat(locale, {
      notation: "compact",
      style: "currency",
      currency: "USD",
      // Else some browsers write "$5.0B", as currencies have cents.
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    }),
);

/** What a tie says. */
export function tieInWords(tie: Tie | Itself, nameOf: (id: string) => string, words: Words): string {
  const texts = mapTexts[words.language];
  const { kinds } = vocabularyTexts[words.language];
  if (tie.is === "itself") return texts.itself(nameOf(tie.party));
  const [from, to] = [nameOf(tie.from), nameOf(tie.to)];
  if (tie.is === "stake") return texts.owns(from, to, words.percent({ value: tie.percent, qualifier: "exact" }));
  const says =
    tie.dollars === undefined
      ? texts.paysUndisclosed(from, to)
      : texts.pays(from, to, dollarsInWords(tie.dollars, words));
  return `${says} (${kinds[tie.kind]})`;
}

/** What is said of a party: what it is, and what it pays and is paid of what is drawn. */
export function partyInWords({ party, pays, isPaid }: MappedParty, words: Words): string {
  const texts = mapTexts[words.language];
  const { partyKinds } = vocabularyTexts[words.language];
  return [
    `${party.name}: ${partyKinds[party.kind]}`,
    pays > 0 && texts.paysInAll(dollarsInWords(pays, words)),
    isPaid > 0 && texts.isPaidInAll(dollarsInWords(isPaid, words)),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What a map is of, as its title. */
export function titleOf(
  state: MapState,
  { atLeast, day }: MapQuestion,
  company: string | undefined,
  words: Words,
): string {
  const texts = mapTexts[words.language];
  return [
    state.money === "none" ? texts.ownersTitle(company) : texts.title(company),
    kindInWords(state.money, words),
    atLeast > 0 && texts.fromOn(dollarsInWords(atLeast, words)),
    texts.asOf(words.day(day)),
  ]
    .filter(Boolean)
    .join(", ");
}
