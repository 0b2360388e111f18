import { cp, mkdir } from "node:fs/promises";
import path from "node:path";
import { type Outcome, project, runCommand } from "../../support/commands";
import { ownFolder } from "../../support/folder";

/** A folder with a copy of data/, of what is made from it and of how files are laid out, where a command can write what it will. */
export async function aCopyOfTheData(): Promise<string> {
  const folder = ownFolder();
  await mkdir(path.join(folder, "data"));
  for (const name of ["data", "README.md", ".editorconfig"])
    await cp(path.join(project, name), path.join(folder, name), { recursive: true });
  return folder;
}

/** Runs a command in a folder, and lets it ask nobody over the network. */
export const runIn = (folder: string, script: string, ...args: string[]): Outcome =>
  runCommand(script, args, { cwd: folder, env: { DEALS_SEC_CONTACT: "" } });
