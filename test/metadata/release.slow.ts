import { spawnSync } from "node:child_process";
import { releaseAddress, releaseContact } from "../../src/metadata/release";

/** What the build says in an environment before it begins; "" if it begins. */
function complaintOfBuild(given: NodeJS.ProcessEnv): string {
  const code = 'require("./webpack.config.js")({}, { mode: "production" })';
  return spawnSync(process.execPath, ["-e", code], { env: { ...process.env, ...given }, encoding: "utf8" }).stderr;
}

describe("the address of a release", () => {
  it.each(["https://your.host/deals/", "https://your.host/", "https://your.host:8443/a/b/"])("can be %s", (address) => {
    expect(releaseAddress(address)).toBe(address);
  });

  it.each([undefined, ""])("must be given", (address) => {
    expect(() => releaseAddress(address)).toThrow(
      "DEALS_URL must say where this build will be published: DEALS_URL=https://your.host/deals/ npm run build",
    );
  });

  it("is asked for by the build itself", () => {
    expect(complaintOfBuild({ DEALS_URL: "" })).toContain(
      "Error: DEALS_URL must say where this build will be published",
    );
  });

  it.each([
    ["http://your.host/deals/", "https://your.host/deals/"],
    ["https://your.host/deals", "https://your.host/deals/"],
    ["https://your.host/deals//", "https://your.host/deals/"],
    ["https://your.host", "https://your.host/"],
    ["https://your.host/deals/?version=2", "https://your.host/deals/"],
    ["https://your.host/deals/#top", "https://your.host/deals/"],
    ["https://me:secret@your.host/deals/", "https://your.host/deals/"],
    ["https://Your.Host/deals/", "https://your.host/deals/"],
    ["https://your.host/our deals/", "https://your.host/our%20deals/"],
    ["https://your.host/100%/", "https://your.host/100%25/"],
  ])("is refused as %s, with what would be right", (address, right) => {
    expect(() => releaseAddress(address)).toThrow(
      `DEALS_URL is "${address}", but must be the address of a folder: https:// before it, a slash at its end, no user, ? or # in it. Did you mean ${right}`,
    );
  });

  it.each(["your.host/deals/", "file:///srv/deals/", "https://", "https://your.host/%FF/"])(
    "is refused as %s, which is none of the web",
    (address) => {
      expect(() => releaseAddress(address)).toThrow(
        `DEALS_URL is "${address}", but must be the address of a folder: https:// before it, a slash at its end, no user, ? or # in it, as in https://your.host/deals/`,
      );
    },
  );
});

describe("whom the users of a release can ask", () => {
  it.each(["help@your.host", "https://your.host/help?about=deals"])("can be %s", (contact) => {
    expect(releaseContact(contact)).toBe(contact);
  });

  it("need not be said", () => {
    expect([releaseContact(undefined), releaseContact("")]).toEqual([undefined, undefined]);
  });

  it.each([
    "the help desk",
    "javascript:alert(1)",
    "mailto:help@your.host",
    "http://your.host/help",
    "https:help@host",
  ])("is refused as %s", (contact) => {
    expect(() => releaseContact(contact)).toThrow(
      `DEALS_CONTACT is "${contact}", but must be a mail address, such as help@your.host, or an address that begins with https://`,
    );
  });
});

describe("a build that is told where its feed is", () => {
  const told = { DEALS_URL: "https://your.host/deals/", DEALS_FEED_URL: "https://feed.example/", DEALS_FEED_KEYS: "" };

  it("is refused without keys: it would have no feed, and nobody would notice", () => {
    expect(complaintOfBuild(told)).toContain(
      'Error: DEALS_FEED_URL is "https://feed.example/", but a feed is trusted by its keys only. Set DEALS_FEED_KEYS to the file with the list of them.',
    );
  });

  it("has none where neither is said", () => {
    expect(complaintOfBuild({ ...told, DEALS_FEED_URL: "" })).toBe("");
  });
});
