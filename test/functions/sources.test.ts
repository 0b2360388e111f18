import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { editionOf } from "../../src/core/chunks";
import { evidenceElsewhere } from "../support/elsewhere";
import { loadingEvidence } from "../../src/functions/declaration";
import { aPage, aDeal, anEdition, someRecords } from "../support/records";
import { adopt, list, sources, total } from "../support/functions";

beforeAll(simulateExcel);

const ask = asExcelCalls(sources);
const header = ["deal", "publisher", "title", "date", "type", "url", "says"];

describe("DEALS.SOURCES", () => {
  beforeEach(() => {
    adopt(
      anEdition({
        deals: [
          aDeal({ id: "older", announced: "2025-03-11" }),
          aDeal({
            id: "newer",
            announced: "2025-09",
            sources: [
              { source: "a-filing", says: "12 billion dollars." },
              { source: "a-page", says: "About 12 billion." },
              { source: "lost", says: "Some billions." },
            ],
          }),
        ],
        sources: [
          {
            id: "a-filing",
            publisher: "Aldermoor Cloud",
            title: "Form 8-K",
            type: "filing",
            tier: "primary",
            locator: "Exhibit 10.1",
          },
          aPage({ published: "2025-09-25", locator: "page 3" }),
        ],
      }),
    );
  });

  it("gives a row to each document of each deal, newest deal first, the best document of it first", () => {
    const gazette = [
      "The Gazette",
      "Aldermoor to serve Fenwick",
      "2025-09-25",
      "news",
      "https://gazette.example/aldermoor",
    ];
    expect(ask("ALDR")).toEqual([
      header,
      ["newer", "Aldermoor Cloud", "Form 8-K", "", "filing", "Exhibit 10.1", "12 billion dollars."],
      ["newer", ...gazette, "About 12 billion."],
      ["newer", "", "", "", "", "", "Some billions."],
      ["older", ...gazette, "It says so."],
    ]);
  });

  it("leaves out the documents of deals that are not firm where only those count", () => {
    adopt(anEdition({ deals: [aDeal({ id: "signed" }), aDeal({ id: "announced", status: "announced" })] }));
    const documentsOf = (id: string) => [id, "", "", "", "", "", "It says so."];
    expect(ask("ALDR", null, null, null, null, "firm")).toEqual([header, documentsOf("signed")]);
    expect(ask("ALDR")).toEqual([header, documentsOf("announced"), documentsOf("signed")]);
    expect(errorOf(() => ask("ALDR", null, null, null, null, "net"))).toBe(
      '#VALUE! "net" is not a basis. Give headline, low, high or firm.',
    );
  });

  it("of nothing is its header row", () => {
    expect(ask("ALDR", "Quarry Capital")).toEqual([header]);
  });
});

describe("DEALS.SOURCES, where the documents are not in memory", () => {
  const deals = [aDeal({ id: "a-deal", sources: [{ source: "a-page", says: "12 billion dollars." }] })];
  const records = someRecords({
    deals,
    sources: [{ id: "a-page", publisher: "The Gazette", title: "A page", type: "news", tier: "news" }],
  });
  const elsewhere = (bring?: () => Promise<never>) => evidenceElsewhere(editionOf(records), bring).edition;
  const away = () => Promise.reject(new TypeError("Failed to fetch"));
  const asCell = loadingEvidence((...given) => sources(...given));
  const expected = [header, ["a-deal", "The Gazette", "A page", "", "news", "", "12 billion dollars."]];

  it("waits for them the first time, and answers at once after", async () => {
    adopt(elsewhere());
    const first = asCell("ALDR");
    expect(first).toBeInstanceOf(Promise);
    expect(await first).toEqual(expected);
    expect(asCell("ALDR")).toEqual(expected);
  });

  it("is #N/A with what to do if they can't be had, and asks again when it is calculated anew", async () => {
    let isAway = true;
    adopt(evidenceElsewhere(editionOf(records), (chunk) => (isAway ? away() : Promise.resolve(chunk))).edition);
    const failure: unknown = await Promise.resolve(asCell("ALDR")).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(CustomFunctions.Error);
    expect(failure).toMatchObject({
      code: "#N/A",
      message:
        "The documents of edition 1 are not on this computer, and could not be fetched. Check the network, then calculate the cell anew.",
    });
    isAway = false;
    expect(await asCell("ALDR")).toEqual(expected);
  });

  it("leaves everything else answering at once", () => {
    adopt(elsewhere(away));
    expect(loadingEvidence((...given) => total(...given))("ALDR")).toBe(1e9);
    expect(loadingEvidence((...given) => list(...given))("ALDR")).toHaveLength(2);
  });
});
