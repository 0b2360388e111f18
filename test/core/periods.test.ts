import { isPeriod, isPeriodLabel, periodFrom, periodsInOrder } from "../../src/core/periods";

describe("a period from a worksheet", () => {
  it.each([
    [2024, "FY2024"],
    ["FY2024", "FY2024"],
    ["2024FY", "FY2024"],
    ["fy24", "FY2024"],
    ["Q2 2025", "Q2 FY2025"],
    ["2Q25", "Q2 FY2025"],
    ["2025Q2", "Q2 FY2025"],
    ["Q2 FY2026", "Q2 FY2026"],
    ["FY2026 Q2", "Q2 FY2026"],
    ["H1 2026", "H1 FY2026"],
    ["9M 2025", "9M FY2025"],
    ["cy2024", "CY2024"],
    ["2024CY", "CY2024"],
    [" Q2   2025 ", "Q2 FY2025"],
    ["1H 2026", "H1 FY2026"],
    ["CY2026-2030", "CY2026-2030"],
    ["2025-06", "2025-06"],
    ["fy-1", "FY-1"],
  ])("reads %p as %s", (value, label) => {
    expect(periodFrom(value)?.label).toBe(label);
  });

  it("keeps fiscal and calendar years apart", () => {
    expect(periodFrom("FY2024")?.kind).toBe("fiscal");
    expect(periodFrom("CY2024")?.kind).toBe("calendar");
    expect(periodFrom("2025-06")?.kind).toBe("calendar");
    expect(periodFrom("CY2026-2030")?.kind).toBe("calendar");
    expect(["FY-1", "FQ0", "Q-1"].map((asked) => periodFrom(asked)?.kind)).toEqual(["fiscal", "fiscal", "fiscal"]);
    expect(["CY-1", "CQ0"].map((asked) => periodFrom(asked)?.kind)).toEqual(["calendar", "calendar"]);
  });

  it.each(["Q5 2025", "last year", "20245", "20 25", "Q2", "FY-1 of 2024", true, null, [2024], ""])(
    "does not make one up from %p",
    (value) => {
      expect(periodFrom(value)).toBeUndefined();
    },
  );

  it.each(["Q1 2025 Q2", "Q1 2025 Q1", "FY CY2025", "FY2025CY", "CY Q1 FY2025"])(
    "is none that says twice which it is: %p",
    (value) => {
      expect(periodFrom(value)).toBeUndefined();
    },
  );

  it("is written in one way in the data", () => {
    expect(["FY2024", "Q2 FY2026", "CY2024"].every(isPeriodLabel)).toBe(true);
    expect(["2024", "Q2 2026", "fy2024", "FY-1", "lately"].some(isPeriodLabel)).toBe(false);
  });
});

describe("a period of the data", () => {
  const fiscal = { label: "Q2 FY2025", kind: "fiscal", ends: "2025-06-30" } as const;
  const answers = (period: Parameters<typeof isPeriod>[0], asked: string) => {
    const parsed = periodFrom(asked);
    return parsed !== undefined && isPeriod(period, parsed);
  };

  it("answers to its own label", () => {
    expect(answers(fiscal, "2Q25")).toBe(true);
    expect(answers(fiscal, "Q3 2025")).toBe(false);
    expect(answers({ label: "CY2026-2030", kind: "calendar", ends: "2030-12-31" }, "cy2026-2030")).toBe(true);
    expect(answers({ label: "2025-06", kind: "calendar", ends: "2025-06-30" }, "2025-06")).toBe(true);
  });

  it("answers for the calendar too, where it ends with it", () => {
    expect(answers(fiscal, "Q2 CY2025")).toBe(true);
    expect(answers({ label: "9M FY2025", kind: "fiscal", ends: "2025-09-30" }, "9M CY2025")).toBe(true);
    expect(answers({ label: "FY2026", kind: "fiscal", ends: "2026-12-31" }, "CY2026-2030")).toBe(false);
    expect(answers({ ...fiscal, ends: "2025-07-27" }, "Q2 CY2025")).toBe(false);
    expect(answers({ label: "FY2025", kind: "fiscal", ends: "2025-06-30" }, "CY2025")).toBe(false);
  });
});

it("periods that end on one day come in order of their length, from a month to several years", () => {
  const inOrder = ["2030-12", "Q4 CY2030", "H2 CY2030", "CY2030", "CY2026-2030"];
  const records = inOrder.map((label) => ({ period: { label, kind: "calendar", ends: "2030-12-31" } as const }));
  expect(periodsInOrder(records.toReversed())).toEqual(inOrder);
  expect(periodsInOrder(records)).toEqual(inOrder);
});
