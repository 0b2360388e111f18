import path from "node:path";
import type { Page } from "playwright-core";
import { moduleLines } from "./moduleLines";

/** What a browser's profile says of a function: where it is, and what it has called. */
interface ProfiledFunction {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

/** What the main thread is busy with while something is done, in ms. */
export async function whereTimeGoes(page: Page, act: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 1000 });
  await session.send("Profiler.start");
  await act();
  const { profile } = await session.send("Profiler.stop");
  await session.detach();
  const owners = ownersOf(profile.nodes, await moduleLines());
  const times = new Map<string, number>();
  for (const [place, id] of (profile.samples ?? []).entries()) {
    const owner = owners.get(id) ?? "the browser";
    times.set(owner, (times.get(owner) ?? 0) + (profile.timeDeltas?.[place] ?? 0) / 1000);
  }
  return times;
}

/** To whom each profiled function belongs; what is built into the browser belongs to its caller. */
function ownersOf(
  functions: readonly ProfiledFunction[],
  moduleAt: (script: string, line: number) => string,
): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  // A profile lists callers before what they call.
  for (const { id, callFrame, children = [] } of functions) {
    const owner = ownerOf(callFrame, moduleAt) ?? owners.get(id) ?? "the browser";
    for (const called of [id, ...children]) owners.set(called, owner);
  }
  return owners;
}

function ownerOf(
  { functionName, url, lineNumber }: ProfiledFunction["callFrame"],
  moduleAt: (script: string, line: number) => string,
): string | undefined {
  if (functionName === "(idle)") return "waiting";
  if (functionName === "(garbage collector)") return "garbage collection";
  if (url === "") return undefined;
  if (url.includes("/office/")) return "office.js";
  if (url.endsWith("/functions.js")) return "functions.js";
  if (!url.includes("/workbench/")) return "the pane";
  const isOurs = /^(src|node_modules\/zod)\//.test(moduleAt(path.posix.basename(url), lineNumber));
  return isOurs ? "the simulated Excel" : "Univer";
}
