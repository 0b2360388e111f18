import { toCol } from "@borgar/fx";
import type { Steps } from "../../../core/steps";
import { cornerOf } from "../../formulas/writing";
import { type Content, type SheetPlan, type CellStyle, type StyleName, styles } from "../../sheets/sheetPlan";
import { XML_DECLARATION } from "./officePackage";
import { encoded, attributeOf, elementsIn, withAttribute } from "../xml";

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

/** How cells of an added sheet look. */
interface Looks {
  readonly style?: StyleName | undefined;
  readonly numberFormat?: string | undefined;
  /** Whether a cell holds a text that would become something else if it were entered anew. */
  readonly isText: boolean;
}

/** The styles of a workbook with others behind its own, which keep their numbers. */
export class AddedStyles {
  readonly #numbers = new Map<string, number>();

  constructor(private xml: string) {}

  /** The part as it has become. */
  get text(): string {
    return this.xml;
  }

  /** The number of a cell format with these looks. */
  numberOf(looks: Looks): number {
    const key = JSON.stringify(looks);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const added = this.#add(looks);
    this.#numbers.set(key, added);
    return added;
  }

  #add({ style, numberFormat, isText }: Looks): number {
    const look: CellStyle = style ? styles[style] : { name: "" };
    const font = this.#push("fonts", fontOf(look));
    const fill = look.fill === undefined ? 0 : this.#push("fills", fillOf(look.fill));
    const border = look.line === undefined ? 0 : this.#push("borders", borderOf(look.line));
    const format = numberFormat === undefined ? 0 : this.#format(numberFormat);
    const alignment = look.wraps || look.alignsRight ? alignmentOf(look) : "";
    const attributes = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return this.#push("cellXfs", `<xf ${attributes} ${applied}${isText ? ' quotePrefix="1"' : ""}>${alignment}</xf>`);
  }

  /** Adds one to a list. @returns Its number. */
  #push(list: string, added: string): number {
    const [found] = elementsIn(this.xml, list);
    if (!found) return 0;
    const count = Number(attributeOf(found.tag, "count"));
    const changed = found.text
      .replace(found.tag, withAttribute(found.tag, "count", count + 1))
      .replace(/<\/(?:\w+:)?\w+\s*>$/, (end) => added + end);
    this.xml = this.xml.replace(found.text, () => changed);
    return count;
  }

  /** The number of a number format: those below 164 are Excel's own. */
  #format(code: string): number {
    const [list] = elementsIn(this.xml, "numFmts");
    const known = elementsIn(list?.inner ?? "", "numFmt").map(({ tag }) => ({
      id: Number(attributeOf(tag, "numFmtId")),
      code: attributeOf(tag, "formatCode"),
    }));
    const same = known.find((one) => one.code === code);
    if (same) return same.id;
    const id = Math.max(163, ...known.map((one) => one.id)) + 1;
    const added = `<numFmt numFmtId="${id}" formatCode="${encoded(code)}"/>`;
    if (list) this.#push("numFmts", added);
    // By a function, for in a text for the replacement "$$" would be "$", and "$&" what was found.
    else this.xml = this.xml.replace(/<fonts\b/, (fonts) => `<numFmts count="1">${added}</numFmts>${fonts}`);
    return id;
  }
}

const colourOf = (colour: string): string => `rgb="FF${colour.slice(1)}"`;

const fontOf = ({ bold, italic, size = 11, colour }: CellStyle): string =>
  `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${size}"/>${colour === undefined ? "" : `<color ${colourOf(colour)}/>`}<name val="Calibri"/><family val="2"/></font>`;

const fillOf = (fill: string): string =>
  `<fill><patternFill patternType="solid"><fgColor ${colourOf(fill)}/><bgColor indexed="64"/></patternFill></fill>`;

const borderOf = (line: "above" | "below"): string => {
  const thin = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`;
  return `<border><left/><right/>${line === "above" ? thin("top") : "<top/>"}${line === "below" ? thin("bottom") : "<bottom/>"}<diagonal/></border>`;
};

const alignmentOf = ({ wraps, alignsRight }: CellStyle): string =>
  `<alignment${alignsRight ? ' horizontal="right"' : ""}${wraps ? ' wrapText="1"' : ""}/>`;
