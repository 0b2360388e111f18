import { fireEvent, render, screen, within } from "@testing-library/react";
import { CompanyFigures } from "../../../src/addin/pages/CompanyView";
import { companyPage } from "../../../src/addin/pages/companyPage";
import { Pane } from "../../../src/addin/frame/Pane";
import type { WrittenFigure } from "../../../src/core/records/records";
import { aFigure, anEdition, aParty, dollars, idOf } from "../../support/records";
import { violationsIn } from "../support/axe";
import { aHost } from "../support/paneHost";
import { aUser } from "../support/user";

const worth = (label: string, amount: number, given: Partial<WrittenFigure> = {}) =>
  aFigure(label, { id: idOf(given.company ?? "own", label), value: dollars(amount), ...given });
const debt = { metric: "debt", measure: "principal" } as const;

const edition = anEdition({
  figures: [
    worth("FY2024", 4e9),
    worth("FY2025", 5e9),
    worth("Q1 FY2025", 1e9),
    worth("Q2 FY2025", 1.2e9),
    worth("Q1 FY2026", 1.5e9, { value: dollars(1.5e9, { qualifier: "range", low: 1.4e9, high: 1.6e9 }) }),
    worth("Q1 FY2025", 2e9, { company: "fenwick-labs" }),
    worth("Q1 FY2026", 3e9, { company: "fenwick-labs" }),
    worth("H1 FY2025", 2.2e9),
    worth("Q4 FY2025", 8e9, debt),
  ],
});

/** The figures of Aldermoor Cloud, in a pane. */
async function openFigures(language = "en-US", of = edition) {
  const host = aHost({ language });
  const { figures } = companyPage(of.parties.withId("aldermoor-cloud"), of);
  const Show = () => (
    <>
      <h2>Aldermoor Cloud</h2>
      <CompanyFigures company="aldermoor-cloud" figures={figures} edition={of} />
    </>
  );
  render(<Pane edition={of} host={host} views={[{ id: "browse", label: () => "Browse", Show }]} />);
  await screen.findAllByRole("table");
  return { user: aUser(), host };
}

const chart = () => screen.getByRole("img", { name: /The table below has every figure/ });
const slider = () => screen.getByRole("slider", { name: "Period of the chart" });
const texts = (elements: readonly HTMLElement[]) => elements.map(({ textContent }) => textContent);
const rows = () =>
  within(screen.getByRole("table", { name: "Revenue" }))
    .getAllByRole("row")
    .map((row) => texts([...row.querySelectorAll<HTMLElement>("th, td")]).join("|"));

async function compareWithFenwick() {
  const figures = await openFigures();
  await figures.user.click(screen.getByRole("combobox", { name: "Compare with" }));
  await figures.user.click(await screen.findByRole("menuitemcheckbox", { name: "Fenwick Labs" }));
  return figures;
}

describe("a company's figures", () => {
  it("say of each metric the newest at a glance, with its growth, and open the one of which most is known", async () => {
    await openFigures();
    const metrics = screen.getAllByRole("heading", { level: 4 }).map((heading) => within(heading).getByRole("button"));
    expect(texts(metrics)).toEqual([
      "Revenue Q1 FY2026 · about $1.5 billion · +50% in a year",
      "Debt (principal) Q4 FY2025 · $8 billion",
    ]);
    expect(metrics.map((button) => button.getAttribute("aria-expanded"))).toEqual(["true", "false"]);
  });

  it("stand in a table, newest first, with growth and what sources support", async () => {
    await openFigures();
    expect(rows()).toEqual([
      "Period|Amount|In a year|",
      "Q1 FY2026|about $1.5 billion$1.4 billion to $1.6 billion|+50%|",
      "Q2 FY2025|$1.2 billion||",
      "Q1 FY2025|$1 billion||",
    ]);
  });

  it("are shown by year where one asks for it, chart and table", async () => {
    const { user } = await openFigures();
    await user.click(screen.getByRole("tab", { name: "By year" }));
    expect(rows().slice(1)).toEqual(["FY2025|$5 billion|+25%|", "FY2024|$4 billion||"]);
    expect(chart().getAttribute("aria-label")).toBe(
      "Aldermoor Cloud: Revenue. FY2024 to FY2025. Newest: $5 billion, +25% in a year. The table below has every figure.",
    );
  });

  it("of other periods are listed apart, and drawn among no others", async () => {
    await openFigures();
    screen.getByText("Other periods");
    screen.getByText("H1 FY2025: $2.2 billion");
    expect(chart().querySelectorAll("rect")).toHaveLength(3);
  });

  it("of which there is one only are not drawn", async () => {
    const { user } = await openFigures();
    await user.click(screen.getByRole("button", { name: /^Debt/ }));
    await screen.findByRole("table", { name: "Debt (principal)" });
    expect(screen.getAllByRole("img", { name: /The table below has every figure/ })).toHaveLength(1);
  });

  it("show eight periods at once, and all on demand", async () => {
    const figures = Array.from({ length: 10 }, (_, place) => worth(`FY${2016 + place}`, 1e9));
    const { user } = await openFigures("en-US", anEdition({ figures }));
    expect(rows()).toHaveLength(9);
    await user.click(screen.getByRole("button", { name: "Show all 10" }));
    expect(rows()).toHaveLength(11);
  });

  it("go into the sheet as the formula of what is shown", async () => {
    const { user, host } = await openFigures();
    await user.click(screen.getByRole("tab", { name: "By year" }));
    await user.click(screen.getByRole("button", { name: "Insert these figures" }));
    expect(host.inserted.map(({ insertion }) => insertion)).toEqual([
      { formula: '=DEALS.SERIES("Aldermoor Cloud","revenue",,,"year")', rows: 3, columns: 6 },
    ]);
  });

  it("leave the pane as a picture too, under the name of what they are", async () => {
    const { user, host } = await openFigures();
    await user.click(screen.getByRole("button", { name: "Copy as SVG" }));
    expect(host.copied.join("")).toContain("<title>Aldermoor Cloud: Revenue</title>");
  });

  it("are told in Italian", async () => {
    await openFigures("it-IT");
    expect(screen.getAllByRole("button", { name: "Mostra le scelte" })).not.toEqual([]);
    screen.getByRole("button", { name: "Ricavi Q1 FY2026 · circa 1,5 miliardi di dollari · +50% in un anno" });
    screen.getByRole("tab", { name: "Per trimestre" });
    screen.getByRole("columnheader", { name: "In un anno" });
  });
});

describe("a period of the chart", () => {
  it("is said in words: the newest, or the one to which the keyboard leads", async () => {
    await openFigures();
    expect(slider().getAttribute("aria-valuetext")).toBe(
      "Q1 FY2026: about $1.5 billion ($1.4 billion to $1.6 billion), +50% in a year",
    );
    fireEvent.change(slider(), { target: { value: "1" } });
    expect(slider().getAttribute("aria-valuetext")).toBe("Q2 FY2025: $1.2 billion");
    screen.getByText("Q2 FY2025", { selector: "strong" });
  });

  it("is the one that is nearest to the pointer, as long as it is over the chart", async () => {
    await openFigures();
    const over = chart().parentElement ?? chart();
    // jsdom has no events of pointers that say where they are.
    fireEvent(over, new MouseEvent("pointermove", { clientX: 50, bubbles: true }));
    expect(slider().getAttribute("aria-valuetext")).toBe("Q1 FY2025: $1 billion");
    fireEvent.pointerLeave(over);
    expect(slider().getAttribute("aria-valuetext")).toMatch(/^Q1 FY2026/);
  });

  it("is drawn hollow, with its range, where the figure is not exact, and a note says so", async () => {
    await openFigures();
    screen.getByText("Hollow where a figure is not exact; a line shows its range.");
    const classes = [...chart().querySelectorAll("rect")].map((bar) => bar.getAttribute("class"));
    expect(new Set(classes).size).toBe(2);
    expect(classes[0]).toBe(classes[1]);
    expect(chart().querySelectorAll("path")).toHaveLength(1);
  });
});

describe("several companies in one chart", () => {
  it("are lines with a name at their end, each with its own sign and dashes", async () => {
    await compareWithFenwick();
    expect(texts([...chart().querySelectorAll<HTMLElement>("g > text")]).slice(-2)).toEqual([
      "Aldermoor Cl…",
      "Fenwick Labs",
    ]);
    const shapes = [...chart().querySelectorAll("path")].map((marker) => marker.getAttribute("d"));
    expect(new Set(shapes).size).toBeGreaterThan(1);
    expect(slider().getAttribute("aria-valuetext")).toBe(
      "Periods to March 31, 2026: Aldermoor Cloud, Q1 FY2026: about $1.5 billion ($1.4 billion to $1.6 billion), +50% in a year; Fenwick Labs, Q1 FY2026: $3 billion, +50% in a year",
    );
  });

  it("stand side by side in the table, and a figure that is not disclosed is an empty cell", async () => {
    await compareWithFenwick();
    expect(rows()).toEqual([
      "Period|Aldermoor Cloud|Fenwick Labs",
      "Q1 CY2026Mar 2026|about $1.5 billion+50%$1.4 billion to $1.6 billion|$3 billion+50%",
      "Q2 CY2025Jun 2025|$1.2 billion|",
      "Q1 CY2025Mar 2025|$1 billion|$2 billion",
    ]);
  });

  it("have nothing against them from axe-core, neither has the one alone", async () => {
    const { user } = await openFigures();
    expect(await violationsIn(document.body)).toEqual([]);
    await user.click(screen.getByRole("combobox", { name: "Compare with" }));
    await user.click(await screen.findByRole("menuitemcheckbox", { name: "Fenwick Labs" }));
    await user.keyboard("{Escape}");
    expect(await violationsIn(document.body)).toEqual([]);
  });

  it("go into the sheet as columns of one formula", async () => {
    const { user, host } = await compareWithFenwick();
    await user.click(screen.getByRole("button", { name: "Insert these figures" }));
    expect(host.inserted.map(({ insertion }) => insertion)).toEqual([
      { formula: '=DEALS.SERIES("Aldermoor Cloud; Fenwick Labs","revenue",,,"quarter")', rows: 4, columns: 4 },
    ]);
  });

  it("are those only that have figures of such periods", async () => {
    const { user } = await compareWithFenwick();
    await user.click(screen.getByRole("tab", { name: "By year" }));
    expect(rows()[0]).toBe("Period|Amount|In a year|");
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("are six at most", async () => {
    const names = ["Aldermoor Cloud", ...["One", "Two", "Three", "Four", "Five", "Six"].map((name) => `Co ${name}`)];
    const figures = names.map((name) => worth("FY2025", 1e9, { company: idOf(name) }));
    const { user } = await openFigures("en-US", anEdition({ parties: names.map((name) => aParty(name)), figures }));
    await user.click(screen.getByRole("combobox"));
    for (const option of (await screen.findAllByRole("menuitemcheckbox")).slice(0, 5)) await user.click(option);
    const isOff = (name: string) => screen.getByRole("menuitemcheckbox", { name }).getAttribute("aria-disabled");
    expect(["Co One", "Co Six", "Co Two"].map(isOff)).toEqual([null, null, "true"]);
  });
});
