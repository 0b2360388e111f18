import type { Edition } from "../../core/edition";
import type { Stake } from "../../core/records/companies";
import { stakeInsertion } from "../insertion/dealInsertions";
import { useWords } from "../messages/WordsContext";
import { FigureRow } from "./FigureRow";
import { PlainList, Section } from "./layout";

/** Stakes that a company holds or gives, each with the other side. */
export function Stakes(props: {
  heading: string;
  stakes: readonly Stake[];
  other: "holder" | "issuer";
  edition: Edition;
}) {
  const { messages, percent, day } = useWords();
  const { heading, stakes, other, edition } = props;
  if (stakes.length === 0) return null;
  return (
    <Section heading={heading}>
      <PlainList>
        {stakes.map((stake) => (
          <FigureRow
            key={stake.id}
            edition={edition}
            company={stake[other]}
            says={stake.percent ? percent(stake.percent) : messages.shareUnknown}
            of={[stake.instrument && messages.warrant, messages.asOf(day(stake.asOf))].filter(Boolean).join(" · ")}
            insertion={stakeInsertion(edition, stake)}
          />
        ))}
      </PlainList>
    </Section>
  );
}
