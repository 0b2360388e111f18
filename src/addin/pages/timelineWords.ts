import { isUnknown, type Sum } from "../../core/totals";
import type { Words } from "../ui/words";
import { dealValue } from "./dealPage";
import type { DealEvent, Timeline } from "./timelineContents";
import type { Mark } from "./timelineLayout";

/** What happened, when, and by or to which other deal. */
export const eventInWords = (
  { event, day, other }: DealEvent,
  { messages: { timeline }, day: dayInWords }: Words,
): string =>
  [
    `${timeline.events[event]} ${dayInWords(day)}`,
    ...(other ? [timeline.other[otherOf(event)](other.title)] : []),
  ].join(", ");

/** How another deal has to do with what happened. */
const otherOf = (event: DealEvent["event"]): "superseded" | "enlarged" | "announced" =>
  event === "superseded" || event === "enlarged" ? event : "announced";

/** What a deal is worth, and whether that counts or why not. */
export const valueInWords = ({ deal, because }: DealEvent, words: Words): string => {
  const { messages } = words;
  const counts = because ? messages.answer.leftOut(messages.leftOutBecause[because]) : messages.timeline.counted;
  return [dealValue(deal, words), counts].join(" · ");
};

/** What deals are worth together. */
export const totalInWords = (total: Sum, { messages }: Words): string =>
  isUnknown(total) ? messages.notDisclosed : messages.money(total.amount, "USD");

/** A mark for those who do not see it: the same that the picture and the card say of it. */
export function markInWords({ events }: Mark, timeline: Timeline, words: Words): string {
  const { messages, count, day } = words;
  const [first] = events;
  const last = events.at(-1) ?? first;
  const total = messages.timeline.totalAsOf(day(last.on), totalInWords(timeline.totalAsOf(last.on), words));
  const days = messages.fromUntil(day(first.on), day(last.on));
  if (events.length > 1) return [messages.timeline.several(count(events.length)), days, total].join(". ");
  // Why a deal does not count is a sentence, and comes last.
  return [first.deal.title, eventInWords(first, words), total, valueInWords(first, words)].join(". ");
}
