import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { initialMap, type MapState } from "../../../../src/addin/views/map/mapState";
import { MapView } from "../../../../src/addin/views/map/MapView";
import { Pane } from "../../../../src/addin/frame/Pane";
import { aDeal, anEdition, aParty, aPayment, aStake, dollars } from "../../../support/records";
import { aHost, type PaneHost } from "../../support/paneHost";
import { aUser } from "../../support/user";

const edition = anEdition({
  parties: [
    aParty("Aldermoor", { kind: "neocloud" }),
    aParty("Fenwick", { kind: "ai-lab" }),
    aParty("Quarry", { kind: "investor" }),
    aParty("Wharf", { kind: "data-centre-developer" }),
    aParty("Loner"),
  ],
  deals: [
    aPayment("fenwick", "aldermoor", { title: "First contract", value: dollars(30e9), announced: "2025-01-10" }),
    aPayment("fenwick", "aldermoor", { title: "Second contract", value: dollars(40e9), announced: "2025-06-11" }),
    aPayment("aldermoor", "fenwick", { kind: "equity-investment", value: dollars(20e9), announced: "2026-01-05" }),
    aPayment("quarry", "fenwick", { kind: "debt-facility", value: dollars(5e9), announced: "2025-03-01" }),
    aPayment("fenwick", "wharf", { kind: "lease", value: undefined, announced: "2025-02-01" }),
  ],
  stakes: [aStake(8, "2025-01-01", { holder: "quarry", issuer: "aldermoor" })],
});

const views = [{ id: "map", label: () => "Map", Show: MapView }];

/** The map as a reader left it. */
function openMap(left: Partial<MapState> = {}, host: PaneHost = aHost()) {
  if (!host.kept.has("map")) host.kept.set("map", JSON.stringify({ ...initialMap, ...left }));
  const { unmount } = render(<Pane edition={edition} host={host} views={views} />);
  return { user: aUser(), host, unmount };
}

const picture = () => screen.getByRole("group", { name: /^(Who (pays|owns) whom|.*: who pays it)/ });
const parts = () => within(picture()).getAllByRole("button");
const part = (name: string | RegExp) => within(picture()).getByRole("button", { name });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const focused = () => document.activeElement?.getAttribute("aria-label");
const around = async (user: ReturnType<typeof aUser>, company: string) => {
  await user.click(screen.getByRole("combobox", { name: "Around" }));
  await user.type(screen.getByRole("combobox", { name: "Around" }), company);
  await user.click(screen.getByRole("option", { name: company }));
};
const draw = async (user: ReturnType<typeof aUser>) => {
  await user.click(button("What is drawn"));
};

describe("the map at first", () => {
  it("is of everybody with flows of ten billion or more, and says how many there are", () => {
    openMap();
    screen.getByRole("heading", { name: "Who pays whom, from $10 billion on, as of June 30, 2026" });
    screen.getByText("2 parties, 2 ties.");
    expect(parts().map((one) => one.getAttribute("aria-label"))).toEqual([
      "Aldermoor pays Fenwick $20 billion (Equity investment)",
      "Fenwick pays Aldermoor $70 billion (Compute contract)",
      "Aldermoor: Neocloud, pays $20 billion, is paid $70 billion",
      "Fenwick: AI lab, pays $70 billion, is paid $20 billion",
    ]);
  });

  it.each(["2025-13-01", "2025-02-30", "2025-00-00"])(
    "is drawn anew where its memory is damaged: %s is no day",
    (day) => {
      openMap({ day });
      screen.getByRole("heading", { name: "Who pays whom, from $10 billion on, as of June 30, 2026" });
    },
  );

  it("is found again as it was left", async () => {
    const { user, host, unmount } = openMap();
    await around(user, "Quarry");
    await user.click(button("Network"));
    unmount();
    openMap({}, host);
    screen.getByRole("heading", { name: "Quarry: who pays it, and whom it pays, as of June 30, 2026" });
    expect(button("Network").getAttribute("aria-pressed")).toBe("true");
  });
});

describe("what is drawn", () => {
  it("is around a company all that it pays and is paid", () => {
    openMap({ party: "fenwick", atLeast: 0 });
    screen.getByText("3 parties, 3 ties.");
    part("Quarry pays Fenwick $5 billion (Debt facility)");
  });

  it("is also who owns whom, and what has no known price", async () => {
    const { user } = openMap({ atLeast: 0 });
    await draw(user);
    await user.click(screen.getByRole("checkbox", { name: "Where no price is known" }));
    part("Fenwick pays Wharf: nobody has disclosed how much (Lease)");
    await user.click(screen.getByRole("checkbox", { name: "Who owns whom" }));
    part("Quarry owns 8% of Aldermoor");
  });

  it("can be one kind, and what is large enough", async () => {
    const { user } = openMap();
    await draw(user);
    await user.selectOptions(screen.getByRole("combobox", { name: "At least" }), "$1 billion");
    screen.getByText("3 parties, 3 ties.");
    await user.selectOptions(screen.getByRole("combobox", { name: "Money" }), "Debt facility");
    screen.getByText("2 parties, 1 tie.");
    screen.getByRole("heading", { name: "Who pays whom, Debt facility, from $1 billion on, as of June 30, 2026" });
  });

  it("can be who owns whom alone, of which no amount is asked", async () => {
    const { user } = openMap({ stakes: true });
    await draw(user);
    await user.selectOptions(screen.getByRole("combobox", { name: "Money" }), "None");
    screen.getByRole("heading", { name: "Who owns whom, as of June 30, 2026" });
    part("Quarry owns 8% of Aldermoor");
  });

  it("shows no amount for whom none is known", () => {
    openMap({ party: "fenwick", atLeast: 0, unpriced: true });
    within(picture()).getByText("Wharf");
    within(picture()).getByText("Quarry $5B");
  });

  it("can be nothing, and then says what to do", async () => {
    const { user } = openMap({ party: "loner", atLeast: 0 });
    screen.getByText(/There is nothing to draw. Ask for smaller amounts/);
    screen.getByText("No circle of up to four companies is known here.");
    expect(screen.queryByRole("button", { name: "Insert as picture" })).toBeNull();
    await user.click(button("Draw whatever is known"));
    screen.getByText("This edition knows of nobody here who pays or owns whom.");
  });

  it("is whatever is known at one press, where what was asked for is nothing", async () => {
    const { user } = openMap({ party: "wharf", atLeast: 0 });
    await user.click(button("Draw whatever is known"));
    part("Fenwick pays Wharf: nobody has disclosed how much (Lease)");
  });

  it("is said by a table too", async () => {
    const { user } = openMap();
    await user.click(button("Table"));
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "FromToWhatAmount",
      "FenwickAldermoorCompute contract$70 billion",
      "AldermoorFenwickEquity investment$20 billion",
    ]);
    await user.click(screen.getAllByRole("button", { name: "Fenwick" })[0] ?? document.body);
    await screen.findByRole("heading", { name: "Fenwick" });
  });
});

describe("with the keyboard", () => {
  it("the picture is one stop, from which arrows lead on and Enter says more", async () => {
    const { user } = openMap();
    expect(parts().filter((one) => one.getAttribute("tabindex") === "0")).toHaveLength(1);
    act(() => {
      part(/^Aldermoor: /).focus();
    });
    await user.keyboard("{ArrowLeft}");
    expect(focused()).toBe("Fenwick pays Aldermoor $70 billion (Compute contract)");
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("button", { name: "Second contract" }));
    await screen.findByRole("heading", { name: "Second contract" });
    await user.click(button("Back"));
    expect(document.activeElement?.textContent).toBe("Second contract");
    await user.click(part(/^Fenwick pays Aldermoor/));
    expect(screen.queryByRole("button", { name: "Second contract" })).toBeNull();
  });

  it("a party leads to its page, and the map can be drawn around it", async () => {
    const { user } = openMap();
    await user.click(part(/^Aldermoor: /));
    await user.click(button("Draw around Aldermoor"));
    screen.getByRole("heading", { name: "Aldermoor: who pays it, and whom it pays, as of June 30, 2026" });
    await user.click(part(/^Aldermoor: /));
    expect(screen.queryByRole("button", { name: "Draw around Aldermoor" })).toBeNull();
    await user.click(button("Open Aldermoor"));
    await screen.findByRole("heading", { name: "Aldermoor" });
  });

  it("a share leads to what STAKE answers", async () => {
    const { user, host } = openMap({ party: "quarry", atLeast: 0, stakes: true });
    await user.click(part("Quarry owns 8% of Aldermoor"));
    await user.click(button("Insert value"));
    expect(host.inserted).toMatchObject([{ insertion: { formula: '=DEALS.STAKE("Quarry","Aldermoor")' } }]);
  });
});

describe("circles", () => {
  const circles = () => screen.getByRole("combobox", { name: "Circles (1)" });
  const caption =
    /^Aldermoor → Fenwick → Aldermoor\. No more than \$20 billion can have come round: Aldermoor → Fenwick is the smallest link\./;

  it("are shown one at a time, with their smallest link, which has notches", async () => {
    const { user } = openMap();
    const notched = () => [...picture().querySelectorAll("[stroke-dasharray='2 4']")].map((one) => one.parentElement);
    expect(notched()).toEqual([]);
    await user.selectOptions(circles(), "Aldermoor → Fenwick → Aldermoor");
    screen.getByText(caption);
    expect(notched()).toEqual([part("Aldermoor pays Fenwick $20 billion (Equity investment)")]);
    await user.selectOptions(circles(), "None is shown");
    expect(screen.queryByText(caption)).toBeNull();
    expect(notched()).toEqual([]);
  });

  it("are not said to be none where there are too many ways to go to look for them", () => {
    const named = (name: string) => Array.from({ length: 150 }, (_, place) => `${name}-${place}`);
    const [buyers, sellers] = [named("buyer"), named("seller")];
    const contract = (payers: readonly string[], payees: readonly string[]) => {
      const on = (role: "customer" | "supplier") => (party: string) => ({ party, role });
      return aDeal({
        value: undefined,
        parties: [...payers.map(on("customer")), ...payees.map(on("supplier"))],
      });
    };
    const large = anEdition({
      parties: ["from", "to", ...buyers, ...sellers].map((name) => aParty(name)),
      // What the last of them pays, also by its name, closes 22,500 circles at once.
      deals: [
        contract(["from"], buyers),
        contract(buyers, sellers),
        contract(sellers, ["to"]),
        contract(["to"], ["from"]),
      ],
    });
    render(<Pane edition={large} host={aHost()} views={views} />);
    screen.getByText(/^Money can go so many ways here that no circles are looked for/);
  });

  it("are closed around a company where the other one is drawn twice", async () => {
    const { user } = openMap({ party: "fenwick", atLeast: 0 });
    await user.selectOptions(circles(), "Fenwick → Aldermoor → Fenwick");
    part("Aldermoor, drawn twice: what it is paid, and what it pays");
  });
});

describe("days", () => {
  const slider = () => screen.getByRole("slider", { name: "As of" });

  it("are those on which something changes; the picture is as of one", () => {
    openMap();
    fireEvent.change(slider(), { target: { value: "1" } });
    expect(slider().getAttribute("aria-valuetext")).toBe("January 10, 2025");
    screen.getByRole("heading", { name: /as of January 10, 2025$/ });
    part("Fenwick pays Aldermoor $30 billion (Compute contract)");
    screen.getByText("No circle of up to four companies is known here.");
  });

  it("are in the formulas that answer what is drawn as of an earlier one", async () => {
    const { user, host } = openMap({ atLeast: 0, stakes: true, day: "2025-03-01" });
    await user.click(part("Fenwick pays Aldermoor $30 billion (Compute contract)"));
    await user.click(button("Insert value"));
    await user.click(part("Quarry owns 8% of Aldermoor"));
    await user.click(button("Insert value"));
    expect(host.inserted.map(({ insertion }) => insertion.formula)).toEqual([
      '=DEALS.PAID("Fenwick","Aldermoor","compute-contract",,"2025-03-01")',
      '=DEALS.STAKE("Quarry","Aldermoor","2025-03-01")',
    ]);
  });

  it("pass one after the other, and stop at the edition's", () => {
    jest.useFakeTimers();
    try {
      openMap();
      fireEvent.click(button("Play"));
      expect(slider().getAttribute("aria-valuetext")).toBe("January 1, 2025");
      for (let step = 0; step < 3; step++) act(jest.runOnlyPendingTimers);
      expect(slider().getAttribute("aria-valuetext")).toBe("March 1, 2025");
      fireEvent.click(button("Pause"));
      act(jest.runOnlyPendingTimers);
      expect(slider().getAttribute("aria-valuetext")).toBe("March 1, 2025");
      fireEvent.click(button("Play"));
      for (let step = 0; step < 20; step++) act(jest.runOnlyPendingTimers);
      expect(slider().getAttribute("aria-valuetext")).toBe("June 30, 2026");
      button("Play");
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("a party of the network", () => {
  // jsdom knows neither this nor where a pointer is; a mouse's event says the latter.
  beforeAll(() => {
    Object.assign(SVGElement.prototype, { setPointerCapture: () => undefined });
  });
  afterAll(() => {
    Reflect.deleteProperty(SVGElement.prototype, "setPointerCapture");
  });
  const pointer = (type: string, clientX: number, clientY: number) =>
    new MouseEvent(type, { bubbles: true, clientX, clientY });
  const middleOf = (name: RegExp) => {
    const [x = 0, width = 0] = ["x", "width"].map((one) => Number(part(name).querySelector("rect")?.getAttribute(one)));
    return x + width / 2;
  };

  it("stays where it was dragged while the days pass, those of one kind of deal too", () => {
    openMap({ form: "network", money: "compute-contract", atLeast: 0 });
    fireEvent(part(/^Fenwick: /), pointer("pointerdown", 10, 10));
    fireEvent(picture(), pointer("pointermove", 140, 200));
    fireEvent(picture(), pointer("pointerup", 140, 200));
    expect(middleOf(/^Fenwick: /)).toBeCloseTo(140, 6);
    fireEvent.change(screen.getByRole("slider"), { target: { value: "1" } });
    expect(middleOf(/^Fenwick: /)).toBeCloseTo(140, 6);
  });
});

describe("the sheet", () => {
  it("gets flows and circles as formulas, as of the day that is drawn", async () => {
    const { user, host } = openMap();
    await user.click(button("Insert flows as a table"));
    await user.click(button("Insert circles as a table"));
    fireEvent.change(screen.getByRole("slider"), { target: { value: "5" } });
    await user.click(button("Insert circles as a table"));
    fireEvent.change(screen.getByRole("slider"), { target: { value: "2" } });
    await user.click(button("Insert flows as a table"));
    expect(host.inserted.map(({ insertion }) => insertion.formula)).toEqual([
      "=DEALS.FLOWS()",
      "=DEALS.LOOPS()",
      '=DEALS.LOOPS(,,"2026-01-05")',
      '=DEALS.FLOWS(,,,,"2025-02-01")',
    ]);
    // By then money came round nowhere.
    expect(screen.queryByRole("button", { name: "Insert circles as a table" })).toBeNull();
  });

  it("is told that FLOWS leaves out no small amounts, where the picture does", () => {
    const { unmount } = openMap();
    screen.getByText("The table of flows has those of any amount.");
    unmount();
    openMap({ atLeast: 0 });
    expect(screen.queryByText(/of any amount/)).toBeNull();
  });
});
