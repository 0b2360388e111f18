import { makeStyles } from "../fluent";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Edition } from "../../core/edition";
import type { Page } from "./browseState";
import { NavigationContext } from "./NavigationContext";
import { RecordPage } from "./RecordPage";

const useStyles = makeStyles({
  scroller: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px 16px 0" },
});

/** A part of the pane over which the pages of records open that it leads to; going back, one finds it as one left it. */
export function PagesOver({ edition, children }: { edition: Edition; children: ReactNode }) {
  const styles = useStyles();
  const [trail, setTrail] = useState<readonly Page[]>([]);
  const left = useRef<Element | null>(null);
  const page = trail.at(-1);

  const navigation = useMemo(
    () => ({
      open: (next: Page) => {
        setTrail((before) => {
          if (before.length === 0) left.current = document.activeElement;
          return [...before, next];
        });
      },
      back: () => {
        setTrail((before) => before.slice(0, -1));
      },
    }),
    [],
  );
  useEffect(() => {
    if (!page && left.current instanceof HTMLElement) left.current.focus();
  }, [page]);

  return (
    <NavigationContext value={navigation}>
      {page && (
        <RecordPage
          key={`${trail.length} ${page.kind} ${page.id}`}
          edition={edition}
          page={page}
          scrolled={0}
          takesFocus
          onScrolled={() => undefined}
        />
      )}
      <div className={styles.scroller} hidden={page !== undefined}>
        {children}
      </div>
    </NavigationContext>
  );
}
