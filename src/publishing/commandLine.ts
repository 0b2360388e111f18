import { readFile } from "node:fs/promises";

/** Runs a command; if it fails, says why in a sentence and ends with 1. */
export function run(command: (args: string[]) => Promise<void>): void {
  command(process.argv.slice(2)).catch((cause: unknown) => {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  });
}

/**
 * The text of a file that was named.
 * @throws Error if it can't be read.
 */
export async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new Error(`${file} can't be read. Check its name and who may read it.`);
  }
}
