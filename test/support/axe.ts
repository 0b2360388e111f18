import axe from "axe-core";
import type { Frame } from "playwright-core";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** What axe-core has against what a frame shows, one line for each place. */
export async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    // Fluent's own guards of the focus are hidden from readers, and pass on at once the focus that they take.
    const { violations = [] } = (await window.axe?.run({ exclude: [["[data-tabster-dummy]"]] })) ?? {};
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
  });
}
