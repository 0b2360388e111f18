import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1Strong,
  Caption1,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { DealEntry } from "./dealEntry";
import { SourceList } from "./SourceList";
import { dayInWords, termInWords, valueInWords } from "./wording";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "12px 0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  sources: { marginInline: "-10px" },
  panel: { marginInline: "10px" },
});

/** One deal: who, how much, what kind, when, and the documents behind it. */
export function DealCard({ entry: { deal, title, confidence, leftOut, evidence } }: { entry: DealEntry }) {
  const styles = useStyles();
  return (
    <li className={styles.card}>
      <Body1Strong as="h2" className={styles.title}>
        {title}
      </Body1Strong>
      <Text>{valueInWords(deal.value)}</Text>
      <Caption1 className={styles.quiet}>
        {termInWords(deal.kind)} · {dayInWords(deal.announced)} · {confidence} confidence
      </Caption1>
      <Caption1 className={styles.quiet}>{deal.id}</Caption1>
      {leftOut && <Caption1 className={styles.quiet}>In no total: {termInWords(leftOut).toLowerCase()}</Caption1>}
      <Accordion collapsible className={styles.sources}>
        <AccordionItem value="sources">
          <AccordionHeader size="small" as="h3">
            {evidence.length === 1 ? "1 source" : `${evidence.length} sources`}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <SourceList evidence={evidence} />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </li>
  );
}
