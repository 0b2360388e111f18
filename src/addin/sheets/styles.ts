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
