import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** The files that jest runs, of all its projects. */
const run = z
  .array(z.string())
  .parse(
    JSON.parse(
      execFileSync(process.execPath, ["node_modules/jest/bin/jest.js", "--listTests", "--json"], { encoding: "utf8" }),
    ),
  );

/** The files in which something is tested. */
const testing = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((file) => path.resolve("test", file))
  .filter((file) => /\.tsx?$/.test(file) && /^(describe|it)[.(]/m.test(readFileSync(file, "utf8")));

describe("a test", () => {
  it("has a name by which jest runs it", () => {
    expect(testing.filter((file) => !run.includes(file))).toEqual([]);
  });
});
