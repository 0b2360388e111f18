import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The megabytes in use once all that nothing refers to any more has been collected. */
export function megabytesInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
  return process.memoryUsage().heapUsed / 1e6;
}
