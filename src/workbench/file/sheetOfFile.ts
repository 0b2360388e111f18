import type { Cell as FileCell, CellValue, DataValidation, SheetChart, WriteSheet } from "hucre/xlsx";
import { formatReference, type Rectangle } from "../grid/cell";
import type { Book } from "../excel/book";
import type { Chart } from "../excel/charts";
import type { Validation } from "../excel/dataValidation";
import { frozenIn } from "../excel/freezePanes";
import { POINTS_PER_PIXEL } from "../excel/rangeFormat";
import type { Worksheet } from "../excel/worksheet";
import { cellStyle, colourOf } from "./cellStyle";
import { storedFormula } from "./storedFormula";

/** The width of a digit of Calibri 11, by which a file measures columns, in pixels. */
const PIXELS_PER_CHARACTER = 7;

/** A sheet of the workbook as it is written to its file. */
export function sheetOfFile(worksheet: Worksheet, book: Book, namespace: string): WriteSheet {
  const sheet = worksheet.onGrid();
  const { orientation, zoom } = worksheet.pageLayout.kept;
  const { area, titleRows, titleColumns } = worksheet.pageLayout.printed;
  const cells = cellsOfFile(worksheet, book, namespace);
  const columns = Math.max(0, ...[...cells.keys()].map((key) => Number(key.split(",")[1]))) + 1;
  return {
    name: worksheet.name,
    cells,
    columns: Array.from({ length: columns }, (_, column) => ({
      width: Math.round((sheet.getColumnWidth(column) / PIXELS_PER_CHARACTER) * 100) / 100,
    })),
    freezePane: frozenIn(sheet),
    view: { showGridLines: worksheet.showGridlines, tabColor: colourOf(worksheet.tabColor) },
    hidden: worksheet.visibility === "Hidden",
    veryHidden: worksheet.visibility === "VeryHidden",
    protection: worksheet.protection.protected ? { sheet: true } : undefined,
    pageSetup: {
      orientation: orientation === "Landscape" ? "landscape" : "portrait",
      scale: zoom.scale ?? undefined,
      fitToPage: zoom.horizontalFitToPages != null || zoom.verticalFitToPages != null,
      fitToWidth: zoom.horizontalFitToPages ?? undefined,
      // 0: as many as it takes.
      fitToHeight: zoom.verticalFitToPages ?? (zoom.horizontalFitToPages == null ? undefined : 0),
      printArea: area && fixed(area),
      printTitlesRow: titleRows && `$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`,
      printTitlesColumn: titleColumns && fixed(titleColumns).replace(/\d+|\$(?=\d)/g, ""),
    },
    dataValidations: worksheet.validations.all.flatMap(validationOfFile),
    charts: worksheet.charts.items.map((chart) => chartOfFile(chart, worksheet)),
  };
}

const fixed = (area: Rectangle): string => formatReference(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** The kinds of values, by Excel's name for each. */
const fileTypes = { Boolean: "boolean", Double: "number", Empty: "empty", Error: "error", String: "string" } as const;

/** Every cell that shows something, or looks like something. */
function cellsOfFile(worksheet: Worksheet, { contents }: Book, namespace: string): Map<string, Partial<FileCell>> {
  const sheetId = worksheet.id;
  const sheet = worksheet.onGrid();
  const spills = contents.spills(sheetId);
  const cells = new Map<string, Partial<FileCell>>();
  const add = (row: number, column: number): void => {
    const cell = { sheetId, row, column };
    const type = contents.type(cell);
    const value: CellValue = type === "Empty" ? null : contents.shown(cell);
    const look = sheet.getRange(row, column).getCellStyleData("cell") ?? {};
    const formula = contents.formula(cell);
    const spill = spills.find((area) => area.row === row && area.column === column);
    cells.set(`${row},${column}`, {
      value,
      type: fileTypes[type],
      style: cellStyle(look, contents.numberFormat(cell)),
      ...(formula !== "" && { formula: storedFormula(formula, namespace), formulaResult: value }),
      ...(spill && { formulaType: "array", formulaRef: formatReference(spill), formulaDynamic: true }),
    });
  };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column) => {
      add(row, column);
    });
  for (const { row, column, rows, columns } of spills)
    for (let down = 0; down < rows; down++)
      for (let right = 0; right < columns; right++) add(row + down, column + right);
  return cells;
}

/** Of the rules, lists are written; a prompt without a rule allows everything. */
function validationOfFile({ area, rule, prompt, errorAlert, ignoreBlanks }: Validation): DataValidation[] {
  const source = rule.list?.source;
  return [
    {
      ...(source === undefined
        ? { type: "custom", formula1: "TRUE" }
        : source.startsWith("=")
          ? { type: "list", formula1: source.slice(1) }
          : { type: "list", values: source.split(",") }),
      range: formatReference(area),
      allowBlank: ignoreBlanks,
      showInputMessage: prompt.showPrompt && prompt.message !== "",
      inputTitle: prompt.title || undefined,
      inputMessage: prompt.message || undefined,
      showErrorMessage: errorAlert.showAlert,
      errorTitle: errorAlert.title || undefined,
      errorMessage: errorAlert.message || undefined,
    },
  ];
}

const chartTypes = {
  Area: "area",
  AreaStacked: "area",
  BarClustered: "bar",
  BarStacked: "bar",
  ColumnClustered: "column",
  ColumnStacked: "column",
  Doughnut: "doughnut",
  Line: "line",
  LineMarkers: "line",
  Pie: "pie",
} as const satisfies Record<Chart["chartType"], SheetChart["type"]>;

const legends = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "topRight" } as const;

/** A chart, bound to its cells and laid over those that it covers here. */
function chartOfFile(chart: Chart, worksheet: Worksheet): SheetChart {
  const { categories, series } = chart.cells;
  const { text, visible } = chart.title.kept;
  const { categoryAxis, valueAxis } = chart.axes;
  const isStacked = chart.chartType.endsWith("Stacked");
  const format = valueAxis.kept.numberFormat;
  const last = { left: chart.left + chart.width, top: chart.top + chart.height };
  return {
    type: chartTypes[chart.chartType],
    title: visible ? text : undefined,
    legend: chart.legend.kept.visible && legends[chart.legend.kept.position],
    barGrouping: isStacked ? "stacked" : "clustered",
    areaGrouping: isStacked ? "stacked" : "standard",
    series: series.map(({ name, values }, index) => ({
      name,
      values: fixed(values.area),
      categories: categories && fixed(categories.area),
      color: colourOf(chart.series.getItemAt(index).format.colour)?.rgb,
    })),
    dataLabels: chart.dataLabels.kept.showValue ? { showValue: true } : undefined,
    axes: {
      x: { title: categoryAxis.title.shown || undefined },
      y: {
        title: valueAxis.title.shown || undefined,
        numberFormat: format === "General" ? undefined : { formatCode: format },
      },
    },
    anchor: { from: cellAt(chart, worksheet), to: cellAt(last, worksheet) },
  };
}

/** The cell that lies under a place of the sheet, in points. */
function cellAt({ left, top }: { left: number; top: number }, worksheet: Worksheet): { row: number; col: number } {
  const sheet = worksheet.onGrid();
  const before = (points: number, sizeOf: (index: number) => number): number => {
    let [index, passed] = [0, 0];
    while (passed + sizeOf(index) * POINTS_PER_PIXEL <= points + 0.5) passed += sizeOf(index++) * POINTS_PER_PIXEL;
    return index;
  };
  return {
    row: before(top, (row) => sheet.getRowHeight(row)),
    col: before(left, (column) => sheet.getColumnWidth(column)),
  };
}
