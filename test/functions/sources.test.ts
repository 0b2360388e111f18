import { asExcelCalls, errorOf, simulateExcel } from "../support/excel";
import { aDeal, anEdition } from "../support/records";
import { adopt, sources } from "../support/functions";

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
          {
            id: "a-page",
            publisher: "The Gazette",
            title: "Aldermoor to serve Fenwick",
            type: "news",
            tier: "news",
            published: "2025-09-25",
            url: "https://gazette.example/aldermoor",
            locator: "page 3",
          },
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
