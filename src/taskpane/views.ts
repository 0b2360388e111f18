import { Browse } from "./browse/Browse";
import { Build } from "./build/Build";
import { Data } from "./data/Data";
import { Explain } from "./explain/Explain";
import type { View } from "./frame/view";

/** What the pane can show, in the order of its tabs. */
export const views: readonly View[] = [
  { id: "browse", label: ({ browse }) => browse, Show: Browse },
  { id: "build", label: ({ build }) => build.view, Show: Build },
  { id: "explain", label: ({ explain }) => explain.title, Show: Explain },
  { id: "data", label: ({ data }) => data.view, Show: Data },
];
