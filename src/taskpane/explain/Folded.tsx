import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ panel: { marginInline: "10px" }, folded: { marginInline: "-10px" } });

/** A part that can be folded away under its heading. */
export function Folded({ heading, open = false, children }: { heading: string; open?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <Accordion collapsible className={styles.folded} defaultOpenItems={open ? ["part"] : []}>
      <AccordionItem value="part">
        <AccordionHeader as="h4">{heading}</AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
