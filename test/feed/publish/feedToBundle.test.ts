import { writeFile } from "node:fs/promises";
import path from "node:path";
import { feedToBundle, makeKey, publicPartOf } from "../../../src/feed/publish/keys";
import { ownFolder } from "../../support/folder";

async function fileWith(content: unknown): Promise<string> {
  const file = path.join(ownFolder(), "keys.json");
  await writeFile(file, JSON.stringify(content));
  return file;
}

describe("the feed that a build bundles", () => {
  it("has an address with a slash at its end, and both keys while one replaces the other", async () => {
    const keys = [publicPartOf(await makeKey()), publicPartOf(await makeKey())];
    const file = await fileWith(keys);
    expect(feedToBundle("https://feed.example/data", file)).toEqual({ address: "https://feed.example/data/", keys });
    expect(feedToBundle("https://feed.example/data/", file).address).toBe("https://feed.example/data/");
  });

  it("is known by one address, however that is written", async () => {
    const file = await fileWith([publicPartOf(await makeKey())]);
    for (const address of [
      "https://LOCALHOST/",
      "https://localhost",
      " https://localhost:443/ ",
      "https://localhost/x/..",
    ])
      expect(feedToBundle(address, file).address).toBe("https://localhost/");
    expect(feedToBundle("https://bücher.example:8443/a b", file).address).toBe(
      "https://xn--bcher-kva.example:8443/a%20b/",
    );
  });

  it.each([
    "http://feed.example/",
    "feed.example",
    "https://feed.example/?key=1",
    "https://feed.example/?",
    "https://feed.example/#top",
    "https://openai.com@feed.example/",
    "javascript:alert(1)",
  ])("is never at %s", async (address) => {
    const file = await fileWith([publicPartOf(await makeKey())]);
    expect(() => feedToBundle(address, file)).toThrow(
      `The feed's address "${address}" does not begin with https://, or has a user, ? or # in it. Set DEALS_FEED_URL to one that does.`,
    );
  });

  it("never gives a private key away", async () => {
    const privateKey = await makeKey();
    const file = await fileWith([publicPartOf(privateKey), privateKey]);
    expect(() => feedToBundle("https://feed.example/", file)).toThrow(
      `${file} must hold a list of public keys and nothing else: [ … ] around what npm run edition:keys prints.`,
    );
  });

  it("takes keys from a file as Windows may save it, with a mark before the text", async () => {
    const keys = [publicPartOf(await makeKey())];
    const file = path.join(ownFolder(), "keys.json");
    await writeFile(file, `\uFEFF${JSON.stringify(keys)}\r\n`);
    expect(feedToBundle("https://feed.example/", file).keys).toEqual(keys);
  });

  it("is refused without its file of keys", () => {
    expect(() => feedToBundle("https://feed.example/", "nowhere/keys.json")).toThrow(
      "nowhere/keys.json, which DEALS_FEED_KEYS names, can't be read. Check its name and who may read it.",
    );
  });

  it.each([
    ["no key", () => []],
    ["a key outside of a list", (key: object) => key],
    ["a key that is cut off", (key: object) => [{ ...key, y: "AAAA" }]],
    ["a key that was mistyped", (key: object) => [{ ...key, y: "A".repeat(43) }]],
  ])("is refused with %s", async (_, content) => {
    const file = await fileWith(content(publicPartOf(await makeKey())));
    expect(() => feedToBundle("https://feed.example/", file)).toThrow("must hold a list of public keys");
  });
});
