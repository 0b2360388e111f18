import type { Edition } from "../../../core/edition";
import { isCellError } from "../../formulas/workbookContents";
import { measuredInWords } from "../../pages/figureWords";
import type { Finding, Repair } from "../../share/check/finding";
import type { KnownFigure } from "../../share/check/knownFigures";
import type { CheckingMessages } from "../../ui/messages/checking";
import type { Words } from "../../ui/words";

/** In what words a finding is told, and of which edition it speaks. */
interface Telling {
  readonly texts: CheckingMessages;
  readonly words: Words;
  /** The edition that answers; undefined if none does, and then nothing is found that would need it. */
  readonly edition: Edition | undefined;
}

/** Of a sum over everybody there can be hundreds. */
const DEALS_NAMED = 3;

/** What is wrong, in sentences. */
export function findingInWords(finding: Finding, { texts, words, edition }: Telling): string[] {
  const dollars = (amount: number) => words.money(amount, "USD");
  switch (finding.kind) {
    case "pin": {
      const { because, number = 0, newest = 0 } = finding;
      return [texts.pins[because](words.count(number), words.count(newest))];
    }
    case "name":
      return findingInWords(finding.what, { texts, words, edition });
    case "unresolved":
      return [texts.unresolved[finding.because](finding.word ?? "")];
    case "refused":
    case "caught":
      return [finding.asked, finding.sentence];
    case "out-of-date":
      return [texts.outOfDate(valueInWords(finding.shows, texts, words), valueInWords(finding.answers, texts, words))];
    case "deal": {
      const { because, written, deal, by } = finding;
      const replacement = because === "renamed" ? deal.id : by ? `“${by.title}”` : texts.noReplacement;
      return [texts.deals[because](written, deal.title, replacement)];
    }
    case "day": {
      const { argument, given, meant } = finding;
      return [texts.day(argument, String(given)), ...(meant.length > 0 ? [texts.meant(words.several(meant))] : [])];
    }
    case "double-counting": {
      const { doubled } = finding;
      const inAll = doubled.reduce((sum, one) => sum + one.dollars, 0);
      const others = doubled.length - DEALS_NAMED;
      return [
        ...doubled
          .slice(0, others > 1 ? DEALS_NAMED : doubled.length)
          .map(({ deal, whole, dollars: tooMuch }) =>
            whole
              ? texts.doubledPart(deal.title, whole.title, dollars(tooMuch))
              : texts.doubled(deal.title, dollars(tooMuch)),
          ),
        ...(others > 1 ? [texts.moreDoubled(words.count(others), dollars(inAll))] : []),
      ];
    }
    case "typed-figure":
      return [texts.typed(words.exactly(finding.typed), figureInWords(finding.figure, { texts, words, edition }))];
  }
}

function figureInWords(known: KnownFigure, { texts, words, edition }: Telling): string {
  const nameOf = (id: string) => edition?.parties.nameOf(id) ?? id;
  switch (known.is) {
    case "deal":
      return texts.dealValue(known.deal.title);
    case "figure": {
      const { company, period } = known.figure;
      return texts.companyFigure(nameOf(company), measuredInWords(known.figure, words), words.period(period.label));
    }
    case "total":
      return texts.total(nameOf(known.pair[0]), nameOf(known.pair[1]));
  }
}

/** What a cell holds before a repair, and after it. */
export function repairInWords(repair: Repair, texts: CheckingMessages, words: Words): { was: string; becomes: string } {
  if (repair.does === "calculate")
    return { was: valueInWords(repair.shows, texts, words), becomes: valueInWords(repair.answers, texts, words) };
  const { was, becomes } = repair;
  const numberFormat = repair.does === "write" ? repair.numberFormat : undefined;
  return {
    // What is to become a date is no amount.
    was: typeof was === "number" && numberFormat === undefined ? words.exactly(was) : String(was),
    becomes: was === becomes ? texts.enteredAgain : becomes,
  };
}

function valueInWords(value: unknown, texts: CheckingMessages, words: Words): string {
  if (isCellError(value)) return value.error;
  if (typeof value === "number") return words.exactly(value);
  if (typeof value === "boolean") return String(value).toUpperCase();
  return typeof value === "string" && value !== "" ? value : texts.empty;
}
