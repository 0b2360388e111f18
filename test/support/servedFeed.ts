import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import type { Records } from "../../src/core/records/records";
import type { EditionManifest } from "../../src/feed/manifest";
import { PrivateKey } from "../../src/feed/publish/keys";
import { publish } from "../../src/feed/publish/publish";
import type { DevelopmentFeed } from "../../src/workbench/server/developmentFeed";

const ServedFeed = z.object({ directory: z.string(), privateKey: z.unknown() });

/** The deals of the bundled edition, CoreWeave's first with OpenAI worth a billion dollars more for every edition since. */
const dearer = (billions: number): Records["deals"] =>
  bundledRecords.deals.map((deal) =>
    deal.id === "coreweave-openai-2025-03" && deal.value
      ? { ...deal, value: { ...deal.value, amount: deal.value.amount + billions * 1e9 } }
      : deal,
  );

/** An edition of that number, which says something else than the bundled one. */
export const editionNumbered = (number: number): Records => ({
  ...bundledRecords,
  release: { number, version: `0.${number}.0`, day: "2026-11-01" },
  deals: dearer(number - bundledRecords.release.number),
});

/** What TOTAL("CoreWeave","OpenAI") answers in the edition of that number. */
export const totalIn = (number: number): number => 22_400_000_000 + (number - bundledRecords.release.number) * 1e9;

/** The feed that the workbench's server serves. */
export function servedFeed(): Pick<DevelopmentFeed, "directory" | "privateKey"> {
  const { directory, privateKey } = ServedFeed.parse(JSON.parse(process.env["WORKBENCH_FEED"] ?? ""));
  return { directory, privateKey: PrivateKey.parse(privateKey) };
}

/** Publishes an edition to the feed that the workbench's server serves, or that is in another folder. */
export async function publishEdition(number: number, directory?: string): Promise<EditionManifest> {
  const feed = servedFeed();
  return publish(editionNumbered(number), directory ?? feed.directory, feed.privateKey);
}
