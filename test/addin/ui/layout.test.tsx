import { render, screen } from "@testing-library/react";
import { FormulaText, Line, LongList } from "../../../src/addin/ui/layout";
import { aUser } from "../support/user";

const shown = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

describe("a long list", () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, place) => place + 1);
  const list = (count: number) =>
    render(
      <LongList items={numbers(count)} first={3}>
        {(number) => <li key={number}>{number}</li>}
      </LongList>,
    );

  it("shows the first, and the others when they are asked for", async () => {
    list(9);
    expect(shown()).toEqual(["1", "2", "3"]);
    await aUser().click(screen.getByRole("button", { name: "Show all 9" }));
    expect(shown()).toHaveLength(9);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("goes on by keyboard where the first ended", async () => {
    // jsdom says no once the button is gone that had the focus.
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    list(9);
    await aUser().click(screen.getByRole("button", { name: "Show all 9" }));
    expect(document.activeElement?.textContent).toBe("4");
    jest.restoreAllMocks();
  });

  it("hides no single one, which would take as much room as what says so", () => {
    list(4);
    expect(shown()).toHaveLength(4);
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("a line of facts", () => {
  it("has a dot between each two that there are, and none before the first or after the last", () => {
    const { container } = render(
      <Line parts={[undefined, "Neocloud", false, "", <b key="link">Nasdaq</b>, undefined]} />,
    );
    expect(container.textContent).toBe("Neocloud · Nasdaq");
  });
});

describe("a formula", () => {
  it("can break after each argument, and is the same text", () => {
    const { container } = render(<FormulaText>{'=DEALS.TOTAL("A","B",,2025)'}</FormulaText>);
    expect(container.textContent).toBe('=DEALS.TOTAL("A","B",,2025)');
    expect(container.querySelectorAll("wbr")).toHaveLength(3);
  });
});
