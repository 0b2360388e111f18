import { makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Edition } from "../../core/edition";
import type { Page } from "../browse/browseState";
import { NavigationContext } from "../browse/NavigationContext";
import { RecordPage } from "../browse/RecordPage";
import { NotThere, Waiting } from "../frame/Placeholders";
import { useRemembered } from "../frame/useRemembered";
import { useWords } from "../messages/WordsContext";
import { Builder } from "./Builder";
import { atFirst, BuildState } from "./buildState";
import { useFunctionList } from "./useFunctionList";

const useStyles = makeStyles({
  scroller: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px 16px 0" },
});

/** Build: a formula out of fields, and the pages of the deals behind its answer, which open over them. */
export function Build({ edition }: { edition: Edition }) {
  const styles = useStyles();
  const { messages } = useWords();
  const listing = useFunctionList();
  const [state, setState] = useRemembered("build", BuildState, atFirst);
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

  if (listing.is === "loading") return <Waiting says={messages.build.loadingList} />;
  if (listing.is === "failed") return <NotThere onTryAgain={listing.retry}>{messages.build.noList}</NotThere>;
  const { list } = listing;
  const chosen = list.functions.find(({ id }) => id === state.id) ?? list.functions[0];
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
        {chosen && <Builder edition={edition} list={list} chosen={chosen} state={state} onState={setState} />}
      </div>
    </NavigationContext>
  );
}
