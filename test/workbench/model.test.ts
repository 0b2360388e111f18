import { closeWorkbench, enter, openWorkbench, valuesIn, type OpenWorkbench } from "../support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});

describe("a small model", () => {
  it("stands on a total, a schedule that adds up to it, and a customer's share of revenue", async () => {
    const cells: [string, string][] = [
      ["A1", "CoreWeave"],
      ["A2", "OpenAI"],
      ["B1", "=DEALS.TOTAL(A1,A2)"],
      ["D1", "=DEALS.SCHEDULE(A1,A2)"],
      ["B2", "=SUM(E2:E20)"],
      ["B3", "=INDEX(E2:E20,MATCH(2027,D2:D20,0))"],
      ["B4", "=XLOOKUP(2026,D2:D20,E2:E20)"],
      ["B5", '=DEALS.REVENUESHARE("Microsoft",2025,A1)*DEALS.FIGURE(A1,"revenue",2025)'],
      ["B6", "=SUM(B4:B5)"],
    ];
    for (const [address, text] of cells) await enter(workbench, address, text);
    const microsoft = 0.67 * 5_131_000_000;
    expect((await valuesIn(workbench, "B1:B6")).flat()).toEqual([
      22_400_000_000,
      22_400_000_000,
      2_103_389_830,
      2_103_389_831,
      microsoft,
      2_103_389_831 + microsoft,
    ]);
  });

  it("follows when the counterparty changes", async () => {
    await enter(workbench, "A2", "NVIDIA");
    const [total, scheduled] = (await valuesIn(workbench, "B1:B2")).flat();
    expect(total).toBe(9_950_000_000);
    expect(scheduled).toBe(total);
  });
});
