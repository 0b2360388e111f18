import { companiesIn } from "../../src/core/members";
import { anEdition, aParty } from "../support/records";

const edition = anEdition({
  parties: [
    aParty("Aldermoor Cloud"),
    aParty("Fenwick Labs"),
    aParty("Quarry Capital"),
    aParty("Clouds", { kind: "group", members: ["aldermoor-cloud", "fenwick-labs"] }),
    aParty("Builders", { kind: "group", members: ["fenwick-labs", "quarry-capital"] }),
  ],
});
const several = (...ids: string[]) => ({ ids, named: new Set(ids) });
const all = () => true;
const none = () => false;

describe("those for whom records are looked up", () => {
  it("are a group itself if it has a record, else its members", () => {
    expect(companiesIn(edition, "clouds", all)).toEqual(["clouds"]);
    expect(companiesIn(edition, "clouds", none)).toEqual(["aldermoor-cloud", "fenwick-labs"]);
    expect(companiesIn(edition, several("clouds"), none)).toEqual(["aldermoor-cloud", "fenwick-labs"]);
  });

  it("are a group itself beside companies that do not belong to it", () => {
    expect(companiesIn(edition, several("clouds", "quarry-capital"), all)).toEqual(["clouds", "quarry-capital"]);
  });

  it("are its members beside one of them, or beside a group that shares one, each once", () => {
    expect(companiesIn(edition, several("clouds", "fenwick-labs"), all)).toEqual(["aldermoor-cloud", "fenwick-labs"]);
    expect(companiesIn(edition, several("clouds", "builders"), all)).toEqual([
      "aldermoor-cloud",
      "fenwick-labs",
      "quarry-capital",
    ]);
  });

  it("are a company without records too: the answer then says that it has none", () => {
    expect(companiesIn(edition, "fenwick-labs", none)).toEqual(["fenwick-labs"]);
    expect(companiesIn(edition, several("fenwick-labs", "fenwick-labs"), none)).toEqual(["fenwick-labs"]);
  });
});
