import { Correction, Source } from "../../../src/core/records/documents";
import { Evidence, Id, Text } from "../../../src/core/records/basics";
import { Party } from "../../../src/core/records/companies";
import { aParty } from "../../support/records";

/** What the schema has against a text; nothing if it takes it, just as it is. */
function against(text: string): string | undefined {
  const { data, error } = Text.safeParse(text);
  if (data !== undefined) expect(data).toBe(text);
  return error?.issues[0]?.message;
}

describe("a text of a record", () => {
  it.each([
    "OpenAI",
    "Société Générale, “x” – 5 + 3 = 8 (50 %)",
    "'Tens of billions' is an analyst's estimate",
    "“−5” is what the page prints",
    "ソフトバンクグループ",
    "قطر للاستثمار",
    "x",
  ])("may be %p, and stays as it is", (text) => {
    expect(against(text)).toBeUndefined();
  });

  // Excel takes what begins so for a formula when it is pasted, or when a table is saved as CSV and opened.
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM(A1)"])(
    "does not begin like a formula: %p",
    (text) => {
      expect(against(text)).toBe("A text does not begin with =, +, - or @, which would make a formula of it.");
    },
  );

  it.each(["", " ", " OpenAI", "OpenAI ", "OpenAI\u00a0", "\ufeffOpenAI", "\t=1"])(
    "has something in it, and no space around it: %p",
    (text) => {
      expect(against(text)).toBeDefined();
    },
  );

  it.each([
    ["a new line", "Open\nAI"],
    ["a tab", "Open\tAI"],
    ["a control character", "Open\u0007AI"],
    ["a C1 control character", "Open\u0085AI"],
    ["a line separator", "Open\u2028AI"],
    ["a zero-width space", "Open\u200bAI"],
    ["a zero-width joiner", "Open\u200dAI"],
    ["a soft hyphen", "Open\u00adAI"],
    ["what turns the direction of writing", "Open\u202eIA"],
    ["what isolates it", "Open\u2066AI"],
    ["a letter that shows nothing", "Open\u3164AI"],
    ["a tag", "Open\u{e0041}AI"],
    ["half of a character", "Open\ud800AI"],
  ])("does not hide %s", (_, text) => {
    expect(against(text)).toBe("A text has no control characters and none that show nothing.");
  });

  // The last character is looked at by a part of the pattern of its own.
  it.each(["\u0007", "\u200b", "\u200d", "\u00ad", "\u202e", "\u2066", "\u3164", "\u{e0041}", "\ud800"])(
    "does not hide %j at its end, nor where it is all of it",
    (hidden) => {
      for (const text of [`OpenAI${hidden}`, hidden])
        expect(against(text)).toBe("A text has no control characters and none that show nothing.");
    },
  );

  it("has an end", () => {
    expect(against("x".repeat(5000))).toBeUndefined();
    expect(against("x".repeat(5001))).toBe("A text has at most 5000 characters.");
  });

  it("is so wherever a record has one: names, aliases, publishers, titles, quotations, notes", () => {
    const page = { id: "a", publisher: "A", title: "B", type: "news", tier: "news", published: "2025" };
    const formula = "=HYPERLINK(A1)";
    const refused = [
      [Party, { ...aParty("A"), name: formula }],
      [Party, { ...aParty("A"), aliases: [formula] }],
      [Party, { ...aParty("A"), listings: [{ ticker: formula }] }],
      [Source, { ...page, publisher: formula }],
      [Source, { ...page, title: formula }],
      [Source, { ...page, note: formula }],
      [Source, { ...page, readVia: [formula] }],
      [Evidence, { source: "a", says: formula }],
      [
        Correction,
        {
          id: "a",
          record: "b",
          sourceSays: formula,
          weHold: "x",
          why: "x",
          status: "source-error",
          published: "2026-06-30",
        },
      ],
    ] as const;
    expect(refused.filter(([schema, record]) => schema.safeParse(record).success)).toEqual([]);
  });
});

describe("an id", () => {
  it("has at most 200 characters", () => {
    expect([Id.safeParse("a".repeat(200)).success, Id.safeParse("a".repeat(201)).success]).toEqual([true, false]);
  });
});

describe("the address of a document", () => {
  const isTaken = (url: string): boolean =>
    Source.safeParse({ id: "a", publisher: "A", title: "B", type: "news", tier: "news", url }).success;

  it.each([
    "https://www.sec.gov/Archives/edgar/data/1769628/000176962825000041/crwv-20250630.htm",
    "http://www.idcnova.com/html/1/59/153/3595.html",
    "https://example.com",
    "https://example.com:8443/a?b=c@d#e",
    "https://xn--bcher-kva.example/seite",
    "https://web.archive.org/web/2025/https://example.com/",
  ])("may be %s", (url) => {
    expect(isTaken(url)).toBe(true);
  });

  it.each([
    ["a user before the host, which looks like the host", "https://openai.com@evil.example/"],
    ["a user and a password", "https://a:b@evil.example/"],
    ["a backslash, which browsers read as a slash", "https://openai.com\\@evil.example/"],
    ["another protocol", "javascript:alert(1)"],
    ["a file", "file:///etc/passwd"],
    ["space around it", " https://example.com/"],
    ["space in it", "https://example.com/a b"],
    ["letters that look like others", "https://оpenai.com/"],
    ["a character that turns the direction of writing", "https://example.com/\u202efdp"],
    ["this machine", "https://localhost/"],
    ["an address by numbers", "https://127.0.0.1/"],
    ["an address by one number", "https://2130706433/"],
    ["an address in brackets", "https://[::1]/"],
    ["no host", "https:///a"],
    ["too much", `https://example.com/${"a".repeat(2000)}`],
  ])("has not %s", (_, url) => {
    expect(isTaken(url)).toBe(false);
  });
});
