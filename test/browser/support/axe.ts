import axe from "axe-core";
import type { Frame } from "playwright-core";
import type { OpenWorkbench } from "./workbench";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** What axe-core has against what a frame shows, one line for each place. */
export async function violationsIn(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => window.axe !== undefined))) await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    // Fluent's own guards of the focus are hidden from readers, and pass on at once the focus that they take.
    const place = { exclude: [["[data-tabster-dummy]"]] };
    // To describe what is in order as well, it would work as long again.
    const { violations = [] } = (await window.axe?.run(place, { resultTypes: ["violations"] })) ?? {};
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
  });
}

const colourSchemes = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;

/** What axe-core has against what the pane shows, drawn light, dark and in high contrast. */
export async function violationsInAnyColours({ page, pane }: OpenWorkbench): Promise<string[]> {
  const violations: string[] = [];
  for (const colours of colourSchemes) {
    await page.emulateMedia({ ...colours, reducedMotion: "reduce" });
    await pane.waitForFunction(isDrawn, colours.colorScheme);
    const found = await violationsIn(pane);
    violations.push(...found.map((violation) => `${Object.values(colours).join(", ")}: ${violation}`));
  }
  return violations;
}

/** Whether the pane is drawn in the colours of a scheme, and nothing in it is still fading in. */
const isDrawn = (scheme: string): boolean => {
  const isMoving = ({ playState, effect }: Animation): boolean =>
    playState === "running" && effect?.getComputedTiming().endTime !== Infinity;
  if (document.getAnimations().some(isMoving)) return false;
  const { backgroundColor } = getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body);
  return (
    matchMedia("(forced-colors: active)").matches || (backgroundColor === "rgb(255, 255, 255)") === (scheme === "light")
  );
};
