// @ts-check
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { buildSync } from "esbuild";
import { expect } from "expect";
import circus, { addEventHandler, getState, resetState, run } from "jest-circus";

/** @typedef {import("@stryker-mutator/api/test-runner").TestRunner} TestRunner */
/** @typedef {import("@stryker-mutator/api/test-runner").TestResult} TestResult */
/** @typedef {import("@stryker-mutator/api/test-runner").DryRunResult} DryRunResult */
/** @typedef {import("jest-circus").State["rootDescribeBlock"]} Block */
/** @typedef {Extract<Block["children"][number], { type: "test" }>} Test */
/** @typedef {Record<string, () => void>} Declaring what declares the tests of each file */

/** @type {(entry: Block | Test) => string} */
const idOf = ({ parent, name }) => (parent ? `${idOf(parent)} ${name}`.trimStart() : "");

/** @type {(block?: Block) => Test[]} */
const tests = ({ children } = getState().rootDescribeBlock) =>
  children.flatMap((child) => (child.type === "test" ? child : tests(child)));

/** @type {(folder: string) => string[]} */
const testFilesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(test|slow)\.ts$/.test(name))
    .map((name) => `${folder}/${name}`);

/** All test files as one script; what they share is loaded once for all of them, when the first one needs it. */
const scriptOf = (/** @type {readonly string[]} */ files) => {
  const declaring = files.map((file) => `"${file}": () => { require("./${file}"); }`).join();
  const { outputFiles } = buildSync({
    stdin: {
      contents: `require("./test/support/fewRuns"); Object.assign(declaring, { ${declaring} });`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    platform: "node",
    format: "iife",
    target: "node20",
    packages: "external",
  });
  return new Script(outputFiles[0]?.text ?? "");
};

/**
 * Runs the tests of core and functions for Stryker, with the describe, test and expect of jest. jest itself loads
 * everything anew for each test file, which takes a hundred times as long as until the right test notices a mutant.
 * @implements {TestRunner}
 */
class OneScript {
  /** What has noticed the last mutants stands first, then what takes least time. */
  #files = ["test/core", "test/functions"].flatMap(testFilesIn).map((name) => ({ name, cost: 0 }));
  #script = scriptOf(this.#files.map(({ name }) => name));
  /** @type {import("@stryker-mutator/api/core").InstrumenterContext} */
  #context = {};
  #began = process.cpuUsage();

  constructor() {
    Object.assign(globalThis, circus, { expect, require: createRequire(path.resolve("package.json")) });
    addEventHandler((event) => {
      this.#began = process.cpuUsage();
      if (event.name === "test_start") this.#context.currentTestId = idOf(event.test);
      if (event.name !== "test_done") return;
      this.#context.currentTestId = undefined;
      // One failure is enough.
      if (event.test.errors.length > 0) for (const test of tests()) test.mode = "skip";
    });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** @type {TestRunner["dryRun"]} */
  async dryRun() {
    const results = [];
    this.#context = {};
    // Each with caches of its own: what one file has asked would be remembered for the next, which then covers less.
    for (const { name } of this.#files) results.push(...(await this.#run(name, this.#load())));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#context.mutantCoverage };
  }

  /** @type {TestRunner["mutantRun"]} */
  async mutantRun({ activeMutant, testFilter: covering }) {
    this.#context = this.#activating(activeMutant.id);
    const results = [];
    const declaring = this.#load();
    for (const file of this.#files.toSorted((a, b) => a.cost - b.cost)) {
      if (covering && !covering.some((id) => id.startsWith(`${file.name} `))) continue;
      const began = performance.now();
      results.push(...(await this.#run(file.name, declaring, covering)));
      const noticed = results.some(({ status }) => status === TestStatus.Failed);
      file.cost = noticed ? 0 : performance.now() - began;
      if (noticed) break;
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results }, false);
  }

  /**
   * Mutated code asks at every turn which mutant is active: the place to end a loop without end, after as much time of
   * the processor as no test needs, however busy the computer is.
   * @param {string} id
   */
  #activating(id) {
    let asked = 0;
    const spent = () => process.cpuUsage(this.#began).user > 3_000_000;
    return {
      get activeMutant() {
        asked += 1;
        if (asked % 1_000 === 0 && spent()) throw new Error("It takes too long.");
        return id;
      },
    };
  }

  #load() {
    /** @type {Declaring} */
    const declaring = {};
    this.#began = process.cpuUsage();
    Object.assign(globalThis, { declaring, [INSTRUMENTER_CONSTANTS.NAMESPACE]: this.#context });
    this.#script.runInThisContext();
    return declaring;
  }

  /**
   * @param {string} file
   * @param {Declaring} declaring
   * @param {readonly string[]} [covering] the tests to run, instead of all
   * @returns {Promise<TestResult[]>}
   */
  async #run(file, declaring, covering) {
    const wanted = covering && new Set(covering);
    resetState();
    try {
      circus.describe(file, () => declaring[file]?.());
    } catch (cause) {
      return [{ id: file, name: file, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(cause) }];
    }
    for (const test of tests()) if (wanted?.has(idOf(test)) === false) test.mode = "skip";
    const { testResults } = await run();
    return testResults
      .filter(({ status }) => status === "done")
      .map(({ testPath, duration, errors: [failureMessage] }) => {
        const id = testPath.slice(1).join(" ");
        const result = { id, name: id, timeSpentMs: duration ?? 0 };
        return failureMessage === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage };
      });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "one-script", OneScript)];
