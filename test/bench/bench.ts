import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchmarks } from "./benchmarks";
import { isMet, type Benchmark, type Measurement } from "./measurement";
import { leaveSite } from "./site/site";
import { tableOf } from "./table";

/** `npm run bench`: measures, prints a table and, with --json PATH, writes the same as JSON. */
async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: "string" }, only: { type: "string" } } });
  const results: { benchmark: string; measurements: Measurement[] }[] = [];
  try {
    for (const benchmark of chosen(values.only)) {
      console.log(`\n${benchmark.name}: ${benchmark.about}`);
      const measurements = await benchmark.measure();
      console.log(tableOf(measurements));
      results.push({ benchmark: benchmark.name, measurements });
    }
  } finally {
    await leaveSite();
  }
  if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ machine: machine(), results }, null, 2));
  const missed = results.flatMap(({ measurements }) => measurements).filter((one) => isMet(one) === false);
  console.log(missed.length === 0 ? "\nEvery target is met." : `\nTargets missed: ${missed.length}.`);
}

function chosen(only: string | undefined): readonly Benchmark[] {
  if (only === undefined) return benchmarks;
  const names = only.split(",");
  const unknown = names.find((name) => !benchmarks.some((one) => one.name === name));
  if (unknown !== undefined)
    throw new Error(
      `There is no benchmark "${unknown}". Choose from ${benchmarks.map(({ name }) => name).join(", ")}.`,
    );
  return benchmarks.filter(({ name }) => names.includes(name));
}

function machine(): object {
  const processors = cpus();
  return { processor: processors[0]?.model, cores: processors.length, node: process.version };
}

bench(process.argv.slice(2)).catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
