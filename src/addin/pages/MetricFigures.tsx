import { Caption1, Combobox, makeStyles, Option, tokens } from "../ui/fluent";
import { useMemo, useState } from "react";
import type { Edition } from "../../core/edition";
import type { Measured } from "../../core/figures";
import type { Figure } from "../../core/records/companies";
import { Folded } from "../ui/Folded";
import { InsertButton } from "../ui/insertions";
import { Actions, Line, LongList } from "../ui/layout";
import { figuresTexts } from "../ui/messages/figures";
import { layoutTexts } from "../ui/messages/layout";
import { recordsTexts } from "../ui/messages/records";
import { Tabs } from "../ui/Tabs";
import { useTexts, useWords } from "../ui/words";
import type { CompanyPage } from "./companyPage";
import { FigureChart } from "./FigureChart";
import { FigureTable, OtherFigures } from "./FigureTable";
import { measuredInWords, amountInWords, frequencyInWords, growthInWords, statedInWords } from "./figureWords";
import {
  comparableWith,
  figuresBeside,
  frequenciesOf,
  metricSeries,
  mostCompanies,
  newestPoint,
  seriesInsertion,
  type ShownFrequency,
} from "./metricSeries";

const useStyles = makeStyles({
  heading: { display: "flex", flexDirection: "column", padding: "4px 0" },
  quiet: { color: tokens.colorNeutralForeground2 },
  choices: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 8px" },
  companies: { minWidth: 0, flex: "1 1 140px", "& input": { minWidth: 0 } },
  part: { marginTop: "8px" },
  end: { marginBottom: "16px" },
});

/** A company's figures over time, for each metric by each measure the newest, and on demand a chart and a table of all. */
export function MetricFigures({ company, figures, edition }: MetricFiguresProps) {
  return (
    <LongList items={figures}>
      {({ measured, figures: own }) => (
        <li key={`${company} ${measured.metric} ${measured.measure}`}>
          <OneMetric
            company={company}
            measured={measured}
            figures={own}
            edition={edition}
            open={measured === figures[0]?.measured}
          />
        </li>
      )}
    </LongList>
  );
}

/** Whose figures they are, by metric and measure. */
export interface MetricFiguresProps {
  readonly company: string;
  readonly figures: CompanyPage["figures"];
  readonly edition: Edition;
}

interface MetricProps {
  readonly company: string;
  readonly measured: Measured;
  /** The company's own, oldest first. */
  readonly figures: readonly Figure[];
  readonly edition: Edition;
}

function OneMetric({ open, ...of }: MetricProps & { open: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(figuresTexts);
  const { company, measured, figures, edition } = of;
  const frequencies = useMemo(() => frequenciesOf(edition, company, measured), [edition, company, measured]);
  const newest = useMemo(
    () => newestPoint(edition, company, measured, frequencies),
    [edition, company, measured, frequencies],
  );
  const last = figures.at(-1);
  const says = newest
    ? [
        words.period(newest.period.label),
        amountInWords(newest, words),
        newest.growth !== undefined && texts.grown(growthInWords(newest.growth, words)),
      ]
    : [last && words.period(last.period.label), last && statedInWords(last, words)];
  const heading = (
    <span className={styles.heading}>
      {measuredInWords(measured, words)}{" "}
      <Caption1 className={styles.quiet}>
        <Line parts={says} />
      </Caption1>
    </span>
  );
  return (
    <Folded heading={heading} level="h4" open={open}>
      <OverTime {...of} frequencies={frequencies} />
    </Folded>
  );
}

function OverTime(props: MetricProps & { frequencies: readonly ShownFrequency[] }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(figuresTexts);
  const { by } = useTexts(recordsTexts);
  const { showChoices } = useTexts(layoutTexts);
  const { company, measured, figures, edition, frequencies } = props;
  const [frequency, setFrequency] = useState(frequencies[0]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const comparable = useMemo(
    () => comparableWith(edition, { measured, frequency }, company),
    [edition, measured, frequency, company],
  );
  const compared = useMemo(() => others.filter((id) => comparable.some((one) => one.id === id)), [others, comparable]);
  const series = useMemo(
    () => metricSeries(edition, [company, ...compared], measured, frequency),
    [edition, company, compared, measured, frequency],
  );
  const beside = useMemo(
    () => figuresBeside(edition, company, measured, figures),
    [edition, company, measured, figures],
  );
  const what = measuredInWords(measured, words);
  return (
    <div className={styles.end}>
      {frequencies.length > 0 && (
        <>
          <div className={styles.choices}>
            {frequencies.length > 1 && (
              <Frequencies frequencies={frequencies} chosen={frequency} onChoice={setFrequency} />
            )}
            {comparable.length > 0 && (
              <Combobox
                className={styles.companies}
                size="small"
                multiselect
                aria-label={texts.compareWith}
                expandIcon={{ "aria-label": showChoices }}
                placeholder={
                  compared.length > 0
                    ? words.several(compared.map((id) => edition.parties.nameOf(id)))
                    : texts.compareWith
                }
                selectedOptions={[...others]}
                onOptionSelect={(_, { selectedOptions }) => {
                  setOthers(selectedOptions);
                }}
              >
                {comparable.map(({ id, name }) => (
                  <Option
                    key={id}
                    value={id}
                    disabled={series.companies.length >= mostCompanies && !series.companies.includes(id)}
                  >
                    {name}
                  </Option>
                ))}
              </Combobox>
            )}
          </div>
          {series.rows.length > 1 && <FigureChart series={series} what={what} edition={edition} />}
          <div className={styles.part}>
            <FigureTable series={series} what={what} edition={edition} />
          </div>
          <Actions>
            <InsertButton label={texts.insert} insertion={seriesInsertion(edition, series)} />
          </Actions>
        </>
      )}
      {beside.length > 0 && (
        <div className={styles.part}>
          {frequencies.length > 0 && <Caption1 block>{by.other}</Caption1>}
          <OtherFigures figures={beside} edition={edition} />
        </div>
      )}
    </div>
  );
}

/** Which periods are shown. */
function Frequencies(props: {
  frequencies: readonly ShownFrequency[];
  chosen: ShownFrequency;
  onChoice: (frequency: ShownFrequency) => void;
}) {
  const words = useWords();
  const texts = useTexts(figuresTexts);
  const { frequencies, chosen, onChoice } = props;
  return (
    <Tabs
      label={texts.periods}
      tabs={frequencies.map((one) => ({ value: one ?? "all", label: frequencyInWords(one, words) }))}
      chosen={chosen ?? "all"}
      onChoice={(value) => {
        onChoice(frequencies.find((one) => one === value));
      }}
    />
  );
}
