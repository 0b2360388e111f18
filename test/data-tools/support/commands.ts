import { spawnSync } from "node:child_process";
import { cp, mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ownFolder } from "../../support/folder";

export const project = path.join(__dirname, "../../..");

/** A folder with a copy of data/, of what is made from it and of how files are laid out, where a command can write what it will. */
export async function aCopyOfTheData(): Promise<string> {
  const folder = ownFolder();
  await mkdir(path.join(folder, "data"));
  for (const name of ["data", "README.md", ".editorconfig"])
    await cp(path.join(project, name), path.join(folder, name), { recursive: true });
  return folder;
}

/** Where it is, for a folder in which nothing is installed. */
const tsx = pathToFileURL(require.resolve("tsx")).href;

/**
 * Runs a command as npm does, but in a folder of its own, and in one process less.
 * @param script Its file in src/.
 * @returns The code that it ends with, and what it says.
 */
export function runIn(folder: string, script: string, ...args: string[]) {
  const command = ["--import", tsx, path.join(project, "src", script)];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    cwd: folder,
    encoding: "utf8",
    // Nobody is asked over the network.
    env: { ...process.env, DEALS_SEC_CONTACT: "" },
  });
  return { code: status, said: (status === 0 ? stdout : stderr).trim() };
}
