import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PassedOver } from "../../core/dealsCounted";
import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import { PageLink, PlainList, Section } from "../browse/layout";
import { dealTitle, dealValue } from "../browse/titles";
import type { Messages } from "../messages/messages";
import { useWords } from "../messages/WordsContext";
import type { DealsBehind as Behind } from "./dealsBehind";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  more: { marginTop: "6px" },
});

/** The deals behind an answer, each leading to its page, and those that are left out with the reason. */
export function DealsBehind({ edition, behind }: { edition: Edition; behind: Behind }) {
  const { messages, count } = useWords();
  const { counted, passedOver } = behind;
  return (
    <>
      <Section heading={messages.build.counted(count(counted.length))}>
        <DealRows edition={edition} rows={counted.map((deal) => ({ deal }))} shownAtFirst={6} />
      </Section>
      {passedOver.length > 0 && (
        <Section heading={messages.build.passedOver(count(passedOver.length))}>
          <DealRows edition={edition} rows={passedOver} shownAtFirst={3} />
        </Section>
      )}
    </>
  );
}

interface Row {
  readonly deal: Deal;
  readonly because?: PassedOver;
}

function DealRows(props: { edition: Edition; rows: readonly Row[]; shownAtFirst: number }) {
  const styles = useStyles();
  const words = useWords();
  const { edition, rows, shownAtFirst } = props;
  const [all, setAll] = useState(false);
  const { messages, count, day } = words;
  return (
    <>
      <PlainList>
        {rows.slice(0, all ? rows.length : shownAtFirst).map(({ deal, because }) => (
          <li key={deal.id}>
            <PageLink to={{ kind: "deal", id: deal.id }}>{dealTitle(deal, edition, words)}</PageLink>
            <Caption1 className={styles.quiet}>
              {[dealValue(deal, words), messages.kinds[deal.kind], day(deal.announced)].join(" · ")}
            </Caption1>
            {because && (
              <Caption1 className={styles.quiet}>{messages.build.leftOut(reasonFor(because, messages))}</Caption1>
            )}
          </li>
        ))}
      </PlainList>
      {rows.length > shownAtFirst && !all && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {messages.build.showAll(count(rows.length))}
        </Button>
      )}
    </>
  );
}

/** Why a deal is not counted, in words. */
function reasonFor(because: PassedOver, { build, leftOutBecause }: Messages): string {
  if (because === "another-kind" || because === "public-before") return build.because[because];
  return leftOutBecause[because];
}
