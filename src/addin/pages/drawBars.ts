import "chartist/dist/index.css";
import { BarChart } from "chartist";
import type { FigureSeries } from "./companyPage";

/** Draws figures as bars, in a place that is theirs. @returns What takes them away. */
export function drawBars(place: HTMLElement, { points }: FigureSeries, locale: string): () => void {
  const short = new Intl.NumberFormat(locale, { notation: "compact" });
  const chart = new BarChart(
    place,
    { labels: points.map(({ label }) => label), series: [points.map(({ amount }) => amount)] },
    {
      low: 0,
      axisX: { showGrid: false },
      axisY: { offset: 48, labelInterpolationFnc: (amount) => short.format(Number(amount)) },
    },
  );
  return () => {
    chart.detach();
  };
}
