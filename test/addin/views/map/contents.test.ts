import {
  all,
  around,
  daysOf,
  flowInsertion,
  flowsInsertion,
  initialMap,
  loopsInsertion,
  questionOf,
  stillThere,
} from "../../../../src/addin/views/map/mapState";
import {
  centreOf,
  type MapContents,
  mapContents,
  mapLoops,
  moneyTies,
  mostParties,
  withLoop,
} from "../../../../src/addin/views/map/contents";
import { bundledRecords } from "../../../../src/bundledEdition";
import { editionOf } from "../../../../src/core/chunks";
import { circles } from "../../../../src/functions/circles";
import { adopt, flows, loops, stake } from "../../../support/functions";
import { aDeal, anEdition, aParty, aPayment, aStake, dollars } from "../../../support/records";

const edition = anEdition({
  parties: [
    ...["Aldermoor", "Fenwick", "Quarry", "Wharf"].map((name) => aParty(name)),
    aParty("The two", { kind: "group", members: ["aldermoor", "quarry"] }),
  ],
  deals: [
    aPayment("fenwick", "aldermoor", { id: "first", value: dollars(3e9), announced: "2025-01-10" }),
    aPayment("fenwick", "aldermoor", { id: "second", value: dollars(4e9), announced: "2025-06-11" }),
    aPayment("aldermoor", "fenwick", { kind: "equity-investment", value: dollars(2e9), announced: "2026-01-05" }),
    aPayment("quarry", "fenwick", { kind: "debt-facility", value: dollars(9e9), announced: "2025-03-01" }),
    aPayment("fenwick", "wharf", { kind: "lease", value: undefined, announced: "2025-02-01" }),
  ],
  stakes: [
    aStake(6.5, "2025-01-01", { holder: "quarry", issuer: "aldermoor" }),
    aStake(8, "2026-01-01", { holder: "quarry", issuer: "aldermoor" }),
  ],
});
const everything = { stakes: true, unpriced: true, atLeast: 0, day: edition.release.day };
const drawn = ({ ties }: MapContents) =>
  ties.map((tie) => [tie.from, tie.to, tie.is === "stake" ? `${tie.percent}%` : tie.dollars]);

describe("what a map contains", () => {
  it("is who pays whom, with what has no price and who owns whom", () => {
    expect(drawn(mapContents(edition, everything))).toEqual([
      ["quarry", "fenwick", 9e9],
      ["fenwick", "aldermoor", 7e9],
      ["aldermoor", "fenwick", 2e9],
      ["fenwick", "wharf", undefined],
      ["quarry", "aldermoor", "8%"],
    ]);
  });

  it("has parties by what passes through them, the company in the middle first", () => {
    const inOrder = (party?: string) =>
      mapContents(edition, { ...everything, party }).parties.map(({ party: { id }, pays, isPaid }) => [
        id,
        pays,
        isPaid,
      ]);
    expect(inOrder()).toEqual([
      ["fenwick", 7e9, 11e9],
      ["quarry", 9e9, 0],
      ["aldermoor", 2e9, 7e9],
      ["wharf", 0, 0],
    ]);
    expect(inOrder("aldermoor")).toEqual([
      ["aldermoor", 2e9, 7e9],
      ["fenwick", 7e9, 2e9],
      ["quarry", 0, 0],
    ]);
  });

  it("is around a group what its members pay and are paid, none of them in the middle", () => {
    const question = questionOf({ ...initialMap, ...all, party: "the-two" }, edition);
    const contents = mapContents(edition, question);
    expect(drawn(contents)).toEqual([
      ["quarry", "fenwick", 9e9],
      ["fenwick", "aldermoor", 7e9],
      ["aldermoor", "fenwick", 2e9],
      ["quarry", "aldermoor", "8%"],
    ]);
    expect(contents.parties.map(({ party }) => party.id)).toEqual(["fenwick", "quarry", "aldermoor"]);
    expect(centreOf(question)).toBeUndefined();
  });

  it("leaves out what nobody asks for", () => {
    expect(drawn(mapContents(edition, { ...everything, stakes: false, unpriced: false }))).toHaveLength(3);
    expect(drawn(mapContents(edition, { ...everything, kinds: ["lease"], stakes: false }))).toEqual([
      ["fenwick", "wharf", undefined],
    ]);
    expect(drawn(mapContents(edition, { ...everything, kinds: [] }))).toEqual([["quarry", "aldermoor", "8%"]]);
  });

  it("is the same of money that was gathered before, however much of it is drawn", () => {
    const money = moneyTies(edition, everything);
    for (const chosen of [everything, { ...everything, stakes: false, unpriced: false, atLeast: 5e9 }])
      expect(mapContents(edition, chosen, money)).toEqual(mapContents(edition, chosen));
  });

  it("keeps what has no size only between those whose flows are large enough", () => {
    expect(drawn(mapContents(edition, { ...everything, atLeast: 5e9 }))).toEqual([
      ["quarry", "fenwick", 9e9],
      ["fenwick", "aldermoor", 7e9],
      ["quarry", "aldermoor", "8%"],
    ]);
  });

  it("is as of a day", () => {
    expect(drawn(mapContents(edition, { ...everything, day: "2025-02-28" }))).toEqual([
      ["fenwick", "aldermoor", 3e9],
      ["fenwick", "wharf", undefined],
      ["quarry", "aldermoor", "6.5%"],
    ]);
    expect(daysOf(edition, undefined)).toEqual([
      "2025-01-01",
      "2025-01-10",
      "2025-02-01",
      "2025-03-01",
      "2025-06-11",
      "2026-01-01",
      "2026-01-05",
      edition.release.day,
    ]);
    expect(daysOf(edition, "wharf")).toEqual(["2025-02-01", edition.release.day]);
  });

  it("has the circles that were closed by then, and puts one on the map whatever else is asked for", () => {
    expect(mapLoops(edition, undefined, "2026-01-04")).toEqual([]);
    const contents = mapContents(edition, { ...everything, atLeast: 5e9 });
    const closed = mapLoops(edition, undefined, edition.release.day);
    expect(closed.map(({ smallest }) => smallest?.value)).toEqual([2e9]);
    const { highlighted, contents: shown } = withLoop(contents, closed[0], edition, edition.release.day);
    expect([...highlighted]).toEqual(["aldermoor fenwick equity-investment", "fenwick aldermoor compute-contract"]);
    expect(drawn(shown)).toContainEqual(["aldermoor", "fenwick", 2e9]);
  });

  it("leads from a flow to its deals", () => {
    const tie = mapContents(edition, everything).ties.find(({ from, to }) => from === "fenwick" && to === "aldermoor");
    expect(tie?.is === "money" && tie.deals.map(({ id }) => id)).toEqual(["first", "second"]);
  });

  it("is no more than can be told apart", () => {
    const many = Array.from({ length: mostParties + 20 }, (_, place) => `P${place}`);
    const large = anEdition({
      parties: ["Hub", ...many].map((name) => aParty(name)),
      deals: many.map((name, place) => aPayment("hub", name.toLowerCase(), { value: dollars(1e9 + place) })),
    });
    const { parties, ties, leftOut } = mapContents(large, everything);
    expect([parties.length, ties.length, leftOut]).toEqual([mostParties, mostParties - 1, 21]);
    expect(ties[0]).toMatchObject({ to: `p${mostParties + 19}` });
  });
});

describe("the map of the data", () => {
  const bundled = editionOf(bundledRecords);
  const all = mapContents(bundled, { ...everything, day: bundled.release.day });

  it("says what FLOWS, STAKE and LOOPS answer", () => {
    adopt(bundled);
    const nameOf = (id: string) => bundled.parties.nameOf(id);
    const rows = all.ties.flatMap((tie) =>
      tie.is === "money" ? [[nameOf(tie.from), nameOf(tie.to), tie.kind, tie.dollars ?? "", tie.deals.length]] : [],
    );
    expect(rows).toEqual(flows().slice(1));
    const stakes = all.ties.flatMap((tie) => (tie.is === "stake" ? [tie] : []));
    expect(stakes.length).toBeGreaterThan(20);
    for (const { from, to, percent } of stakes) expect(stake(nameOf(from), nameOf(to))).toBeCloseTo(percent / 100, 10);
    expect(mapLoops(bundled, undefined, bundled.release.day)).toHaveLength(loops().length - 1);
  });
});

describe("what a reader has chosen", () => {
  it("draws everybody as far as it is large, and a company whole", () => {
    expect(questionOf(initialMap, edition)).toMatchObject({ party: undefined, kinds: undefined, atLeast: 1e10 });
    expect(around(initialMap, "wharf")).toMatchObject({ party: "wharf", atLeast: 0 });
    expect(around({ ...initialMap, party: "wharf", atLeast: 0 }, undefined)).toMatchObject({ atLeast: 1e10 });
  });

  it("means kinds, groups of kinds, or no money at all", () => {
    const kindsOf = (money: typeof initialMap.money) => questionOf({ ...initialMap, money }, edition).kinds;
    expect(kindsOf("lease")).toEqual(["lease"]);
    expect(kindsOf("financing")).toEqual(["equity-investment", "debt-facility", "acquisition"]);
    expect(kindsOf("none")).toEqual([]);
  });

  it("forgets a company and a day that the edition does not have", () => {
    const kept = { ...initialMap, party: "nobody", day: "2030-01-01" };
    expect(stillThere(kept, edition)).toEqual({ ...initialMap, party: undefined, day: undefined });
    expect(stillThere({ ...initialMap, party: "wharf", day: "2025-02-01" }, edition)).toMatchObject({
      party: "wharf",
      day: "2025-02-01",
    });
  });

  it("can be had as formulas, with room for what they answer", () => {
    expect(flowsInsertion(edition, initialMap)).toEqual({ formula: "=DEALS.FLOWS()", rows: 5, columns: 5 });
    expect(flowsInsertion(edition, { ...initialMap, party: "fenwick", money: "contracts", day: "2025-03-01" })).toEqual(
      { formula: '=DEALS.FLOWS("Fenwick",,"contracts",,"2025-03-01")', rows: 3, columns: 5 },
    );
    expect(flowsInsertion(edition, { ...initialMap, money: "none" })).toBeUndefined();
    expect(loopsInsertion(edition, { ...initialMap, party: "fenwick" })).toEqual({
      formula: '=DEALS.LOOPS("Fenwick")',
      rows: 2,
      columns: 12,
    });
    expect(loopsInsertion(edition, { ...initialMap, day: "2025-03-01" }).formula).toBe('=DEALS.LOOPS(,,"2025-03-01")');
  });

  it("can be had flow by flow, where PAID of the two answers what is drawn", () => {
    const shared = anEdition({
      parties: ["Aldermoor", "Fenwick", "Wharf"].map((name) => aParty(name)),
      deals: [
        aPayment("fenwick", "aldermoor", { value: dollars(3e9) }),
        aPayment("fenwick", "wharf", { value: dollars(4e9) }),
        aDeal({
          value: dollars(5e9),
          parties: [
            { party: "fenwick", role: "customer" },
            { party: "aldermoor", role: "supplier" },
            { party: "wharf", role: "supplier" },
          ],
        }),
      ],
    });
    const formulas = moneyTies(shared, everything).map((tie) => [tie.to, flowInsertion(shared, tie)?.formula]);
    expect(formulas).toEqual([
      ["aldermoor", '=DEALS.PAID("Fenwick","Aldermoor","compute-contract")'],
      // Of the contract with both, drawn to Aldermoor, Wharf is paid a part that nobody says: PAID has 9 billion here.
      ["wharf", undefined],
    ]);
  });

  it("is not worked out as a table until somebody inserts it", () => {
    const answer = jest.spyOn(circles.FLOWS, "answer");
    const insertion = flowsInsertion(edition, initialMap);
    expect(answer).not.toHaveBeenCalled();
    expect([insertion?.rows, insertion?.columns]).toEqual([5, 5]);
    expect(answer).toHaveBeenCalledTimes(1);
    answer.mockRestore();
  });
});
