import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Edition } from "../../core/edition";
import type { RevenueShare } from "../../core/records/revenueShare";
import { revenueShareInsertion } from "../insertion/dealInsertions";
import { InsertButton } from "../insertion/InsertButton";
import { useWords } from "../messages/WordsContext";
import { FigureRow } from "./FigureRow";
import { PageLink, PlainList, Section } from "./layout";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Shares of revenue, each with the other side. */
export function RevenueShares(props: {
  heading: string;
  shares: readonly RevenueShare[];
  other: "customer" | "supplier";
  edition: Edition;
}) {
  const styles = useStyles();
  const { messages, percent, period } = useWords();
  const { heading, shares, other, edition } = props;
  if (shares.length === 0) return null;
  return (
    <Section heading={heading}>
      <PlainList>
        {shares.map((share) => (
          <FigureRow key={share.id} action={<InsertButton insertion={revenueShareInsertion(edition, share)} />}>
            <PageLink to={{ kind: "company", id: share[other] }}>{edition.parties.nameOf(share[other])}</PageLink>
            {": "}
            {percent(share.percent)}
            <Caption1 block className={styles.quiet}>
              {messages.ofRevenue(period(share.period.label))}
            </Caption1>
          </FigureRow>
        ))}
      </PlainList>
    </Section>
  );
}
