import { Body1, Body1Strong } from "../fluent";
import type { Value } from "../../core/records/basics";
import type { Words } from "../messages/words";
import { useWords } from "../messages/WordsContext";
import type { DealPage } from "./dealPage";
import { Fact, Facts } from "./layout";
import { dealValue } from "./titles";

/** What a deal is worth, for how long, how much power and what else is counted in it. */
export function DealFigures({ page: { deal, converted } }: { page: DealPage }) {
  const words = useWords();
  const { messages, percent, gigawatts } = words;
  const { value, capacity, percent: share, quantities = [] } = deal;
  return (
    <>
      <Body1Strong block>{dealValue(deal, words)}</Body1Strong>
      {value && value.currency !== "USD" && (
        <Body1 block>
          {converted === undefined ? messages.noRate : messages.inDollars(messages.money(converted, "USD"))}
        </Body1>
      )}
      {value && <Body1 block>{boundsInWords(value, words)}</Body1>}
      {value?.basis && (
        <Body1 block lang="en">
          {messages.printed(value.basis)}
        </Body1>
      )}
      {deal.contingent && <Body1 block>{messages.contingent}</Body1>}
      <Facts>
        <Fact term={messages.kind}>{messages.kinds[deal.kind]}</Fact>
        <Fact term={messages.term}>{termInWords(deal, words)}</Fact>
        <Fact term={messages.capacity}>{capacity && gigawatts(capacity)}</Fact>
        <Fact term={messages.share}>{share && percent(share)}</Fact>
        {quantities.map(({ of, amount, currency }) => (
          <Fact key={of} term={messages.quantities[of]}>
            {currency ? messages.money(amount, currency) : words.count(amount)}
          </Fact>
        ))}
      </Facts>
    </>
  );
}

function termInWords({ start, end }: DealPage["deal"], { messages, day }: Words): string {
  if (start && end) return messages.fromUntil(day(start), day(end));
  if (start) return messages.from(day(start));
  return end ? messages.until(day(end)) : "";
}

function boundsInWords({ low, high, currency }: Value, { messages }: Words): string {
  const inWords = (amount: number): string => messages.money(amount, currency);
  if (low !== undefined && high !== undefined) return messages.between(inWords(low), inWords(high));
  if (low !== undefined) return messages.noLess(inWords(low));
  return high === undefined ? "" : messages.noMore(inWords(high));
}
