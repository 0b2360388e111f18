import { type CompanyPage, type FigureSeries, figureSeries } from "./companyPage";
import { Caption1, makeStyles, mergeClasses, tokens } from "../ui/fluent";
import { useEffect, useRef, useState } from "react";
import type { Edition } from "../../core/edition";
import type { Figure } from "../../core/records/companies";
import { figureInsertion } from "./recordInsertions";
import { InsertButton } from "../ui/insertions";
import { Section, Subheading } from "../ui/layout";
import { useWords, type Words } from "../ui/words";

const useChartStyles = makeStyles({
  chart: {
    height: "130px",
    marginBlock: "4px",
    // Three classes deep: chartist's own style sheet, which comes later, has red for bars two deep.
    "& .ct-series .ct-bar": {
      stroke: tokens.colorCompoundBrandStroke,
      strokeWidth: "min(24px, 6%)",
      "@media (forced-colors: active)": { stroke: "CanvasText" },
    },
    "& .ct-label": { color: tokens.colorNeutralForeground2, fill: tokens.colorNeutralForeground2 },
    "& .ct-grid": { stroke: tokens.colorNeutralStroke2 },
  },
});

/** A company's figures over time as bars, which are drawn by code of its own; the figures themselves stand in the table below. */
function FigureChart({ series, name }: { series: FigureSeries; name: string }) {
  const styles = useChartStyles();
  const place = useRef<HTMLDivElement>(null);
  const [drawable, setDrawable] = useState(true);
  const { messages, locale } = useWords();
  useEffect(() => {
    let takeAway: (() => void) | undefined;
    let gone = false;
    void import(/* webpackChunkName: "bars" */ "./drawBars").then(
      ({ drawBars }) => {
        if (!gone && place.current) takeAway = drawBars(place.current, series, locale);
      },
      () => {
        setDrawable(false);
      },
    );
    return () => {
      gone = true;
      takeAway?.();
    };
  }, [series, locale]);
  return drawable && <div ref={place} role="img" aria-label={messages.chartOf(name)} className={styles.chart} />;
}

const useStyles = makeStyles({
  metric: { marginTop: "12px" },
  table: { width: "100%", borderCollapse: "collapse" },
  cell: { padding: "2px 4px 2px 0", textAlign: "start", fontWeight: "inherit", verticalAlign: "middle" },
  period: { whiteSpace: "nowrap" },
  action: { width: "32px", textAlign: "end" },
  quiet: { color: tokens.colorNeutralForeground2 },
  heading: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A company's figures over time, for each series a chart where there are several, and a table. */
export function CompanyFigures({ figures, edition }: { figures: CompanyPage["figures"]; edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  const { messages } = words;
  if (figures.length === 0) return null;
  return (
    <Section heading={messages.figures}>
      {figures.map(({ measured, figures: ofMetric }) => (
        <div key={`${measured.metric} ${measured.measure}`} className={styles.metric}>
          <Subheading>{words.measured(measured)}</Subheading>
          {figureSeries(ofMetric).map((series) => (
            <FigureChart key={series.span} series={series} name={`${words.measured(measured)}, ${span(series)}`} />
          ))}
          <table className={styles.table} aria-label={words.measured(measured)}>
            <thead className={styles.heading}>
              <tr>
                <th scope="col" className={styles.cell}>
                  {messages.period}
                </th>
                <th scope="col" className={styles.cell}>
                  {messages.amount}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {ofMetric.map((figure) => (
                <tr key={figure.id}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.period)}>
                    {words.period(figure.period.label)}
                  </th>
                  <td className={styles.cell}>
                    {amountInWords(figure, words)}
                    {figure.counterparty && (
                      <Caption1 block className={styles.quiet}>
                        {edition.parties.nameOf(figure.counterparty)}
                      </Caption1>
                    )}
                  </td>
                  <td className={styles.action}>
                    <FigureButton figure={figure} edition={edition} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </Section>
  );
}

/** Inserts the figure, where the function answers with this one and no other of the same period. */
function FigureButton({ figure, edition }: { figure: Figure; edition: Edition }) {
  const insertion = figureInsertion(edition, figure);
  return insertion && <InsertButton insertion={insertion} />;
}

const span = ({ points }: FigureSeries): string => [points[0]?.label, points.at(-1)?.label].join(" – ");

function amountInWords({ value, percent, capacity }: Figure, words: Words): string {
  if (value) return words.value(value);
  if (percent) return words.percent(percent);
  return capacity ? words.gigawatts(capacity) : "";
}
