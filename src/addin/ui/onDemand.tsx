import { type FunctionComponent, lazy, Suspense, useState } from "react";
import { NotThere, Waiting } from "./layout";
import { layoutTexts } from "./messages/layout";
import { useTexts } from "./words";

/** What stands for a part of the pane: the part itself, or what says that its code could not be had. */
type Attempt<Props> = FunctionComponent<Props & { onTryAgain: () => void }>;

/** A part of the pane whose code comes when it is first shown; where that can't be had, the user can ask for it again. */
export function onDemand<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let Part = attempt(load);
  return function OnDemand(props: Props) {
    const [, showAgain] = useState({});
    const { viewLoading } = useTexts(layoutTexts);
    return (
      <Suspense fallback={<Waiting says={viewLoading} />}>
        <Part
          {...props}
          onTryAgain={() => {
            Part = attempt(load);
            showAgain({});
          }}
        />
      </Suspense>
    );
  };
}

/** Asks for the code once: what has come is there at once whenever the part is shown again. */
function attempt<Props extends object>(load: () => Promise<FunctionComponent<Props>>) {
  return lazy(async (): Promise<{ default: Attempt<Props> }> => ({ default: await load().catch(() => NotLoaded) }));
}

function NotLoaded({ onTryAgain }: { onTryAgain: () => void }) {
  const { viewNotLoaded } = useTexts(layoutTexts);
  return <NotThere onTryAgain={onTryAgain}>{viewNotLoaded}</NotThere>;
}
