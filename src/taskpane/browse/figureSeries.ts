import type { Figure } from "../../core/records/companies";

/** A bar: its period as it fits under it ("Q1 FY26"), and how high it is. */
interface Point {
  readonly label: string;
  readonly amount: number;
}

/** Figures of one measure over periods of one length, oldest first: what can stand in one chart. */
export interface FigureSeries {
  readonly span: string;
  readonly points: readonly Point[];
}

/** The charts that figures of one metric make: years apart from quarters, and never a single bar. */
export function figureSeries(figures: readonly Figure[]): FigureSeries[] {
  const spans = [...new Set(figures.map(spanOf))];
  return spans
    .map((span) => ({
      span,
      points: figures
        .filter((figure) => spanOf(figure) === span)
        .map((figure) => ({ label: shortened(figure.period.label), amount: amountOf(figure) })),
    }))
    .filter(({ points }) => points.length > 1);
}

const shortened = (label: string): string => label.replace(/(FY|CY)20/g, "$1");

/** What a figure covers and in which unit, so that only like stands beside like. */
function spanOf({ period: { label }, value, percent }: Figure): string {
  const length = label.replace(/[1-4]?(?: ?)(FY|CY)?\d{4}.*$/, "");
  return `${length} ${value?.currency ?? (percent ? "%" : "GW")}`;
}

const amountOf = ({ value, percent, capacity }: Figure): number =>
  value?.amount ?? percent?.value ?? capacity?.gigawatts ?? 0;
