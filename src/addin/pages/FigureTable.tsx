import { Button, Caption1, makeStyles, mergeClasses, tokens } from "../ui/fluent";
import { type ReactNode, useState } from "react";
import type { Edition } from "../../core/edition";
import type { Figure } from "../../core/records/companies";
import { InsertButton } from "../ui/insertions";
import { PlainList } from "../ui/layout";
import { figuresTexts } from "../ui/messages/figures";
import { layoutTexts } from "../ui/messages/layout";
import { useTexts, useWords } from "../ui/words";
import { MarkerInText } from "./FigureMarker";
import { amountInWords, growthInWords, monthInShort, rangeInWords, statedInWords } from "./figureWords";
import { figureInsertion, type FigurePoint, type MetricSeries } from "./metricSeries";

const useStyles = makeStyles({
  scroller: { overflowX: "auto", overflowWrap: "normal", whiteSpace: "nowrap" },
  // Stays while the companies beside it are scrolled.
  leading: { position: "sticky", left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  table: { width: "100%", borderCollapse: "collapse" },
  cell: { padding: "2px 8px 2px 0", textAlign: "start", fontWeight: "inherit", verticalAlign: "top" },
  oneLine: { whiteSpace: "nowrap" },
  action: { width: "32px", padding: 0, textAlign: "end" },
  quiet: { color: tokens.colorNeutralForeground2 },
  heading: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  more: { marginTop: "8px" },
  other: { display: "flex", justifyContent: "space-between", gap: "8px" },
});

/** So many periods are seen at once; the others on demand. */
const fewest = 8;

/** The figures of a chart, newest first: of one company each with its growth and its formula, of several side by side. */
export function FigureTable({ series, what, edition }: { series: MetricSeries; what: string; edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(figuresTexts);
  const { showAll } = useTexts(layoutTexts);
  const [whole, setWhole] = useState(false);
  const { companies } = series;
  const isSeveral = companies.length > 1;
  const rows = series.rows.toReversed();
  const shown = whole ? rows : rows.slice(0, fewest);
  const table = (
    <table className={styles.table} aria-label={what}>
      <thead className={styles.heading}>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, isSeveral && styles.leading)}>
            {texts.period}
          </th>
          {isSeveral ? (
            companies.map((company, place) => (
              <th key={company} scope="col" className={styles.cell}>
                <MarkerInText place={place} />
                {edition.parties.nameOf(company)}
              </th>
            ))
          ) : (
            <>
              <th scope="col" className={styles.cell}>
                {texts.amount}
              </th>
              <th scope="col" className={styles.cell}>
                {texts.growth}
              </th>
              <td />
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ period, points }) => (
          <tr key={`${period.label} ${period.ends}`}>
            <th scope="row" className={mergeClasses(styles.cell, styles.oneLine, isSeveral && styles.leading)}>
              {words.period(period.label)}
              {isSeveral && (
                <Caption1 block className={styles.quiet}>
                  {monthInShort(period.ends, words.locale)}
                </Caption1>
              )}
            </th>
            {isSeveral
              ? points.map((point, place) => (
                  <td key={companies[place]} className={styles.cell}>
                    {point && (
                      <Amount point={point}>{point.growth !== undefined && growthInWords(point.growth, words)}</Amount>
                    )}
                  </td>
                ))
              : points.map((point) => point && <OnlyPoint key={period.label} point={point} edition={edition} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      {isSeveral ? (
        <div className={styles.scroller} role="region" aria-label={what} tabIndex={0}>
          {table}
        </div>
      ) : (
        table
      )}
      {shown.length < rows.length && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => {
            setWhole(true);
          }}
        >
          {showAll(words.count(rows.length))}
        </Button>
      )}
    </>
  );
}

/** What is stated, with its range and what else has to be said of it, and maybe the growth in a line of its own. */
function Amount({ point, children }: { point: FigurePoint; children?: ReactNode }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(figuresTexts);
  const { figure, unit } = point;
  const original = figure?.value && figure.value.currency !== "USD" ? words.value(figure.value) : "";
  const asides = [rangeInWords(point, words), original, unit === "dollars" && !figure && texts.sumOfQuarters].filter(
    Boolean,
  );
  return (
    <>
      {amountInWords(point, words)}
      {children && <Caption1 block>{children}</Caption1>}
      {asides.length > 0 && (
        <Caption1 block className={styles.quiet}>
          {asides.join(" · ")}
        </Caption1>
      )}
    </>
  );
}

/** The cells of one company's figure. */
function OnlyPoint({ point, edition }: { point: FigurePoint; edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  const { figure, growth } = point;
  return (
    <>
      <td className={styles.cell}>
        <Amount point={point} />
        {figure && <Counterparty figure={figure} edition={edition} />}
      </td>
      <td className={mergeClasses(styles.cell, styles.oneLine)}>
        {growth !== undefined && growthInWords(growth, words)}
      </td>
      <td className={mergeClasses(styles.cell, styles.action)}>
        {figure && <FigureButton figure={figure} edition={edition} />}
      </td>
    </>
  );
}

/** Figures of periods that no series has, or about several counterparties. */
export function OtherFigures({ figures, edition }: { figures: readonly Figure[]; edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <PlainList>
      {figures.map((figure) => (
        <li key={figure.id} className={styles.other}>
          <div>
            {words.period(figure.period.label)}: {statedInWords(figure, words)}
            <Counterparty figure={figure} edition={edition} />
          </div>
          <FigureButton figure={figure} edition={edition} />
        </li>
      ))}
    </PlainList>
  );
}

/** The other company that a figure is about. */
function Counterparty({ figure, edition }: { figure: Figure; edition: Edition }) {
  const styles = useStyles();
  return (
    figure.counterparty && (
      <Caption1 block className={styles.quiet}>
        {edition.parties.nameOf(figure.counterparty)}
      </Caption1>
    )
  );
}

/** Inserts the figure, where the function answers with this one and no other of the same period. */
function FigureButton({ figure, edition }: { figure: Figure; edition: Edition }) {
  const insertion = figureInsertion(edition, figure);
  return insertion && <InsertButton insertion={insertion} />;
}
