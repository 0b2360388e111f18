import { mkdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { answersOf, evidenceOf } from "../../../src/feed/editionParts";
import { latestManifest } from "../../../src/feed/feed";
import { publish } from "../../../src/feed/publish/publish";
import { numbered, publishedFeed, type PublishedFeed } from "../../support/feed";
import { serveWithNginx, type Nginx } from "../../support/nginx";

let published: PublishedFeed;
let nginx: Nginx;

const INSTALLING_MS = 600_000;

beforeAll(async () => {
  published = await publishedFeed(numbered(7));
  nginx = await serveWithNginx(published.directory);
}, INSTALLING_MS);
afterAll(() => nginx.stop());

const ask = (file: string, headers: HeadersInit = {}) => fetch(new URL(file, nginx.address), { headers });

describe("a feed behind nginx", () => {
  it("is read and verified by the add-in, compressed on the way", async () => {
    const encodings: (string | null)[] = [];
    const fetching: typeof fetch = async (address) => {
      const { pathname } = new URL(address instanceof Request ? address.url : address);
      const response = await ask(pathname.slice(1), { "accept-encoding": "gzip" });
      encodings.push(response.headers.get("content-encoding"));
      return response;
    };
    const access = { fetch: fetching, signal: new AbortController().signal };
    const { contents } = await answersOf(published.feed, await latestManifest(published.feed, access), access);
    const parts = contents.chunks.map(({ evidence }) => evidence);
    await evidenceOf(published.feed, parts, access, () => undefined);
    expect([contents.release.number, new Set(encodings)]).toEqual([7, new Set(["gzip"])]);
    // latest.json, the contents, all answers, and each chunk of evidence.
    expect(encodings).toHaveLength(3 + parts.length);
  });

  it("says of latest.json that it is to be asked for each time, and of an edition that it never changes", async () => {
    const kept = [await ask("latest.json"), await ask(published.manifest.file)].map(({ headers }) =>
      headers.get("cache-control"),
    );
    expect(kept).toEqual(["no-cache", "public, max-age=31536000, immutable"]);
  });

  it.each(["identity", "gzip"])("answers 304 if latest.json is as it was (%s)", async (encoding) => {
    const asking = { "accept-encoding": encoding };
    const etag = (await ask("latest.json", asking)).headers.get("etag") ?? "none";
    const again = await ask("latest.json", { ...asking, "if-none-match": etag });
    expect([again.status, again.headers.get("access-control-allow-origin")]).toEqual([304, "*"]);
  });

  it("answers 200 once there is another latest.json", async () => {
    // nginx tells files apart by their second and size, and tests are quick.
    const anHourAgo = Date.now() / 1000 - 3600;
    await utimes(path.join(published.directory, "latest.json"), anHourAgo, anHourAgo);
    const etag = (await ask("latest.json")).headers.get("etag") ?? "none";
    await publish(numbered(8), published.directory, published.privateKey);
    const again = await ask("latest.json", { "if-none-match": etag });
    expect([again.status, await again.json()]).toMatchObject([200, { number: 8 }]);
  });

  it("tells caches that a compressed answer is only for those who can read it", async () => {
    expect((await ask("latest.json", { "accept-encoding": "gzip" })).headers.get("vary")).toBe("Accept-Encoding");
  });

  it("may be read from the add-in's address, and says so also of what it does not have", async () => {
    const answers = [await ask("latest.json"), await ask(published.manifest.file), await ask("nothing.json")];
    expect(answers.map(({ status, headers }) => [status, headers.get("access-control-allow-origin")])).toEqual([
      [200, "*"],
      [200, "*"],
      [404, "*"],
    ]);
  });

  it("gives open data as what it is: CSV compressed, Parquet in the parts that an engine asks for", async () => {
    const open = path.join(published.directory, "open", "edition=7");
    await mkdir(open, { recursive: true });
    await writeFile(path.join(open, "deals.csv"), "id\r\n".repeat(1000));
    await writeFile(path.join(open, "deals.parquet"), "PAR1 and so on PAR1");
    const csv = await ask("open/edition=7/deals.csv", { "accept-encoding": "gzip" });
    expect([csv.headers.get("content-type"), csv.headers.get("content-encoding")]).toEqual(["text/csv", "gzip"]);
    const parquet = await ask("open/edition=7/deals.parquet", { range: "bytes=-4" });
    expect([parquet.status, await parquet.text()]).toEqual([206, "PAR1"]);
  });

  it("does not let a browser keep that something is not there", async () => {
    expect((await ask("editions/nothing.json")).headers.get("cache-control")).toBeNull();
  });
});
