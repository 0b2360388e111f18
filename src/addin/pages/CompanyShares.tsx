import { Body1Strong, Caption1, makeStyles, tokens } from "../ui/fluent";
import type { Edition } from "../../core/edition";
import type { RevenueShare } from "../../core/records/companies";
import { InsertButton } from "../ui/insertions";
import { LongList, PlainList, Section, Subheading } from "../ui/layout";
import { recordsTexts } from "../ui/messages/records";
import { useTexts, useWords } from "../ui/words";
import { type SharesOfSpan, sharesBySpan } from "./companyPage";
import { PageLink } from "./navigation";
import { revenueShareInsertion } from "./recordInsertions";

const useStyles = makeStyles({
  span: { marginTop: "8px" },
  period: { margin: 0 },
  share: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto 32px", alignItems: "center", columnGap: "8px" },
  track: { gridColumn: "1 / 3", height: "4px", backgroundColor: tokens.colorNeutralBackground3 },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  quiet: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2 },
});

interface Shares {
  readonly other: "customer" | "supplier";
  readonly edition: Edition;
}

/** Shares of revenue, each with the other side: by year and by quarter apart, for a quarter's is no year's. */
export function RevenueShares(props: Shares & { heading: string; shares: readonly RevenueShare[] }) {
  const { heading, shares, ...of } = props;
  if (shares.length === 0) return null;
  return (
    <Section heading={heading}>
      {sharesBySpan(shares).map((ofSpan) => (
        <SpanShares key={ofSpan.span} {...of} {...ofSpan} />
      ))}
    </Section>
  );
}

function SpanShares({ span, periods, ...of }: Shares & SharesOfSpan) {
  const styles = useStyles();
  const { period } = useWords();
  const { by } = useTexts(recordsTexts);
  return (
    <div className={styles.span}>
      <Subheading>{by[span]}</Subheading>
      <LongList items={periods} first={2}>
        {({ label, shares }) => (
          <li key={label}>
            <Body1Strong as="h5" block className={styles.period}>
              {period(label)}
            </Body1Strong>
            <PlainList>
              {shares.map((share) => (
                <Share key={share.id} share={share} {...of} />
              ))}
            </PlainList>
          </li>
        )}
      </LongList>
    </div>
  );
}

/** One share with a bar, of which the whole is all revenue, and a button that inserts it. */
function Share({ share, other, edition }: Shares & { share: RevenueShare }) {
  const styles = useStyles();
  const { percent } = useWords();
  const { likely } = useTexts(recordsTexts);
  return (
    <li className={styles.share}>
      <PageLink to={{ kind: "company", id: share[other] }}>{edition.parties.nameOf(share[other])}</PageLink>
      <span>{percent(share.percent)}</span>
      <InsertButton insertion={revenueShareInsertion(edition, share)} />
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ width: `${share.percent.value}%` }} />
      </div>
      {share.likely && <Caption1 className={styles.quiet}>{likely(edition.parties.nameOf(share.likely))}</Caption1>}
    </li>
  );
}
