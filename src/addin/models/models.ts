import { backlog } from "./backlog";
import { capex } from "./capex";
import { circular } from "./circular";
import { concentration } from "./concentration";
import { debt } from "./debt";
import type { Model } from "./model";
import { pair } from "./pair";
import { promised } from "./promised";

/** The ready models, in the order in which the pane offers them. */
export const models: readonly Model[] = [backlog, promised, concentration, circular, capex, debt, pair];
