import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { bundledRecords } from "../../../src/bundledEdition";
import { EditionManifest } from "../../../src/feed/manifest";
import { checkFolder } from "../../../src/feed/publish/folderFeed";
import { publicPartOf } from "../../../src/feed/publish/keys";
import { developmentFeed, type DevelopmentFeed, followData } from "../../../src/workbench/server/developmentFeed";
import { ownFolder } from "../../support/folder";

const shipped = bundledRecords.release.number;
const refused = "The feed stays as it was.";
const WithIds = z.array(z.looseObject({ id: z.string() }));

let project: string;
let feed: DevelopmentFeed;
let stop: () => Promise<void>;
let hear: (line: string) => void;

/** What the terminal says, up to and with a line that has these words in it. */
const heardUpTo = (words: string): Promise<string[]> => {
  const lines: string[] = [];
  return new Promise((resolve) => {
    hear = (line) => {
      lines.push(line);
      if (line.includes(words)) resolve(lines);
    };
  });
};

/** Gives a deal of the copy of data/ an amount, as one does in an editor. */
async function saveAmount(amount: unknown): Promise<void> {
  const file = path.join(project, "data/deals.json");
  const deals = WithIds.parse(JSON.parse(await readFile(file, "utf8")));
  const changed = deals.map((deal) =>
    deal.id === "coreweave-openai-2025-03"
      ? { ...deal, value: { ...z.looseObject({}).parse(deal["value"]), amount } }
      : deal,
  );
  await writeFile(file, JSON.stringify(changed, undefined, 2));
}

const latest = async () =>
  EditionManifest.parse(JSON.parse(await readFile(path.join(feed.directory, "latest.json"), "utf8")));

beforeEach(async () => {
  project = ownFolder();
  await cp(path.join(__dirname, "../../../data"), path.join(project, "data"), { recursive: true });
  feed = await developmentFeed();
  stop = followData(feed, bundledRecords, project, (line) => {
    hear(line);
  });
});

afterEach(async () => {
  await stop();
  await feed.remove();
});

describe("a change that is saved in data/ while the workbench is served", () => {
  it("becomes the next edition of its feed, with no number to be given, and so does the next change", async () => {
    let heard = heardUpTo("is in the feed");
    await saveAmount(13_000_000_000);
    expect(await heard).toEqual([expect.stringContaining(`edition ${shipped + 1} is in the feed`)]);
    heard = heardUpTo("is in the feed");
    await saveAmount(12_500_000_000);
    expect(await heard).toEqual([expect.stringContaining(`edition ${shipped + 2} is in the feed`)]);
    expect(await checkFolder(feed.directory, [publicPartOf(feed.privateKey)])).toMatchObject({ latest: shipped + 2 });
  });

  it("is published with a record that is new, once the file with its document is saved, too", async () => {
    const deal = bundledRecords.deals.find(({ id }) => id === "coreweave-openai-2025-09");
    const source = { source: "made-up-2026", says: "A contract of $1 billion was signed." };
    const [documentsFile, dealsFile] = [path.join(project, "data/sources.json"), path.join(project, "data/deals.json")];
    const withRecord = async (file: string, record: z.infer<typeof WithIds>[number]) =>
      JSON.stringify(
        [...WithIds.parse(JSON.parse(await readFile(file, "utf8"))), record].toSorted((one, other) =>
          one.id < other.id ? -1 : 1,
        ),
      );
    const documents = await withRecord(documentsFile, {
      id: "made-up-2026",
      publisher: "Made-up News",
      title: "CoreWeave and OpenAI sign again",
      type: "news",
      tier: "trade",
      published: "2026-10-01",
      url: "https://news.example.com/again",
    });
    let heard = heardUpTo(refused);
    await writeFile(
      dealsFile,
      await withRecord(dealsFile, {
        ...deal,
        id: "coreweave-openai-2026-10",
        title: "CoreWeave–OpenAI compute contract, fourth",
        announced: "2026-10-01",
        sources: [source],
      }),
    );
    expect((await heard).join()).toContain("made-up-2026");
    heard = heardUpTo("is in the feed");
    await writeFile(documentsFile, documents);
    await heard;
    expect(await latest()).toMatchObject({ number: shipped + 1, counts: { deals: bundledRecords.deals.length + 1 } });
  });

  it.each([
    ["breaks a schema", "much"],
    ["breaks a rule", -1],
  ])("is explained if it %s, with file, record and field, and the feed stays as it was", async (_, amount) => {
    const before = await latest();
    const heard = heardUpTo(refused);
    await saveAmount(amount);
    expect((await heard)[0]).toMatch(/^data\/deals\.json coreweave-openai-2025-03 value/);
    expect(await latest()).toEqual(before);
  });

  it("is explained if the file is no JSON, and what mends it is published", async () => {
    const file = path.join(project, "data/deals.json");
    const text = await readFile(file, "utf8");
    let heard = heardUpTo(refused);
    await writeFile(file, text.slice(0, -10));
    expect((await heard)[0]).toContain("data/deals.json: is no JSON.");
    heard = heardUpTo("is in the feed");
    await writeFile(file, text);
    await saveAmount(13_000_000_000);
    expect(await heard).toHaveLength(1);
    expect((await latest()).number).toBe(shipped + 1);
  });
});
