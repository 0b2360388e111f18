import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from "../fluent";
import type { ReactNode } from "react";

const useStyles = makeStyles({ panel: { marginInline: "10px" }, folded: { marginInline: "-10px" } });

/** The level of a heading, by what stands above it. */
export type Level = "h3" | "h4";

/** A part that can be folded away under its heading. */
export function Folded(props: { heading: string; level: Level; open?: boolean; children: ReactNode }) {
  const { heading, level, open = false, children } = props;
  const styles = useStyles();
  return (
    <Accordion collapsible className={styles.folded} defaultOpenItems={open ? ["part"] : []}>
      <AccordionItem value="part">
        <AccordionHeader as={level}>{heading}</AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
