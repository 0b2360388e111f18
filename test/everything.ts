import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { text } from "node:stream/consumers";

// In one process of jest, or a core would wait for the last file of each kind.
const tests = "jest --selectProjects unit pane slow";
// Of three workers one may wait for answers, which office.js holds back for 200 ms, and both cores still have something to do.
const browserTests = "npm run --silent test:browser";
const checks = ["npm run --silent lint", "npm run --silent format:check", "npm run --silent data:check"];

/** Runs a command, shows what it said once it is done, and says whether it succeeded. */
async function run(command: string): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(`${command} 2>&1`, {
    shell: true,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const said = await text(child.stdout);
  const succeeded = (await ended) === 0;
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`\n── ${command}: ${succeeded ? "passed" : "FAILED"} after ${seconds} s\n${said.trimEnd()}`);
  return succeeded;
}

async function runAll(commands: readonly string[]): Promise<string[]> {
  const failed: string[] = [];
  for (const command of commands) if (!(await run(command))) failed.push(command);
  return failed;
}

const runSideBySide = async (...lanes: readonly (readonly string[])[]): Promise<string[]> =>
  (await Promise.all(lanes.map(runAll))).flat();

/**
 * What `npm test` runs. The browser's tests keep two cores busy: where there are more, the others go on beside them; where
 * there are not, side by side they take longer than one after the other, and all wait for each other. Only the building
 * with which the browser's tests begin leaves a core, to the checks.
 */
async function runEverything(): Promise<void> {
  const failed =
    availableParallelism() > 2
      ? await runSideBySide([browserTests], [...checks, tests])
      : [...(await runAll([tests])), ...(await runSideBySide([browserTests], checks))];
  console.log(failed.length === 0 ? "\nEverything passed." : `\nFailed: ${failed.join(", ")}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

void runEverything();
