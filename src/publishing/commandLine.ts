/** Runs a command; if it fails, says why in a sentence and ends with 1. */
export function run(command: (args: string[]) => Promise<void>): void {
  command(process.argv.slice(2)).catch((cause: unknown) => {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  });
}
