import type { FunctionComponent } from "react";
import type { Edition } from "../../core/edition";
import type { FrameMessages } from "../ui/messages/frame";
import { onDemand } from "../ui/onDemand";
import { Browse } from "../views/browse/Browse";

/** What a view is given. */
export interface ViewProps {
  readonly edition: Edition;
}

/** One of the things that the pane can show; with several, tabs choose between them. */
export interface View {
  readonly id: string;
  readonly label: (tabs: FrameMessages["tabs"]) => string;
  readonly Show: FunctionComponent<ViewProps>;
}

/** What the pane can show, in the order of its tabs. The first is there at once, the code of the others when they are asked for. */
export const views: readonly View[] = [
  { id: "browse", label: ({ browse }) => browse, Show: Browse },
  {
    id: "map",
    label: ({ map }) => map,
    Show: onDemand(async () => (await import(/* webpackChunkName: "map" */ "../views/map/MapView")).MapView),
  },
  {
    id: "build",
    label: ({ build }) => build,
    Show: onDemand(async () => (await import(/* webpackChunkName: "build" */ "../views/build/Build")).Build),
  },
  {
    id: "explain",
    label: ({ explain }) => explain,
    Show: onDemand(async () => (await import(/* webpackChunkName: "explain" */ "../views/explain/Explain")).Explain),
  },
  {
    id: "models",
    label: ({ models }) => models,
    Show: onDemand(
      async () => (await import(/* webpackChunkName: "models" */ "../views/models/ModelsView")).ModelsView,
    ),
  },
  {
    id: "share",
    label: ({ share }) => share,
    Show: onDemand(async () => (await import(/* webpackChunkName: "share" */ "../views/share/ShareView")).ShareView),
  },
  {
    id: "data",
    label: ({ data }) => data,
    Show: onDemand(async () => (await import("../views/data/Data")).Data),
  },
];
