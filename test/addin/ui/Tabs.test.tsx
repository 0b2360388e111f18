import { render, screen } from "@testing-library/react";
import { useState } from "react";
import { FluentProvider, webLightTheme } from "../../../src/addin/ui/fluent";
import { Tabs } from "../../../src/addin/ui/Tabs";
import { aUser } from "../support/user";

const meals = ["Breakfast", "Lunch", "Dinner"] as const;

/** Tabs of meals between two buttons, with lunch chosen. */
function Meals() {
  const [chosen, setChosen] = useState<(typeof meals)[number]>("Lunch");
  return (
    <FluentProvider theme={webLightTheme}>
      <button>Before</button>
      <Tabs
        label="Meals"
        tabs={meals.map((meal) => ({ value: meal, label: meal, id: `meal-${meal}` }))}
        chosen={chosen}
        onChoice={setChosen}
        controls="meal"
      />
      <button id="meal">{chosen} is served</button>
    </FluentProvider>
  );
}

const focused = () => document.activeElement?.id.replace("meal-", "");
const tab = (name: string) => screen.getByRole("tab", { name });

describe("tabs", () => {
  it("say which one is chosen, and what shows it", () => {
    render(<Meals />);
    expect(screen.getByRole("tablist", { name: "Meals" })).toBeDefined();
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe("Lunch");
    expect(tab("Dinner").getAttribute("aria-selected")).toBe("false");
    expect(tab("Lunch").getAttribute("aria-controls")).toBe("meal");
  });

  it("are chosen by a click", async () => {
    render(<Meals />);
    await aUser().click(tab("Dinner"));
    expect(screen.getByRole("tab", { selected: true })).toBe(tab("Dinner"));
    expect(screen.getByText("Dinner is served")).toBeDefined();
  });

  it("are one stop of the Tab key, at the one that is chosen", async () => {
    const user = aUser();
    render(<Meals />);
    await user.click(screen.getByText("Before"));
    await user.tab();
    expect(focused()).toBe("Lunch");
    await user.tab();
    expect(document.activeElement?.textContent).toBe("Lunch is served");
  });

  it("give the focus on by arrows, round and round, and choose only when they are pressed", async () => {
    const user = aUser();
    render(<Meals />);
    await user.click(tab("Lunch"));
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe("Dinner");
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe("Breakfast");
    await user.keyboard("{ArrowLeft}");
    expect(focused()).toBe("Dinner");
    await user.keyboard("{Home}");
    expect(focused()).toBe("Breakfast");
    await user.keyboard("{End}");
    expect(focused()).toBe("Dinner");
    expect(screen.getByText("Lunch is served")).toBeDefined();
    await user.keyboard("{Enter}");
    expect(screen.getByText("Dinner is served")).toBeDefined();
  });

  it("leave to the browser the arrows that are pressed with another key", async () => {
    const user = aUser();
    render(<Meals />);
    await user.click(tab("Lunch"));
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}{Control>}{End}{/Control}");
    expect(focused()).toBe("Lunch");
  });

  it("are left by the Tab key from whichever has the focus, and entered again at the one that is chosen", async () => {
    const user = aUser();
    render(<Meals />);
    await user.click(tab("Lunch"));
    await user.keyboard("{ArrowLeft}");
    await user.tab();
    expect(document.activeElement?.textContent).toBe("Lunch is served");
    await user.tab({ shift: true });
    expect(focused()).toBe("Lunch");
  });
});
