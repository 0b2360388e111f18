import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Edition } from "../../core/edition";
import type { Deal } from "../../core/records/deal";
import { Fact, Facts, PageLink, PlainList, Section } from "../browse/layout";
import { dealTitle, dealValue } from "../browse/titles";
import { useWords } from "../messages/WordsContext";
import { answerInWords } from "./answerInWords";
import type { Explanation } from "./explanation";
import { Folded } from "./Folded";
import { OtherRecords } from "./OtherRecords";
import { SourcesBehind } from "./SourcesBehind";

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One DEALS call: what it was given, what it answers, the records behind that, and those that were left out. */
export function ExplainedCall({ explanation, edition }: { explanation: Explanation; edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  const { call, answer, behind } = explanation;
  const { explain } = words.messages;
  const held = call.args.flatMap((argument, place) =>
    argument.is === "reference" && answer.is !== "unreadable"
      ? [`${argument.text} = ${String(answer.given[place])}`]
      : [],
  );
  return (
    <Section heading={`DEALS.${call.id}`}>
      <Caption1 block className={styles.code}>
        {call.text}
      </Caption1>
      <Facts>
        <Fact term={explain.given}>{held.join(", ")}</Fact>
        <Fact term={explain.answer}>{answerInWords(call.id, answer, words)}</Fact>
      </Facts>
      {(call.id === "FLOWS" || call.id === "LOOPS") && <Body1 block>{explain.whole}</Body1>}
      {behind && (
        <>
          <Deals heading={explain.counted(words.count(behind.deals.length))} deals={behind.deals} edition={edition} />
          <OtherRecords behind={behind} edition={edition} />
          {behind.passedOver.length > 0 && (
            <Folded heading={explain.passedOver(words.count(behind.passedOver.length))}>
              <PlainList>
                {behind.passedOver.map(({ deal, because }) => (
                  <li key={deal.id}>
                    <DealLine deal={deal} edition={edition} />
                    <Caption1 block className={styles.quiet}>
                      {explain.because[because]}
                    </Caption1>
                  </li>
                ))}
              </PlainList>
            </Folded>
          )}
          <SourcesBehind behind={behind} edition={edition} />
        </>
      )}
    </Section>
  );
}

function Deals({ heading, deals, edition }: { heading: string; deals: readonly Deal[]; edition: Edition }) {
  if (deals.length === 0) return null;
  return (
    <Folded heading={heading} open>
      <PlainList>
        {deals.map((deal) => (
          <li key={deal.id}>
            <DealLine deal={deal} edition={edition} />
          </li>
        ))}
      </PlainList>
    </Folded>
  );
}

/** A deal in a line or two, with the way to its page. */
function DealLine({ deal, edition }: { deal: Deal; edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <>
      <PageLink to={{ kind: "deal", id: deal.id }}>{dealTitle(deal, edition, words)}</PageLink>
      {": "}
      {dealValue(deal, words)}
      <Caption1 block className={styles.quiet}>
        {[words.messages.kinds[deal.kind], words.day(deal.announced), words.messages.statuses[deal.status]].join(" · ")}
      </Caption1>
    </>
  );
}
