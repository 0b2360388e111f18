import type { Failed } from "../app/hostWorkbook";
import {
  type PlannedCells,
  type PlannedChart,
  type SheetPlan,
  type CellStyle,
  type StyleName,
  styles,
} from "../sheets/sheetPlan";
import { inOneStep, inParts } from "./requests";

/** What became of a sheet: how it is called, or why it is not there. */
export type SheetInserted = { readonly outcome: "inserted"; readonly sheet: string } | Failed;

/** Writes a sheet of its own, behind the others, and shows it. If Excel refuses a part of it, none of it stays. */
export const insertSheet = (plan: SheetPlan): Promise<SheetInserted> =>
  inOneStep(async (context): Promise<SheetInserted> => {
    const sheet = await writeSheet(context, plan);
    sheet.activate();
    await context.sync();
    return { outcome: "inserted", sheet: sheet.name };
  });

/**
 * Writes a sheet as it is planned. Nothing of it stays where a part is refused.
 * @returns The sheet, of which the name is loaded.
 * @throws What Excel has against it.
 */
export async function writeSheet(context: Excel.RequestContext, plan: SheetPlan): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await learnStyles(context, plan);
  const sheet = worksheets.add(
    freeName(
      plan.name,
      worksheets.items.map(({ name }) => name),
    ),
  );
  try {
    sheet.load("name");
    // Looks come first: what is written to cells of a number format is taken as that format has it.
    lookLikePlan(sheet, plan);
    await putAll(context, sheet, plan.cells);
    for (const chart of plan.charts) draw(sheet, chart);
    await context.sync();
    return sheet;
  } catch (cause) {
    sheet.delete();
    await context.sync();
    throw cause;
  }
}

/** A name that no sheet has: Excel does not tell small letters from capitals. */
export function freeName(wished: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished} (${number})`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** Adds those of the plan's styles that the workbook does not have: one that its user has changed stays as it is. */
async function learnStyles(context: Excel.RequestContext, plan: SheetPlan): Promise<void> {
  const known = context.workbook.styles;
  const names = new Set([...plan.cells, ...plan.rooms].flatMap(({ style }) => style ?? []));
  const wanted = [...names].map((name): CellStyle => styles[name]);
  const found = wanted.map(({ name }) => known.getItemOrNullObject(name));
  await context.sync();
  for (const [place, style] of wanted.entries()) {
    if (!found[place]?.isNullObject) continue;
    known.add(style.name);
    describe(known.getItem(style.name), style);
  }
}

function describe(style: Excel.Style, { bold, italic, size, colour, fill, wraps, alignsRight, line }: CellStyle): void {
  // The number format stays with the cell, and locking with the sheet.
  style.includeNumber = false;
  style.includeProtection = false;
  if (bold) style.font.bold = true;
  if (italic) style.font.italic = true;
  if (size !== undefined) style.font.size = size;
  if (colour !== undefined) style.font.color = colour;
  if (fill !== undefined) style.fill.color = fill;
  if (wraps) style.wrapText = true;
  if (alignsRight) style.horizontalAlignment = Excel.HorizontalAlignment.right;
  if (!line) return;
  const edge = style.borders.getItem(line === "above" ? Excel.BorderIndex.edgeTop : Excel.BorderIndex.edgeBottom);
  edge.style = Excel.BorderLineStyle.continuous;
  if (colour !== undefined) edge.color = colour;
}

function lookLikePlan(sheet: Excel.Worksheet, { columnWidths, rooms, frozen, printed }: SheetPlan): void {
  sheet.showGridlines = false;
  for (const [column, characters] of columnWidths.entries())
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * POINTS_PER_CHARACTER;
  for (const { at, rows, columns, ...looks } of rooms) look(sheet.getRange(at), { rows, columns, ...looks });
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
  sheet.pageLayout.orientation = printed.orientation;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(printed.titleRows);
  sheet.pageLayout.setPrintArea(printed.area);
}

/** How wide a digit of the usual font is, with its share of a cell's margin. */
const POINTS_PER_CHARACTER = 5.6;

/** The size of letters for which rows are made, in points. */
const USUAL_SIZE = 11;
/** How high a row is for each point of its letters, as Excel itself makes it. */
const POINTS_PER_LETTER = 1.4;

interface Looks {
  readonly rows: number;
  readonly columns: number;
  readonly style?: StyleName;
  readonly numberFormat?: string;
}

/** Gives looks to a rectangle of cells. @returns The rectangle. */
function look(first: Excel.Range, { rows, columns, style, numberFormat }: Looks): Excel.Range {
  const range = first.getResizedRange(rows - 1, columns - 1);
  if (style) {
    const { name, size }: CellStyle = styles[style];
    range.style = name;
    // A style brings the size of its letters, and not always the room for large ones.
    if (size !== undefined && size > USUAL_SIZE) range.format.rowHeight = size * POINTS_PER_LETTER;
  }
  if (numberFormat !== undefined)
    range.numberFormat = Array.from({ length: rows }, () => Array.from({ length: columns }, () => numberFormat));
  return range;
}

/** As many cells as go to Excel in one request: on the web it takes no more than 5 MB, with what says where each of them stands. */
const CELLS_AT_ONCE = 2_000;

async function putAll(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly PlannedCells[],
): Promise<void> {
  let waiting = 0;
  for (const piece of cells.flatMap(piecesOf)) {
    put(sheet, piece);
    waiting += piece.contents.length * (piece.contents[0]?.length ?? 1);
    if (waiting < CELLS_AT_ONCE) continue;
    await context.sync();
    waiting = 0;
  }
  await context.sync();
}

/** A rectangle in as many pieces, one beneath the other, as it takes to write it. */
function piecesOf(cells: PlannedCells): PlannedCells[] {
  const { at, contents } = cells;
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / (contents[0]?.length ?? 1)));
  return inParts(contents, rows).map((some, part) => ({
    ...cells,
    at: at.replace(/\d+$/, (row) => String(Number(row) + part * rows)),
    contents: some,
  }));
}

function put(sheet: Excel.Worksheet, { at, contents, choices, hint, ...looks }: PlannedCells): void {
  const size = { rows: contents.length, columns: contents[0]?.length ?? 1 };
  const range = look(sheet.getRange(at), { ...size, ...looks });
  range.formulas = contents.map((row) => [...row]);
  if (choices) {
    range.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
    range.dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
  if (hint !== undefined) range.dataValidation.prompt = { showPrompt: true, title: "", message: hint };
}

function draw(sheet: Excel.Worksheet, { type, title, data, seriesBy, over, numberFormat }: PlannedChart): void {
  const chart = sheet.charts.add(type, sheet.getRange(data), seriesBy);
  chart.title.text = title;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  const [from, to] = over.split(":");
  chart.setPosition(from ?? over, to);
  if (numberFormat !== undefined && type !== "Doughnut") chart.axes.valueAxis.numberFormat = numberFormat;
}
