import { toCol } from "@borgar/fx";
import type { Steps } from "../../../core/edition";
import { cornerOf } from "../../formulas/writing";
import type { Content, SheetPlan } from "../../sheets/sheetPlan";
import type { AddedStyles, Looks } from "./addedStyles";
import { XML_DECLARATION } from "./officePackage";
import { encoded } from "./xml";

interface PlacedContent {
  readonly content: Content;
  readonly looks: Omit<Looks, "isText">;
}

/** A planned sheet, without charts, as the XML of a file. */
export function* sheetXml({ cells, columnWidths, frozen, printed }: SheetPlan, styles: AddedStyles): Steps<string> {
  const rows = new Map<number, Map<number, PlacedContent>>();
  for (const { at, contents, style, numberFormat } of cells) {
    const { row, column } = cornerOf(at);
    for (const [down, line] of contents.entries()) {
      const here = rows.get(row + down) ?? new Map<number, PlacedContent>();
      rows.set(row + down, here);
      for (const [right, content] of line.entries())
        here.set(column + right, { content, looks: { style, numberFormat } });
    }
  }
  const columns = columnWidths.map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  const data: string[] = [];
  for (const [row, line] of [...rows].sort(([one], [other]) => one - other)) {
    const inOrder = [...line].sort(([one], [other]) => one - other);
    const filled = inOrder.map(([column, placed]) => cellXml(`${toCol(column)}${row + 1}`, placed, styles));
    data.push(`<row r="${row + 1}">${filled.join("")}</row>`);
    yield;
  }
  const corner = `${toCol(frozen.columns)}${frozen.rows + 1}`;
  return [
    `${XML_DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">',
    `<pane xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`,
    `</sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>${data.join("")}</sheetData>`,
    `<pageSetup orientation="${printed.orientation.toLowerCase()}" fitToHeight="0"/></worksheet>`,
  ].join("");
}

function cellXml(address: string, { content, looks }: PlacedContent, styles: AddedStyles): string {
  const isFormula = typeof content === "string" && content.startsWith("=");
  const isText = typeof content === "string" && content.startsWith("'");
  const tag = `<c r="${address}" s="${styles.numberOf({ ...looks, isText })}"`;
  if (content === "") return `${tag}/>`;
  if (typeof content === "number") return `${tag}><v>${content}</v></c>`;
  if (typeof content === "boolean") return `${tag} t="b"><v>${content ? 1 : 0}</v></c>`;
  if (isFormula) return `${tag} t="str"><f>${encoded(content.slice(1))}</f><v>${encoded(shownBy(content))}</v></c>`;
  return `${tag} t="inlineStr"><is><t xml:space="preserve">${encoded(isText ? content.slice(1) : content)}</t></is></c>`;
}

/** What a link shows, which is its last argument, until Excel has calculated it. */
const shownBy = (link: string): string => (/,"((?:[^"]|"")*)"\)$/.exec(link)?.[1] ?? "").replaceAll('""', '"');
