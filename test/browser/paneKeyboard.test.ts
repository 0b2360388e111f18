import { resizePane } from "./support/pane";
import { answerTo, closeWorkbench, openUndrawn } from "./support/workbench";

it("The tabs are used by keyboard alone, and the focus can always be seen", async () => {
  const workbench = await openUndrawn();
  const { page, pane } = workbench;
  const { keyboard } = page;
  await resizePane(workbench, 320);
  await answerTo(workbench, '=DEALS.TOTAL("CoreWeave","OpenAI")', "B2");
  await page.evaluate(() => window.workbench?.select("B2"));

  const focused = () =>
    pane.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
  /** Whether the focus is drawn: as an outline, a shadow, a line below, by a link's double underline, or as a stroke in a picture. */
  const seen = () =>
    pane.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const drawn = [element, element.parentElement ?? element].flatMap((one) =>
        [undefined, "::after"].map((part) => getComputedStyle(one, part)),
      );
      const [first] = element.children;
      if (element instanceof SVGElement && first) return getComputedStyle(first).strokeWidth === "3px";
      return drawn.some(({ outlineStyle, boxShadow, borderBottomWidth, content, textDecorationStyle }) =>
        [
          outlineStyle !== "none",
          boxShadow !== "none",
          content !== "none" && borderBottomWidth === "2px",
          textDecorationStyle === "double",
        ].some(Boolean),
      );
    });
  /** Goes on with the Tab key until something has the focus. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let stops = 0; stops < 40 && !name.test(await focused()); stops += 1) {
      await keyboard.press("Tab");
      const stop = await focused();
      expect([stop, await seen()]).toEqual([stop, true]);
    }
    expect(await focused()).toMatch(name);
  };
  const arrowTo = async (tab: string): Promise<void> => {
    await keyboard.press("ArrowRight");
    await pane.waitForFunction((name) => document.activeElement?.id === `tab-${name.toLowerCase()}`, tab);
    await keyboard.press("Enter");
    await pane.locator(`[role=tab][aria-selected=true]`, { hasText: tab }).waitFor();
  };

  // The frame comes first, and the lists of its view after it.
  await pane.getByRole("list", { name: "Deals" }).getByRole("button").first().waitFor();
  await pane.getByRole("tab", { name: "Browse" }).focus();
  await tabTo(/^Insert an example$/);
  await keyboard.press("Enter");
  await pane.getByRole("alertdialog").waitFor();
  await tabTo(/^Keep it$/);
  await keyboard.press("Enter");
  await pane.waitForFunction(() => document.activeElement?.textContent === "Insert an example");
  await tabTo(/^Got it$/);
  await keyboard.press("Enter");
  await tabTo(/confidence$/);

  await pane.getByRole("tab", { name: "Browse" }).focus();
  await arrowTo("Map");
  await pane.getByRole("group", { name: /^Who pays whom/ }).waitFor();
  await tabTo(/^OpenAI: /);
  await keyboard.press("Enter");
  await tabTo(/^Open OpenAI$/);

  await pane.getByRole("tab", { name: "Map" }).focus();
  await arrowTo("Build");
  await pane.getByRole("button", { name: "Edit the formula in B2" }).waitFor();
  await tabTo(/^Edit the formula in B2$/);
  await keyboard.press("Enter");
  await pane.getByText("You are editing the formula in B2.").waitFor();
  await tabTo(/^Replace in B2$/);

  await pane.getByRole("tab", { name: "Build" }).focus();
  await arrowTo("Explain");
  await pane.getByText("Cell Sheet1!B2").waitFor();
  await tabTo(/^CoreWeave–OpenAI compute contract, third/);
  await keyboard.press("Enter");
  await pane.waitForFunction(() => document.activeElement?.textContent === "Back");
  await keyboard.press("Enter");
  await pane.waitForFunction(
    () => document.activeElement?.textContent === "CoreWeave–OpenAI compute contract, third (September 2025)",
  );
  expect(await closeWorkbench(workbench)).toEqual([]);
});
