import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { text } from "node:stream/consumers";

const keepingOneCoreBusy = ["format:check", "data:check"];
const keepingTwoCoresBusy = ["lint", "test:unit", "test:pane", "test:slow"];

/** Runs one of package.json's scripts, shows what it said once it is done, and says whether it succeeded. */
async function run(script: string): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(`npm run --silent ${script} 2>&1`, {
    shell: true,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const said = await text(child.stdout);
  const succeeded = (await ended) === 0;
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`\n── npm run ${script}: ${succeeded ? "passed" : "FAILED"} after ${seconds} s\n${said.trimEnd()}`);
  return succeeded;
}

async function runAll(scripts: readonly string[]): Promise<string[]> {
  const failed: string[] = [];
  for (const script of scripts) if (!(await run(script))) failed.push(script);
  return failed;
}

const runSideBySide = async (...lanes: readonly (readonly string[])[]): Promise<string[]> =>
  (await Promise.all(lanes.map(runAll))).flat();

/**
 * What `npm test` runs. The browser's tests keep two cores busy: where there are more, the others go on beside them; where
 * there are not, side by side they take longer than one after the other, and all wait for each other. Only the building
 * with which the browser's tests begin leaves a core to what needs no more.
 */
async function runEverything(): Promise<void> {
  const browser = ["test:browser"];
  const failed =
    availableParallelism() > 2
      ? await runSideBySide(browser, [...keepingOneCoreBusy, ...keepingTwoCoresBusy])
      : [...(await runAll(keepingTwoCoresBusy)), ...(await runSideBySide(browser, keepingOneCoreBusy))];
  console.log(failed.length === 0 ? "\nEverything passed." : `\nFailed: ${failed.join(", ")}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

void runEverything();
