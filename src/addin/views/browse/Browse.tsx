import { useMemo, useState } from "react";
import type { Edition } from "../../../core/edition";
import { NavigationContext, type Page } from "../../pages/navigation";
import { RecordPage } from "../../pages/RecordPage";
import { useRemembered } from "../../ui/HostContext";
import { ResultLists } from "./ResultLists";
import { initialBrowse, BrowseState, goingBack, opening, scrolling, stillThere } from "./browseState";

/** Browse: the lists, and the pages of deals, companies and sources that open over them. */
export function Browse({ edition }: { edition: Edition }) {
  const [kept, setState] = useRemembered("browse", BrowseState, initialBrowse);
  const state = useMemo(() => stillThere(kept, edition), [kept, edition]);
  const [left, setLeft] = useState<Page>();
  const [moved, setMoved] = useState(false);
  const shown = state.trail.at(-1);

  const navigation = useMemo(
    () => ({
      open: (page: Page) => {
        setMoved(true);
        setState((before) => opening(before, page));
      },
      back: () => {
        setMoved(true);
        setState((before) => {
          setLeft(before.trail.at(-1));
          return goingBack(before);
        });
      },
    }),
    [setState],
  );

  return (
    <NavigationContext value={navigation}>
      {shown ? (
        <RecordPage
          key={`${state.trail.length} ${shown.kind} ${shown.id}`}
          edition={edition}
          page={shown}
          scrolled={shown.scrolled}
          takesFocus={moved}
          onScrolled={(scrolled) => {
            setState((before) => scrolling(before, scrolled));
          }}
        />
      ) : (
        <ResultLists edition={edition} state={state} onState={setState} left={left} />
      )}
    </NavigationContext>
  );
}
