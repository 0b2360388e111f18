import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { bundledRecords } from "../../../src/bundledEdition";
import { sha256Of } from "../../../src/feed/identity";
import { keyIdOf } from "../../../src/feed/keys";
import { EditionManifest } from "../../../src/feed/manifest";
import { promiseOf } from "../../../src/feed/promise";
import { checkFolder, renew } from "../../../src/feed/publish/folderFeed";
import { publish } from "../../../src/feed/publish/publish";
import { makeKey, PrivateKey, publicPartOf } from "../../../src/feed/publish/keys";
import { allAnswersFile, manifestFile } from "../../../src/feed/layout";
import { filesOf } from "../../../src/feed/publish/files";
import { numbered, publishedFeed } from "../../support/feed";
import { writeOpenData } from "../../../src/feed/publish/open/openData";
import { type Outcome, runCommand } from "../../support/commands";
import { ownFolder } from "../../support/folder";

/** Changes a letter of a file, which stays as long as it was. */
async function changeIn(directory: string, file: string): Promise<void> {
  const text = await readFile(path.join(directory, file), "utf8");
  await writeFile(path.join(directory, file), text.replace("Quarry", "Query "));
}

describe("publishing an edition", () => {
  it("writes its files just as the build ships them, so that an edition has one hash wherever it comes from", async () => {
    const { manifest, files } = await publishedFeed(bundledRecords);
    const built = await filesOf(bundledRecords);
    expect(manifest.sha256).toBe(built.sha256);
    expect(files.get(`/${manifest.file}`)?.toString()).toBe(built.contents);
    expect(files.get(`/${allAnswersFile(manifest.file)}`)?.toString()).toBe(built.answers);
    for (const [file, text] of built.parts) expect(files.get(`/${file}`)?.toString()).toBe(text);
  });

  it("again changes nothing", async () => {
    const { directory, privateKey, manifest } = await publishedFeed(numbered(7));
    expect(await publish(numbered(7), directory, privateKey)).toEqual(manifest);
  });

  it("again brings back what was lost or damaged, and leaves alone what is as it was", async () => {
    const { feed, directory, privateKey, files } = await publishedFeed(numbered(7));
    const fileIn = (folder: string) => [...files.keys()].find((file) => file.startsWith(folder)) ?? "";
    const latest = path.join(directory, "latest.json");
    const before = await stat(latest);
    await rm(path.join(directory, fileIn("/answers/")));
    await writeFile(path.join(directory, fileIn("/evidence/")), "half of");
    await rm(path.join(directory, "editions"), { recursive: true });
    await publish(numbered(7), directory, privateKey);
    expect(await checkFolder(directory, feed.keys)).toEqual({ latest: 7, editions: 1 });
    expect((await stat(latest)).ino).toBe(before.ino);
  });

  it("goes on where it was stopped, also in the middle of a file", async () => {
    const { feed, directory, privateKey, manifest } = await publishedFeed(numbered(7));
    await rm(path.join(directory, "latest.json"));
    await rm(path.join(directory, manifestFile(manifest.file)));
    await rename(path.join(directory, manifest.file), path.join(directory, `${manifest.file}.part`));
    await publish(numbered(7), directory, privateKey);
    expect(await checkFolder(directory, feed.keys)).toEqual({ latest: 7, editions: 1 });
  });

  it("goes on with another key: all of it is signed with that one", async () => {
    const { directory, manifest } = await publishedFeed(numbered(7));
    await rm(path.join(directory, "latest.json"));
    const other = await makeKey();
    await publish(numbered(7), directory, other);
    expect(await checkFolder(directory, [publicPartOf(other)])).toEqual({ latest: 7, editions: 1 });
    await writeFile(path.join(directory, manifestFile(manifest.file)), "half of");
    await publish(numbered(7), directory, other);
    expect(await checkFolder(directory, [publicPartOf(other)])).toEqual({ latest: 7, editions: 1 });
  });

  it("again, but with another key, is refused, for it would stay signed as it is", async () => {
    const { directory, manifest } = await publishedFeed(numbered(7));
    const other = await makeKey();
    const id = await keyIdOf(publicPartOf(other));
    await expect(publish(numbered(7), directory, other)).rejects.toThrow(
      `Edition 7 is published already, signed with another key (${manifest.key}), and stays so. To sign with this one (${id}), give data/release.json a higher number.`,
    );
  });

  it("takes no key whose parts do not belong together, and writes nothing", async () => {
    const directory = ownFolder();
    const mixed = { ...(await makeKey()), d: (await makeKey()).d };
    await expect(publish(numbered(7), directory, mixed)).rejects.toThrow(
      "The private key is damaged: its d does not belong to its x and y. Bring back the file as it was.",
    );
    expect(await readdir(directory)).toEqual([]);
  });

  it("keeps the earlier ones, each with its own manifest", async () => {
    const { feed, directory, privateKey } = await publishedFeed(numbered(7));
    await publish(numbered(8), directory, privateKey);
    expect(await checkFolder(directory, feed.keys)).toEqual({ latest: 8, editions: 2 });
    expect((await readdir(path.join(directory, "editions"))).length).toBe(6);
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

describe("the number of an edition", () => {
  it.each([
    [1007, "follows"],
    [1008, "is refused"],
    [999_999_999, "is refused"],
  ])("of %d after 7 %s: a slip of the keyboard would lock every later edition out", async (number, becomes) => {
    const { directory, privateKey } = await publishedFeed(numbered(7));
    const publishing = publish(numbered(number), directory, privateKey);
    if (becomes === "follows") await expect(publishing).resolves.toMatchObject({ number });
    else
      await expect(publishing).rejects.toThrow(
        `Edition 7 is the last one published, and this is number ${number}: no later edition could have a lower one. Give data/release.json 8.`,
      );
  });

  it("may be any at first, but none that nothing could follow", async () => {
    await expect(publishedFeed(numbered(5_000))).resolves.toMatchObject({ manifest: { number: 5_000 } });
    await expect(publishedFeed(numbered(1_000_000_000))).rejects.toThrow("999999999");
  });
});

describe("a feed's promise", () => {
  const september = promiseOf(60, new Date("2026-09-01T12:00:00Z"));
  const october = promiseOf(30, new Date("2026-10-15T12:00:00Z"));
  const withPromise = async () => {
    const feed = await publishedFeed(numbered(7));
    await rm(path.join(feed.directory, "latest.json"));
    await rm(path.join(feed.directory, "editions"), { recursive: true });
    return { ...feed, manifest: await publish(numbered(7), feed.directory, feed.privateKey, september) };
  };

  it("stands in latest.json, signed, and not in the manifest beside the edition, which never changes", async () => {
    const { feed, directory, manifest } = await withPromise();
    expect(manifest).toMatchObject({ signedAt: "2026-09-01T12:00:00.000Z", validUntil: "2026-10-31T12:00:00.000Z" });
    expect(await checkFolder(directory, feed.keys)).toEqual({ latest: 7, editions: 1, ...september });
    const beside = await readFile(path.join(directory, manifest.file.replace(".json", ".manifest.json")), "utf8");
    expect(beside).toContain('"signature"');
    expect(beside).not.toContain("validUntil");
  });

  it("can't be lengthened by anybody without the key", async () => {
    const { feed, directory, manifest } = await withPromise();
    const longer = { ...manifest, validUntil: "2036-10-31T12:00:00.000Z" };
    await writeFile(path.join(directory, "latest.json"), JSON.stringify(longer));
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow("The edition's signature is not valid");
  });

  it("is made anew without a new edition", async () => {
    const { feed, directory, privateKey, manifest } = await withPromise();
    await renew(directory, privateKey, october);
    expect(await checkFolder(directory, feed.keys)).toEqual({ latest: 7, editions: 1, ...october });
    const { signature, ...renewed } = EditionManifest.parse(
      JSON.parse(await readFile(path.join(directory, "latest.json"), "utf8")),
    );
    expect(signature).not.toBe(manifest.signature);
    expect(renewed).toEqual({ ...manifest, ...october, signature: undefined });
  });

  it("is made for a feed that made none", async () => {
    const { feed, directory, privateKey } = await publishedFeed(numbered(7));
    await renew(directory, privateKey, october);
    expect(await checkFolder(directory, feed.keys)).toEqual({ latest: 7, editions: 1, ...october });
  });

  it("is not signed over what somebody has put in the edition's place", async () => {
    const { directory, privateKey, manifest } = await withPromise();
    await changeIn(directory, allAnswersFile(manifest.file));
    const before = await readFile(path.join(directory, "latest.json"), "utf8");
    await expect(renew(directory, privateKey, october)).rejects.toThrow("is not the file that was signed");
    expect(await readFile(path.join(directory, "latest.json"), "utf8")).toBe(before);
  });

  it("is not made with a key that did not sign the edition", async () => {
    const { directory } = await withPromise();
    await expect(renew(directory, await makeKey(), october)).rejects.toThrow(
      "latest.json is signed with another key. Renew it with that one, or publish an edition with this one first.",
    );
  });

  it("is not made by a clock that is behind", async () => {
    const { directory, privateKey } = await withPromise();
    await renew(directory, privateKey, october);
    await expect(renew(directory, privateKey, september)).rejects.toThrow(
      "latest.json was signed at 2026-10-15T12:00:00.000Z, which is still to come. Set this computer's clock.",
    );
  });

  it("is made by publishing the edition again where the clock was ahead when it was signed", async () => {
    const { directory, privateKey } = await withPromise();
    await renew(directory, privateKey, october);
    await rm(path.join(directory, "latest.json"));
    expect(await publish(numbered(7), directory, privateKey, september)).toMatchObject(september);
  });
});

describe("publishing to a folder whose latest.json", () => {
  it("is lost goes on from the editions that are there", async () => {
    const { directory, privateKey } = await publishedFeed(numbered(7));
    await rm(path.join(directory, "latest.json"));
    await expect(publish(numbered(6), directory, privateKey)).rejects.toThrow("Edition 7 is published already");
    await expect(publish(numbered(7), directory, privateKey)).resolves.toMatchObject({ number: 7 });
  });

  it("is broken is refused, for nobody knows which number it had", async () => {
    const { directory, privateKey } = await publishedFeed(numbered(7));
    const file = path.join(directory, "latest.json");
    await writeFile(file, "{");
    await expect(publish(numbered(8), directory, privateKey)).rejects.toThrow(
      `${file} does not describe an edition. Put back the one that was published last.`,
    );
    expect(await readFile(file, "utf8")).toBe("{");
  });

  it("can't be read is not taken for a new one", async () => {
    const { directory, privateKey } = await publishedFeed(numbered(7));
    await rm(directory, { recursive: true });
    await writeFile(directory, "a file where the folder was");
    await expect(publish(numbered(8), directory, privateKey)).rejects.toThrow("ENOTDIR");
  });
});

describe("checking a feed's folder", () => {
  it("takes editions that an earlier key signed, as long as that key is known", async () => {
    const { feed, directory, privateKey } = await publishedFeed(numbered(7));
    const next = await makeKey();
    await publish(numbered(8), directory, next);
    const both = [publicPartOf(privateKey), publicPartOf(next)];
    expect(await checkFolder(directory, both)).toEqual({ latest: 8, editions: 2 });
    await expect(checkFolder(directory, [publicPartOf(next)])).rejects.toThrow("a key that this add-in does not know");
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow("a key that this add-in does not know");
  });

  it("says where in the folder something is wrong", async () => {
    const { feed, directory } = await publishedFeed(numbered(7));
    await rm(path.join(directory, "latest.json"));
    const said = `There is no ${directory}/latest.json. Check the feed's address.`;
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow(said);
  });

  it("says so whatever the folder is called", async () => {
    const directory = path.join(ownFolder(), "feed $& of ours");
    await expect(checkFolder(directory, [])).rejects.toThrow(`There is no ${directory}/latest.json.`);
  });

  it.each([
    ["is not JSON", "{", "is not JSON"],
    ["describes nothing", "{}", "does not describe an edition (number)"],
  ])("notices an earlier edition's manifest that %s", async (_, text, said) => {
    const { feed, directory, manifest } = await publishedFeed(numbered(7));
    await writeFile(path.join(directory, manifest.file.replace(".json", ".manifest.json")), text);
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow(said);
  });

  it("notices a manifest that stands under another edition's name", async () => {
    const { feed, directory, manifest } = await publishedFeed(numbered(7));
    const other = path.join("editions", `5-${manifest.sha256.slice(0, 16)}.manifest.json`);
    await rename(path.join(directory, manifest.file.replace(".json", ".manifest.json")), path.join(directory, other));
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow(`${other} is the manifest of another edition.`);
  });

  it("notices an edition without its manifest, to which no workbook could stay pinned", async () => {
    const { feed, directory, manifest } = await publishedFeed(numbered(7));
    await rm(path.join(directory, manifest.file.replace(".json", ".manifest.json")));
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow(
      `${allAnswersFile(manifest.file)} belongs to no manifest.`,
    );
  });

  it("notices two editions of one number, as where two computers have published, whichever is the latest", async () => {
    const { feed, directory, privateKey, manifest } = await publishedFeed(numbered(7));
    const other = await publishedFeed(numbered(7, { parties: [] }), privateKey);
    await cp(other.directory, directory, { recursive: true });
    const both = [manifest.file, other.manifest.file].map(manifestFile).sort().join(" and ");
    const said = `${both} are two editions 7, of which add-ins take only the one that they saw first. Take away the one that was not online, with all files of its name.`;
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow(said);
    await writeFile(path.join(directory, "latest.json"), JSON.stringify(manifest));
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow(said);
  });

  it("notices a latest.json from before the newest edition, which add-ins would refuse", async () => {
    const { feed, directory, files, privateKey } = await publishedFeed(numbered(7));
    await publish(numbered(8), directory, privateKey);
    await writeFile(path.join(directory, "latest.json"), files.get("/latest.json") ?? "");
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow(
      "latest.json names edition 7, but the newest in editions/ is 8. Publish again.",
    );
  });

  it("notices a change in an earlier edition", async () => {
    const { feed, directory, privateKey, manifest } = await publishedFeed(numbered(7));
    await publish(numbered(8), directory, privateKey);
    await changeIn(directory, allAnswersFile(manifest.file));
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow("is not the file that was signed");
  });

  it.each([
    ["nothing in it", {}],
    ["no JSON in it", { "datapackage.json": "half of" }],
    ["no edition in it", { "datapackage.json": "{}" }],
  ])("notices open data that does not say of which edition it is: %s", async (_, files) => {
    const { feed, directory } = await publishedFeed(numbered(7));
    const folder = path.join(directory, "open/edition=7");
    await mkdir(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      await writeFile(path.join(folder, file), text);
      await writeFile(path.join(folder, "SHA256SUMS"), `${await sha256Of(text)}  ${file}\n`);
    }
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow(
      "open/edition=7 is not of the edition that the feed has under that number. Take the folder away, and publish the edition again.",
    );
  });

  it("notices open data that is of another edition, or has a file too few or too many", async () => {
    const { feed, directory, manifest } = await publishedFeed(numbered(7));
    const other = { ...manifest, sha256: "0".repeat(64) };
    const folder = await writeOpenData(numbered(7), other, directory);
    const checking = () => checkFolder(directory, feed.keys);
    await expect(checking()).rejects.toThrow(
      "open/edition=7 is not of the edition that the feed has under that number.",
    );
    await rm(folder, { recursive: true });
    await writeOpenData(numbered(7), manifest, directory);
    expect(await checking()).toMatchObject({ latest: 7 });
    await writeFile(path.join(folder, "more.csv"), "id\n");
    await expect(checking()).rejects.toThrow(
      "open/edition=7/more.csv is not the file of which SHA256SUMS has the hash.",
    );
    await rm(path.join(folder, "more.csv"));
    await rm(path.join(folder, "deals.parquet"));
    await expect(checking()).rejects.toThrow("open/edition=7/deals.parquet is not the file");
  });

  it("is not said to have an edition as open data where what lies there is of another one with its number", async () => {
    const { directory, manifest } = await publishedFeed(numbered(7));
    const givenUp = await writeOpenData(numbered(7), { ...manifest, sha256: "0".repeat(64) }, directory);
    await expect(writeOpenData(numbered(7), manifest, directory)).rejects.toThrow(
      `${givenUp} is not of the edition that the feed has under that number. Take the folder away, and publish the edition again.`,
    );
  });

  it.each(["answers", "evidence"])("notices a change in a chunk of %s", async (folder) => {
    const { feed, directory, files } = await publishedFeed(numbered(7));
    const [file = ""] = [...files.keys()].filter((name) => name.startsWith(`/${folder}/`));
    await writeFile(path.join(directory, file), (files.get(file) ?? Buffer.alloc(0)).toString().replace("{", "["));
    await expect(checkFolder(directory, feed.keys)).rejects.toThrow(
      // Of so long a name a sentence has the beginning.
      new RegExp(`${file.slice(1, 40)}.* is not the file that was signed`),
    );
  });
});

describe("the commands", () => {
  let place: string;
  beforeAll(async () => {
    place = ownFolder();
    const { said } = run("editionKeys", ["--out", at("key.json")]);
    await writeFile(at("keys.json"), `[${said}]`);
  });
  const at = (name: string): string => path.join(place, name);

  /** Runs a command with no keys in the environment but what is given. */
  const run = (name: string, args: string[], given: NodeJS.ProcessEnv = {}): Outcome =>
    runCommand("feed/publish/command.ts", [name, ...args], {
      env: { DEALS_FEED_KEY: undefined, DEALS_FEED_KEYS: undefined, ...given },
    });

  it("make keys, publish data/, as open data too, and check the feed", async () => {
    const feed = at("feed");
    expect(run("edition", ["--out", feed, "--key", at("key.json")])).toMatchObject({ code: 0 });
    expect(await readdir(path.join(feed, "open"))).toEqual([`edition=${bundledRecords.release.number}`]);
    const { code, said } = run("editionCheck", [feed, "--keys", at("keys.json")]);
    expect(code).toBe(0);
    expect(said).toContain(
      `The feed is in order: edition ${bundledRecords.release.number} is the latest of 1. It is valid until 20`,
    );
    const table = path.join(feed, "open", `edition=${bundledRecords.release.number}`, "deals.csv");
    const deals = await readFile(table, "utf8");
    await writeFile(table, deals.replace("11900000000", "12900000000"));
    expect(run("editionCheck", [feed, "--keys", at("keys.json")])).toEqual({
      code: 1,
      said: `open/edition=${bundledRecords.release.number}/deals.csv is not the file of which SHA256SUMS has the hash. Take the folder away, and publish the edition again.`,
    });
    await writeFile(table, deals);
    await writeFile(path.join(feed, "latest.json"), "{}");
    expect(run("editionCheck", [feed, "--keys", at("keys.json")])).toEqual({
      code: 1,
      said: `${feed}/latest.json does not describe an edition (number). Check the feed's address.`,
    });
  });

  it("take the keys from the environment too", async () => {
    const key = await readFile(at("key.json"), "utf8");
    const feed = at("feed of the environment");
    expect(run("edition", ["--out", feed], { DEALS_FEED_KEY: key })).toMatchObject({ code: 0 });
    expect(run("editionCheck", [feed], { DEALS_FEED_KEYS: at("keys.json") })).toMatchObject({ code: 0 });
  });

  it("say of an edition that was published before that its promise stays as it was", async () => {
    const feed = at("feed of the same edition");
    const publishing = () => run("edition", ["--out", feed, "--key", at("key.json")]);
    expect(publishing().said).not.toContain("before");
    const latest = await readFile(path.join(feed, "latest.json"), "utf8");
    const again = publishing();
    expect(again.code).toBe(0);
    expect(again.said).toMatch(
      /It was published before: until when it counts stays as it was, and npm run edition:renew/,
    );
    expect(await readFile(path.join(feed, "latest.json"), "utf8")).toBe(latest);
  });

  it("say that a feed is silent, and renew its promise", async () => {
    const feed = at("feed that falls silent");
    const privateKey = PrivateKey.parse(JSON.parse(await readFile(at("key.json"), "utf8")));
    await publish(numbered(7), feed, privateKey, promiseOf(60, new Date("2020-01-01T00:00:00Z")));
    expect(run("editionCheck", [feed, "--keys", at("keys.json")])).toEqual({
      code: 1,
      said: "The feed has said nothing since 2020-01-01T00:00:00.000Z; it promised to by 2020-03-01T00:00:00.000Z. Run npm run edition:renew.",
    });
    const renewed = run("editionRenew", [feed, "--key", at("key.json"), "--valid-days", "7"]);
    expect(renewed.code).toBe(0);
    expect(renewed.said).toMatch(/^Edition 7 is the latest until 20\d\d-/);
    expect(run("editionCheck", [feed, "--keys", at("keys.json")])).toMatchObject({ code: 0 });
  });

  it("say what to do where a folder can't be written", () => {
    const { code, said } = run("edition", ["--out", at("key.json"), "--key", at("key.json")]);
    expect(said).toMatch(/^ENOTDIR.*key\.json.*Make sure that this is a folder in which you may write/);
    expect(code).toBe(1);
  });

  it("keep a private key from other users, and never replace one", async () => {
    const before = await readFile(at("key.json"), "utf8");
    expect((await stat(at("key.json"))).mode & 0o777).toBe(0o600);
    const said = `${at("key.json")} is there already or can't be written; a key is never replaced. Name a new file.`;
    expect(run("editionKeys", ["--out", at("key.json")])).toEqual({ code: 1, said });
    expect(await readFile(at("key.json"), "utf8")).toBe(before);
  });

  it.each([
    ["edition", [], "Say where the feed's folder is: npm run edition -- --out DIR"],
    ["edition", ["--out", ""], "Say where the feed's folder is: npm run edition -- --out DIR"],
    ["editionCheck", [], "Say which folder: npm run edition:check -- DIR"],
    [
      "editionCheck",
      ["./our", "feed"],
      "Name one folder, not 2, in quotes if there are spaces in its name: npm run edition:check -- DIR",
    ],
    ["editionKeys", [], "Say where the private key is to go: npm run edition:keys -- --out FILE"],
    [
      "edition",
      ["--out", "nowhere"],
      "Give the private key: --key FILE, or DEALS_FEED_KEY. npm run edition:keys makes one.",
    ],
    ["editionRenew", [], "Say which folder: npm run edition:renew -- DIR"],
    ["editionRenew", ["x", "--valid-days", "0"], "Give --valid-days a whole number of days from 1 to 9999."],
    [
      "edition",
      ["--out", "nowhere", "--valid-days", "two"],
      "Give --valid-days a whole number of days from 1 to 9999.",
    ],
    ["editionCheck", ["nowhere"], "Give the file with the list of public keys: --keys FILE, or DEALS_FEED_KEYS."],
    [
      "edition",
      ["--out", "nowhere", "--key", "no-such-key"],
      "no-such-key can't be read. Check its name and who may read it.",
    ],
    [
      "edition",
      ["--out", "nowhere", "--key", "package.json"],
      "package.json holds no private key. npm run edition:keys -- --out FILE writes one.",
    ],
  ])("say what is missing: %s %j", (script, args, said) => {
    expect(run(script, args)).toEqual({ code: 1, said });
  });
});
