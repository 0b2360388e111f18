import { onDemand } from "../ui/onDemand";
import { Section } from "../ui/layout";
import { companyTexts } from "../ui/messages/company";
import { useTexts } from "../ui/words";
import type { MetricFiguresProps } from "./MetricFigures";

const MetricFigures = onDemand(
  async () => (await import(/* webpackChunkName: "figures" */ "./MetricFigures")).MetricFigures,
);

/** A company's figures over time, whose code comes when they are first shown. */
export function CompanyFigures(props: MetricFiguresProps) {
  const texts = useTexts(companyTexts);
  if (props.figures.length === 0) return null;
  return (
    <Section heading={texts.figures}>
      <MetricFigures {...props} />
    </Section>
  );
}
