import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Edition } from "../../core/edition";
import type { Stake } from "../../core/records/stake";
import { stakeInsertion } from "../insertion/dealInsertions";
import { InsertButton } from "../insertion/InsertButton";
import { useWords } from "../messages/WordsContext";
import { FigureRow } from "./FigureRow";
import { PageLink, PlainList, Section } from "./layout";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Stakes that a company holds or gives, each with the other side. */
export function Stakes(props: {
  heading: string;
  stakes: readonly Stake[];
  other: "holder" | "issuer";
  edition: Edition;
}) {
  const styles = useStyles();
  const { messages, percent, day } = useWords();
  const { heading, stakes, other, edition } = props;
  if (stakes.length === 0) return null;
  return (
    <Section heading={heading}>
      <PlainList>
        {stakes.map((stake) => {
          const insertion = stakeInsertion(edition, stake);
          const share = stake.percent ? percent(stake.percent) : messages.shareUnknown;
          return (
            <FigureRow key={stake.id} action={insertion && <InsertButton insertion={insertion} />}>
              <PageLink to={{ kind: "company", id: stake[other] }}>{edition.parties.nameOf(stake[other])}</PageLink>
              {": "}
              {share}
              <Caption1 block className={styles.quiet}>
                {[stake.instrument && messages.warrant, messages.asOf(day(stake.asOf))].filter(Boolean).join(" · ")}
              </Caption1>
            </FigureRow>
          );
        })}
      </PlainList>
    </Section>
  );
}
