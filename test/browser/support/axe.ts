import axe from "axe-core";
import type { Frame } from "playwright-core";
import type { OpenWorkbench } from "./workbench";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** The only rules of axe-core that look at colours. */
const rulesOfColours = ["color-contrast", "link-in-text-block"];

/**
 * What axe-core has against what a frame shows, one line for each place.
 * @param rules Those that it asks; all unless they are given.
 */
export async function violationsIn(frame: Frame, rules?: readonly string[]): Promise<string[]> {
  if (!(await frame.evaluate(() => window.axe !== undefined))) await frame.evaluate(axe.source);
  return frame.evaluate(async (only) => {
    // Fluent's own guards of the focus are hidden from readers, and pass on at once the focus that they take.
    const place = { exclude: [["[data-tabster-dummy]"]] };
    // To describe what is in order as well, it would work as long again.
    const options = { resultTypes: ["violations" as const], ...(only && { runOnly: [...only] }) };
    const { violations = [] } = (await window.axe?.run(place, options)) ?? {};
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
  }, rules);
}

const colourSchemes = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;

/** What axe-core has against what the pane shows, drawn light, and against its colours when it is dark or in high contrast. */
export async function violationsInAnyColours({ page, pane }: OpenWorkbench): Promise<string[]> {
  const violations: string[] = [];
  for (const colours of colourSchemes) {
    await page.emulateMedia({ ...colours, reducedMotion: "reduce" });
    await pane.waitForFunction(isDrawn, colours.colorScheme);
    const found = await violationsIn(pane, colours.colorScheme === "light" ? undefined : rulesOfColours);
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
