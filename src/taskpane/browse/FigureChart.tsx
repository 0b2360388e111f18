import "chartist/dist/index.css";

import { makeStyles, tokens } from "@fluentui/react-components";
import { BarChart } from "chartist";
import { useEffect, useRef } from "react";
import { useWords } from "../messages/WordsContext";
import type { FigureSeries } from "./figureSeries";

const useStyles = makeStyles({
  chart: {
    height: "130px",
    marginBlock: "4px",
    "& .ct-bar": {
      stroke: tokens.colorCompoundBrandStroke,
      strokeWidth: "min(24px, 6%)",
      "@media (forced-colors: active)": { stroke: "CanvasText" },
    },
    "& .ct-label": { color: tokens.colorNeutralForeground2, fill: tokens.colorNeutralForeground2 },
    "& .ct-grid": { stroke: tokens.colorNeutralStroke2 },
  },
});

/** A company's figures over time as bars; the figures themselves stand in the table below. */
export function FigureChart({ series, name }: { series: FigureSeries; name: string }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { messages, locale } = useWords();
  useEffect(() => {
    const short = new Intl.NumberFormat(locale, { notation: "compact" });
    const chart = new BarChart(
      place.current,
      { labels: series.points.map(({ label }) => label), series: [series.points.map(({ amount }) => amount)] },
      {
        low: 0,
        axisX: { showGrid: false },
        axisY: { offset: 48, labelInterpolationFnc: (amount) => short.format(Number(amount)) },
      },
    );
    return () => {
      chart.detach();
    };
  }, [series, locale]);
  return <div ref={place} role="img" aria-label={messages.chartOf(name)} className={styles.chart} />;
}
