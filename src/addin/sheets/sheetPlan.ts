/** How a cell of a sheet of ours looks. Excel keeps it as a named style of the workbook, which its users can change. */
export interface CellStyle {
  /** The name in Excel's gallery of styles. */
  readonly name: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  /** In hexadecimal: "#1F3864". */
  readonly colour?: string;
  readonly fill?: string;
  readonly wraps?: boolean;
  readonly alignsRight?: boolean;
  readonly line?: "above" | "below";
}

/**
 * The styles by what a cell is. Inputs are blue on yellow and calculations black, as modellers of finance have them.
 */
export const styles = {
  title: { name: "DEALS Title", bold: true, size: 16, colour: "#1F3864" },
  note: { name: "DEALS Note", italic: true, size: 9, colour: "#595959" },
  heading: { name: "DEALS Heading", bold: true, colour: "#FFFFFF", fill: "#1F3864" },
  numberHeading: {
    name: "DEALS Number heading",
    bold: true,
    colour: "#FFFFFF",
    fill: "#1F3864",
    alignsRight: true,
    wraps: true,
  },
  section: { name: "DEALS Section", bold: true, size: 12, colour: "#1F3864", line: "below" },
  input: { name: "DEALS Input", colour: "#0000FF", fill: "#FFF9DB" },
  label: { name: "DEALS Label" },
  answer: { name: "DEALS Answer" },
  total: { name: "DEALS Total", bold: true, line: "above" },
  check: { name: "DEALS Check", italic: true, colour: "#7F6000" },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof styles;

/** What stands in a cell: a formula in English, which begins with "=", or a value. */
export type Content = string | number | boolean;

/** A rectangle of cells that look alike. */
export interface PlannedCells {
  /** Its first cell: "B4". */
  readonly at: string;
  /** Row by row, all of one length; "" leaves a cell empty. */
  readonly contents: readonly (readonly Content[])[];
  readonly style?: StyleName;
  /** As Excel spells it in English; left out, the cells keep "General". */
  readonly numberFormat?: string;
  /** What is offered in the cells to choose from; something else may be typed all the same. */
  readonly choices?: readonly string[];
  /** What is said while one of the cells is selected: how to fill it in. */
  readonly hint?: string;
}

/** Cells that an answer, or another formula, will fill: they only get their looks, and nothing else may be put there. */
export interface PlannedRoom {
  /** Its first cell: "B12". */
  readonly at: string;
  readonly rows: number;
  readonly columns: number;
  readonly style?: StyleName;
  readonly numberFormat?: string;
}

/** A chart of the host's own, bound to cells of the sheet. */
export interface PlannedChart {
  readonly type:
    | "BarClustered"
    | "BarStacked"
    | "ColumnClustered"
    | "ColumnStacked"
    | "Doughnut"
    | "Line"
    | "LineMarkers";
  readonly title: string;
  /** The cells with its numbers, with headings in the first row and categories in the first column. */
  readonly data: string;
  /** Whether each column or each row of them is a series. */
  readonly seriesBy: "Columns" | "Rows";
  /** The cells that it covers: "H4:O20". */
  readonly over: string;
  readonly numberFormat?: string;
}

/** A sheet that is to be written: all that will stand on it, before anything does. */
export interface SheetPlan {
  /** The name wished for; where the workbook has one of that name, a number follows it. At most 26 characters. */
  readonly name: string;
  readonly cells: readonly PlannedCells[];
  readonly rooms: readonly PlannedRoom[];
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** How many rows and columns stay where they are while one scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly charts: readonly PlannedChart[];
  /** Printed one page wide: which cells, and which rows on top of every page. */
  readonly printed: {
    readonly orientation: "Landscape" | "Portrait";
    readonly titleRows: string;
    readonly area: string;
  };
}
