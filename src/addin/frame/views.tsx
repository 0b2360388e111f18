import { type FunctionComponent, lazy, Suspense, useState } from "react";
import { NotThere, Waiting } from "../ui/layout";
import { useWords } from "../ui/words";
import { Browse } from "../views/browse/Browse";
import type { ViewProps, View } from "./view";

/** What the pane can show, in the order of its tabs. The first is there at once, the code of the others when they are asked for. */
export const views: readonly View[] = [
  { id: "browse", label: ({ browse }) => browse, Show: Browse },
  {
    id: "map",
    label: ({ map }) => map.view,
    Show: onDemand(async () => (await import(/* webpackChunkName: "map" */ "../views/map/MapView")).MapView),
  },
  {
    id: "build",
    label: ({ build }) => build.view,
    Show: onDemand(async () => (await import(/* webpackChunkName: "build" */ "../views/build/Build")).Build),
  },
  {
    id: "explain",
    label: ({ explain }) => explain.view,
    Show: onDemand(async () => (await import(/* webpackChunkName: "explain" */ "../views/explain/Explain")).Explain),
  },
  {
    id: "data",
    label: ({ data }) => data.view,
    Show: onDemand(async () => (await import("../views/data/Data")).Data),
  },
];

/** What stands for a view: the view itself, or what says that its code could not be had. */
type Attempt = FunctionComponent<ViewProps & { onTryAgain: () => void }>;

/** A view whose code comes when it is first shown; where that can't be had, the user can ask for it again. */
export function onDemand(load: () => Promise<FunctionComponent<ViewProps>>): FunctionComponent<ViewProps> {
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
function attempt(load: () => Promise<FunctionComponent<ViewProps>>) {
  return lazy(async (): Promise<{ default: Attempt }> => ({ default: await load().catch(() => NotLoaded) }));
}

const NotLoaded: Attempt = ({ onTryAgain }) => (
  <NotThere onTryAgain={onTryAgain}>{useWords().messages.viewNotLoaded}</NotThere>
);
