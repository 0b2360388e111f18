import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundledRecords } from "../../src/bundledEdition";
import { checkFolder } from "../../src/publishing/folderFeed";
import { publish } from "../../src/publishing/publish";
import { numbered, publishedFeed } from "../support/feed";

describe("publishing an edition", () => {
  it("writes its text just as the add-in would write the one that it ships, so that both have one hash", async () => {
    const { directory, manifest } = await publishedFeed(bundledRecords);
    expect(await readFile(path.join(directory, manifest.file), "utf8")).toBe(JSON.stringify(bundledRecords));
  });

  it("again changes nothing", async () => {
    const { directory, privateKey, manifest } = await publishedFeed(numbered(7));
    expect(await publish(numbered(7), directory, privateKey)).toEqual(manifest);
  });

  it("keeps the earlier ones, each with its own manifest", async () => {
    const { feed, directory, privateKey } = await publishedFeed(numbered(7));
    await publish(numbered(8), directory, privateKey);
    expect(await checkFolder(directory, feed.keys)).toEqual({ latest: 8, editions: 2 });
    expect((await readdir(path.join(directory, "editions"))).length).toBe(4);
  });

  it.each([
    ["a lower number", 6, {}],
    ["the same number and other records", 7, { parties: [] }],
  ])("is refused with %s", async (_, number, given) => {
    const { directory, privateKey } = await publishedFeed(numbered(7));
    await expect(publish(numbered(number, given), directory, privateKey)).rejects.toThrow(
      `Edition 7 is published already, and this is number ${number}. Give data/release.json a higher one.`,
    );
  });
});

describe("checking a feed's folder", () => {
  it("notices a change in an earlier edition", async () => {
    const { feed, directory, privateKey, manifest } = await publishedFeed(numbered(7));
    await publish(numbered(8), directory, privateKey);
    await writeFile(path.join(directory, manifest.file), JSON.stringify(numbered(7)).replace("Quarry", "Query "));
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow("is not the file that was signed");
  });
});

describe("the commands", () => {
  /** Runs a command as npm does. */
  const run = (script: string, ...args: string[]): { code: number | null; said: string } => {
    const tsx = path.resolve("node_modules/.bin/tsx");
    const { status, stdout, stderr } = spawnSync(tsx, [`src/publishing/${script}.ts`, ...args], { encoding: "utf8" });
    return { code: status, said: (status === 0 ? stdout : stderr).trim() };
  };

  it("make keys, publish data/ and check the feed", async () => {
    const place = await mkdtemp(path.join(tmpdir(), "deals-commands-"));
    const [key, keys, feed] = ["key.json", "keys.json", "feed"].map((name) => path.join(place, name));
    if (!key || !keys || !feed) throw new Error("There is no place.");
    const made = run("editionKeys", "--out", key);
    await writeFile(keys, `[${made.said}]`);
    expect(run("edition", "--out", feed, "--key", key)).toMatchObject({ code: 0 });
    expect(run("editionCheck", feed, "--keys", keys)).toEqual({
      code: 0,
      said: `The feed is in order: edition ${bundledRecords.release.number} is the latest of 1.`,
    });
    await writeFile(path.join(feed, "latest.json"), "{}");
    const { code, said } = run("editionCheck", feed, "--keys", keys);
    expect([code, said]).toEqual([1, expect.stringContaining("does not describe an edition")]);
  });

  it.each([
    ["edition", "Say where the feed's folder is: npm run edition -- --out DIR"],
    ["editionCheck", "Say which folder: npm run edition:check -- DIR"],
    ["editionKeys", "Say where the private key is to go: npm run edition:keys -- --out FILE"],
  ])("say what is missing: %s", (script, said) => {
    expect(run(script)).toEqual({ code: 1, said });
  });
});
