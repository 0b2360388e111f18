import type { Edition } from "../../core/edition";
import type { Party } from "../../core/records/companies";
import { Section } from "../ui/layout";
import { onDemand } from "../ui/onDemand";
import { recordsTexts } from "../ui/messages/records";
import { useTexts } from "../ui/words";

/** Deals and what happened to them by day, whose code comes when the first timeline is shown. */
export const Timeline = onDemand(
  async () => (await import(/* webpackChunkName: "timeline" */ "./TimelineView")).TimelineView,
);

/** The timeline on a company's page. */
export function CompanyTimeline({ edition, party }: { edition: Edition; party: Party }) {
  const { timeline } = useTexts(recordsTexts);
  return (
    <Section heading={timeline}>
      <Timeline edition={edition} party={party.name} level="h4" />
    </Section>
  );
}
