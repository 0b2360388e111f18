import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { memoised } from "../../src/core/caches";

export const project = path.resolve(__dirname, "../..");

/** What a command has come to: the code that it ended with, and what it said. */
export interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

/**
 * Runs a command of src/ in a process of its own.
 * @param script Its file in src/, such as data-tools/command.ts.
 * @param env What its environment has otherwise than that of the tests.
 */
export function runCommand(
  script: string,
  args: readonly string[],
  { cwd = project, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundleOf(script), ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: status, said: (status === 0 ? stdout : stderr).trim() };
}

// In the project, where a bundle finds what is not in it; of this process alone, for others have theirs.
const folder = path.join(project, ".cache/commands", String(process.pid));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A command as one file, which starts in a third of the time that tsx needs for it as npm does it, dozens of times. */
const bundleOf = memoised((script: string): string => {
  const outfile = path.join(folder, script.replace(/\.ts$/, ".cjs"));
  buildSync({
    entryPoints: [path.join(project, "src", script)],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    // It is no JavaScript.
    external: ["oxfmt"],
    logLevel: "error",
  });
  return outfile;
});
