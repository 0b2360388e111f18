import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "./fluent";
import type { ReactNode } from "react";
import type { Level } from "./layout";

const useStyles = makeStyles({
  panel: { marginInline: "10px" },
  folded: { marginInline: "-10px" },
  heading: { "& > button": { fontWeight: tokens.fontWeightSemibold } },
});

/**
 * A part that can be folded away under its heading. Apart from the rest of the layout, since Fluent's accordion weighs
 * 4 kB gzipped, and the pane's first view needs none.
 */
export function Folded(props: { heading: ReactNode; level: Level; open?: boolean; children: ReactNode }) {
  const { heading, level, open = false, children } = props;
  const styles = useStyles();
  return (
    <Accordion collapsible className={styles.folded} defaultOpenItems={open ? ["part"] : []}>
      <AccordionItem value="part">
        <AccordionHeader as={level} className={styles.heading}>
          {heading}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
