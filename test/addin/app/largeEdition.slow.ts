import { loadEdition } from "../../../src/addin/app/editions";
import { Contents } from "../../../src/feed/manifest";
import { filesOf } from "../../../src/feed/publish/files";
import { feedAddress as feed } from "../support/refreshing";
import { aDeal, someRecords } from "../../support/records";

/** So many deals that their answers are not read in one piece. */
const deals = Array.from({ length: 11_000 }, (_, place) =>
  aDeal({ id: `deal-${String(place).padStart(5, "0")}`, aliases: [`earlier-${place}`] }),
);

const files = filesOf(someRecords({ deals }));

/** Loads them as a browser has them. @param spoil Changes the text of the answers. */
async function load(spoil = (answers: string) => answers) {
  const { contents, sha256, answers } = await files;
  const stored = {
    number: 1,
    sha256,
    feed,
    contents: Contents.parse(JSON.parse(contents)),
    answers: new Blob([spoil(answers)]),
  };
  return { bytes: stored.answers.size, edition: loadEdition(stored, () => Promise.reject(new Error("No evidence."))) };
}

describe("an edition that is read in several pieces", () => {
  it("has every record once, in the edition's order", async () => {
    const { bytes, edition: loading } = await load();
    const { edition } = await loading;
    expect(bytes).toBeGreaterThan(2_500_000);
    expect(edition.records.deals.map(({ id }) => id)).toEqual(deals.map(({ id }) => id));
    expect(edition.dealsOf("fenwick-labs", "aldermoor-cloud")).toHaveLength(deals.length);
    expect(edition.deal("earlier-10999")?.id).toBe("deal-10999");
  });

  it("is refused if its last piece is not what it was", async () => {
    const { edition } = await load((answers) => answers.replace("deal-10999", "deal-1099X"));
    await expect(edition).rejects.toThrow("Something has changed it.");
  });
});
