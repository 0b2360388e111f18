import { type FunctionComponent, lazy, Suspense, useState } from "react";
import { NotThere, Waiting } from "../ui/Placeholders";
import { useWords } from "../ui/words";
import type { Shown } from "./view";

/** What stands for a view: the view itself, or what says that its code could not be had. */
type Attempt = FunctionComponent<Shown & { onTryAgain: () => void }>;

/** A view whose code comes when it is first shown; where that can't be had, the user can ask for it again. */
export function onDemand(load: () => Promise<FunctionComponent<Shown>>): FunctionComponent<Shown> {
  let View = attempt(load);
  return function OnDemand({ edition }) {
    const [, showAgain] = useState({});
    const { messages } = useWords();
    return (
      <Suspense fallback={<Waiting says={messages.viewLoading} />}>
        <View
          edition={edition}
          onTryAgain={() => {
            View = attempt(load);
            showAgain({});
          }}
        />
      </Suspense>
    );
  };
}

/** Asks for the code of a view, once: what has come is there at once whenever its tab is chosen again. */
const attempt = (load: () => Promise<FunctionComponent<Shown>>) =>
  lazy(async (): Promise<{ default: Attempt }> => ({ default: await load().catch(() => NotLoaded) }));

const NotLoaded: Attempt = ({ onTryAgain }) => (
  <NotThere onTryAgain={onTryAgain}>{useWords().messages.viewNotLoaded}</NotThere>
);
