import { Button, Caption1, makeStyles, tokens } from "../fluent";
import { useState } from "react";
import type { PassedOver } from "../../core/dealsCounted";
import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import type { Basis } from "../../core/vocabulary";
import { PageLink, PlainList } from "../browse/layout";
import { dealTitle, dealValueOn } from "../browse/titles";
import { useWords } from "../messages/WordsContext";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  more: { marginTop: "6px" },
});

/** A deal, and why it is left out if it is. */
export interface DealRow {
  readonly deal: Deal;
  readonly because?: PassedOver;
}

const SHOWN_AT_FIRST = 6;

/** Deals in a few lines each, with the way to their pages; of many the first, and the others when they are asked for. */
export function DealRows(props: {
  edition: Edition;
  rows: readonly DealRow[];
  /** On which their values are shown. */
  basis: Basis;
}) {
  const { edition, rows, basis } = props;
  const styles = useStyles();
  const words = useWords();
  const [all, setAll] = useState(false);
  const { messages, count, day } = words;
  return (
    <>
      <PlainList>
        {rows.slice(0, all ? rows.length : SHOWN_AT_FIRST).map(({ deal, because }) => (
          <li key={deal.id}>
            <PageLink to={{ kind: "deal", id: deal.id }}>{dealTitle(deal, edition, words)}</PageLink>
            <Caption1 className={styles.quiet}>
              {[dealValueOn(basis, deal, edition, words), messages.kinds[deal.kind], day(deal.announced)].join(" · ")}
            </Caption1>
            {because && (
              <Caption1 className={styles.quiet}>{messages.answer.leftOut(messages.leftOutBecause[because])}</Caption1>
            )}
          </li>
        ))}
      </PlainList>
      {rows.length > SHOWN_AT_FIRST && !all && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {messages.answer.showAll(count(rows.length))}
        </Button>
      )}
    </>
  );
}
