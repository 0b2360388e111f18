import type { Edition } from "../../core/edition";
import { PagesOver } from "../browse/PagesOver";
import { NotThere, Waiting } from "../frame/Placeholders";
import { useRemembered } from "../frame/useRemembered";
import { useWords } from "../messages/WordsContext";
import { Builder } from "./Builder";
import { atFirst, BuildState } from "./buildState";
import { useFunctionList } from "./useFunctionList";

/** Build: a formula out of fields, and the pages of the records behind its answer, which open over them. */
export function Build({ edition }: { edition: Edition }) {
  const { messages } = useWords();
  const listing = useFunctionList();
  const [state, setState] = useRemembered("build", BuildState, atFirst);
  if (listing.is === "loading") return <Waiting says={messages.build.loadingList} />;
  if (listing.is === "failed") return <NotThere onTryAgain={listing.retry}>{messages.build.noList}</NotThere>;

  const { list } = listing;
  const chosen = list.functions.find(({ id }) => id === state.id) ?? list.functions[0];
  return (
    <PagesOver edition={edition}>
      {chosen && <Builder edition={edition} list={list} chosen={chosen} state={state} onState={setState} />}
    </PagesOver>
  );
}
