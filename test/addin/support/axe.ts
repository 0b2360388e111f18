import axe from "axe-core";

/** Rules that look at how a text is drawn, which nothing is here. */
const rulesOfDrawing = ["color-contrast", "label-content-name-mismatch"];

/** What axe-core has against a part of the page, one line for each place. */
export async function violationsIn(part: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(part, {
    rules: Object.fromEntries(rulesOfDrawing.map((rule) => [rule, { enabled: false }])),
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
