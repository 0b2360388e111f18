import { checking } from "./checking";
import { evaluation } from "./evaluation";
import { grid } from "./grid/grid";
import { indexing } from "./indexing";
import { map } from "./map/map";
import type { Benchmark } from "./measurement";
import { openData } from "./openData";
import { pairs } from "./pairs";
import { refresh } from "./refresh/refresh";
import { arquero } from "./sideBySide/arquero";
import { libreOffice } from "./sideBySide/libreOffice";
import { univer } from "./sideBySide/univer";
import { sizes } from "./sizes";
import { startUp } from "./startUp/startUp";

/** In the order in which they are measured. */
export const benchmarks: readonly Benchmark[] = [
  evaluation,
  pairs,
  indexing,
  libreOffice,
  arquero,
  univer,
  sizes,
  startUp,
  refresh,
  checking,
  openData,
  grid,
  map,
];
