import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { excessOf } from "../../src/feed/publish/EditionPlugin";
import { ownFolder } from "../support/folder";

const config = ".config/size-limit.json";

/** What ends a build, if its files weigh so much. Random bytes do not get any smaller. */
function complaintAbout(kilobytes: { functions: number; taskpane: number }): string | undefined {
  const root = ownFolder();
  cpSync(config, path.join(root, config));
  mkdirSync(path.join(root, "dist"));
  for (const [name, size] of Object.entries(kilobytes))
    writeFileSync(path.join(root, "dist", `${name}.js`), randomBytes(size * 1000));
  const args = ["node_modules/size-limit/bin.js", "--config", path.join(root, config), "--silent"];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return status === 0 ? undefined : stdout;
}

describe("a build", () => {
  it("is weighed once it is done", () => {
    expect(readFileSync("package.json", "utf8")).toContain(`"postbuild": "size-limit --config ${config}"`);
  });

  it("may have 110 kB of functions with all they need to answer, and a pane of 250 kB, gzipped", () => {
    expect(complaintAbout({ functions: 109, taskpane: 249 })).toBeUndefined();
  });

  it("fails if the functions weigh more", () => {
    expect(complaintAbout({ functions: 111, taskpane: 249 })).toContain("functions.js");
  });

  it("fails if the functions have more than 49 kB of code, however few answers they have", () => {
    const answers = randomBytes(10_000).toString("base64");
    const withCode = (kilobytes: number) => Buffer.concat([Buffer.from(answers), randomBytes(kilobytes * 1000)]);
    expect(excessOf(withCode(40), answers)).toBeUndefined();
    expect(excessOf(withCode(60), answers)).toMatch(/^functions\.js without its answers weighs 6\d\.\d kB gzipped/);
  });

  it("fails if the pane weighs more", () => {
    expect(complaintAbout({ functions: 109, taskpane: 251 })).toContain("pane");
  });
});
