import "fake-indexeddb/auto";
import { browserEvidence } from "../../src/addin/app/evidenceStore";
import { browserMemory } from "../../src/addin/app/settings";
import { browserNotes, openDatabase } from "../../src/addin/app/storage";
import { pinWorkbook } from "../../src/addin/excel/pin";
import { aboutPages, type AboutRelease } from "../../src/metadata/aboutPages";
import { storageOfTexts } from "../support/storage";

const release = {
  url: "https://your.host/deals/",
  version: "1.2.3",
  contact: undefined,
  feed: undefined,
  licence: "Copy it.",
} as const satisfies AboutRelease;

/** What a reader sees of the page on privacy. */
function privacyPage(of: Partial<AboutRelease> = {}): string {
  const { html = "" } = aboutPages({ ...release, ...of }).find(({ file }) => file === "help/privacy.html") ?? {};
  return html.replace(/<[^>]*>/g, "");
}

describe("the page on privacy", () => {
  it("names every database that the add-in opens", async () => {
    await openDatabase("").choice();
    await browserEvidence("", () => Promise.resolve(undefined)).evictAllBut([]);
    const names = (await indexedDB.databases()).map(({ name = "" }) => name);
    expect(names.toSorted()).toEqual(["deals", "deals-evidence"]);
    for (const name of names) expect(privacyPage()).toContain(`“${name}”`);
  });

  it("names every text that the add-in stores in the browser, by its beginning", () => {
    const texts = storageOfTexts();
    browserMemory("").keep("view", '"browse"');
    browserNotes("").write({ newest: {} });
    expect([...texts.keys()]).toEqual(["deals.pane.view", "deals.editions"]);
    expect(privacyPage()).toContain("“deals.editions” and “deals.pane.…”");
  });

  it("names what a pin stores in the workbook", async () => {
    const stored = new Map<string, unknown>();
    const settings = {
      get: (name: string) => stored.get(name),
      set: (name: string, value: unknown) => stored.set(name, value),
      saveAsync: (done: (result: object) => void) => {
        done({ status: "succeeded" });
      },
    };
    Object.assign(globalThis, {
      Office: { context: { document: { settings } }, AsyncResultStatus: { Succeeded: "succeeded" } },
    });
    const pin = { number: 2, sha256: "0".repeat(64), feed: "https://feed.host/" };
    await pinWorkbook(pin);
    expect([...stored.keys()]).toEqual(["DEALS.edition"]);
    expect(privacyPage()).toContain("as “DEALS.edition” among its settings");
    expect(stored.get("DEALS.edition")).toEqual(pin);
    expect(privacyPage()).toContain("Number and hash of the edition, and its feed.");
  });

  it("says where requests go: the release, Microsoft, and the feed that is built in, if one is", () => {
    expect(privacyPage()).toMatch(/your\.host.*appsforoffice\.microsoft\.com.*None is built in\./s);
    expect(privacyPage({ feed: "https://feed.host/deals/" })).toContain("feed.host");
  });

  it("says what a feed is told beside what is asked for: by browsers, where the add-in is", () => {
    expect(privacyPage()).toContain(
      "Requests carry no cookies. A feed on another server sees what a web server sees, and learns from the browser that the add-in is at your.host.",
    );
  });
});

describe("the pages about a release", () => {
  const html = (of: Partial<AboutRelease>) => aboutPages({ ...release, ...of }).map((page) => page.html);

  it("are three, each with its version, and link to each other", () => {
    const names = aboutPages(release).map(({ file }) => file);
    expect(names).toEqual(["help/support.html", "help/privacy.html", "help/terms.html"]);
    for (const page of html({})) {
      expect(page).toContain("DEALS 1.2.3");
      for (const name of names) expect(page).toContain(`href="${name.replace("help/", "")}"`);
    }
  });

  it("name whom to ask as a link, to a mail address or a page", () => {
    const [bySupport = "", byPrivacy = ""] = html({ contact: "help@your.host" });
    expect(bySupport).toContain('<a href="mailto:help@your.host">help@your.host</a>');
    expect(byPrivacy).toContain('<a href="mailto:help@your.host">help@your.host</a>');
    expect(html({ contact: "https://your.host/help" })[0]).toContain('<a href="https://your.host/help">');
  });

  it("can be read as Markdown, as the help can", () => {
    const markdown = aboutPages(release).map((page) => page.markdown)[1];
    expect(markdown).toContain("# Privacy\n");
    expect(markdown).toContain("- **appsforoffice.microsoft.com**: Office’s own library, whenever the add-in starts");
    expect(markdown).toContain("[Terms](terms.html.md)");
  });

  it("say so where no contact is stated", () => {
    expect(html({})[0]).toContain("they publish it at your.host, and have stated no other contact");
  });

  it("have the licence word for word", () => {
    expect(html({ licence: "Copy\n<it>.\n\nOr not.\n" })[2]).toContain("<p>Copy &lt;it&gt;.</p><p>Or not.</p>");
  });
});
