import { makeStyles, tokens } from "../fluent";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../messages/WordsContext";
import type { FigureSeries } from "./figureSeries";

const useStyles = makeStyles({
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
export function FigureChart({ series, name }: { series: FigureSeries; name: string }) {
  const styles = useStyles();
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
