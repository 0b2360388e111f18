import { backlog } from "./backlog";
import { circular } from "./circular";
import { concentration } from "./concentration";
import { debt } from "./debt";
import type { Model } from "./model";

/** The ready models, in the order in which the pane offers them. */
export const models: readonly Model[] = [backlog, concentration, circular, debt];
