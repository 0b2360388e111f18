import type { Edition } from "../../core/edition";
import type { Behind } from "../../functions/behind";
import { FigureRow } from "../browse/FigureRow";
import { PlainList } from "../browse/layout";
import { useWords } from "../messages/WordsContext";

/** The stakes, shares of revenue and figures behind an answer. */
export function OtherRecords({ behind, edition }: { behind: Behind; edition: Edition }) {
  const { messages, percent, day, period, value, gigawatts } = useWords();
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const lines: readonly { id: string; company: string; says: string; of: string }[] = [
    ...behind.stakes.map(({ id, holder, issuer, percent: share, asOf }) => ({
      id,
      company: issuer,
      says: share ? percent(share) : messages.shareUnknown,
      of: [messages.stakeOf(nameOf(holder), nameOf(issuer)), messages.asOf(day(asOf))].join(" · "),
    })),
    ...behind.revenueShares.map((one) => ({
      id: one.id,
      company: one.supplier,
      says: percent(one.percent),
      of: messages.shareOf(nameOf(one.customer), nameOf(one.supplier), period(one.period.label)),
    })),
    ...behind.figures.map((figure) => ({
      id: figure.id,
      company: figure.company,
      says: [
        figure.value && value(figure.value),
        figure.percent && percent(figure.percent),
        figure.capacity && gigawatts(figure.capacity),
      ]
        .filter(Boolean)
        .join(),
      of: messages.figureOf(nameOf(figure.company), messages.metrics[figure.metric], period(figure.period.label)),
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <PlainList>
      {lines.map(({ id, ...line }) => (
        <FigureRow key={id} edition={edition} {...line} />
      ))}
    </PlainList>
  );
}
