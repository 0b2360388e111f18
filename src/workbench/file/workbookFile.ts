import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import type { Book } from "../excel/book";
import type { CustomXmlPart } from "../excel/customXmlParts";
import type { Workbook } from "../excel/workbook";
import { sheetOfFile } from "./sheetOfFile";
import { storedFormula } from "./storedFormula";

/** What of a workbook's file comes from the add-in that is open beside it. */
interface AddinOfFile extends Omit<AddedParts, "customXml"> {
  /** Of its functions. */
  readonly namespace: string;
}

/**
 * The workbook as an .xlsx: sheets, formulas as Excel stores them with what they show, looks, print set-up, names, charts
 * and the parts that the add-in leaves. Comments, pictures and the names of styles are not written.
 */
export async function workbookFile(workbook: Workbook, book: Book, addin: AddinOfFile): Promise<Uint8Array> {
  const { namespace, ...added } = addin;
  const sheets = workbook.worksheets.items;
  const active = workbook.worksheets.getActiveWorksheet();
  const names = [
    ...workbook.names.items.map((name) => ({ name, scope: undefined })),
    ...sheets.flatMap((sheet) => sheet.names.items.map((name) => ({ name, scope: sheet.name }))),
  ];
  const file = await writeXlsx({
    sheets: sheets.map((sheet) => sheetOfFile(sheet, book, namespace)),
    namedRanges: names.map(({ name: { name, formula, comment }, scope }) => ({
      name,
      range: storedFormula(formula, namespace),
      scope,
      comment: comment || undefined,
    })),
    dateSystem: book.dateSystem === 1904 ? "1904" : "1900",
    activeSheet: sheets.indexOf(active),
  });
  return withAddedParts(file, { ...added, customXml: workbook.customXmlParts.items });
}

/** What the add-in leaves in the file of a workbook beside its cells. */
interface AddedParts {
  /** The add-in's id and version, as its manifest has them. */
  readonly addin: { readonly id: string; readonly version: string };
  /** What it has stored by `Office.context.document.settings`: keys, and values as JSON. */
  readonly settings: readonly (readonly [string, string])[];
  readonly customXml: readonly CustomXmlPart[];
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const WEB_EXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Puts those parts into a file, as Excel has them in a workbook that was saved with a task pane. */
function withAddedParts(file: Uint8Array, { addin, settings, customXml }: AddedParts): Uint8Array {
  const parts = unzipSync(file);
  const texts: Record<string, string> = {
    "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": relationships([["rId1", WEB_EXTENSION, "webextension1.xml"]]),
    "xl/webextensions/webextension1.xml": webExtension(addin, settings),
  };
  for (const [index, part] of customXml.entries()) {
    const { id, namespaceUri } = part;
    const number = index + 1;
    texts[`customXml/item${number}.xml`] = part.getXml();
    texts[`customXml/itemProps${number}.xml`] =
      `<ds:datastoreItem ds:itemID="${escaped(id)}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${escaped(namespaceUri)}"/></ds:schemaRefs></ds:datastoreItem>`;
    texts[`customXml/_rels/item${number}.xml.rels`] = relationships([
      ["rId1", `${OFFICE}/relationships/customXmlProps`, `itemProps${number}.xml`],
    ]);
  }
  for (const [name, text] of Object.entries(texts))
    parts[name] = strToU8(text.startsWith("<?xml") ? text : DECLARATION + text);

  const change = (name: string, from: RegExp, to: string): void => {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, () => to));
  };
  change(
    "_rels/.rels",
    /<\/Relationships>/,
    `${relationship("rIdPanes", PANES, "xl/webextensions/taskpanes.xml")}</Relationships>`,
  );
  const toXml = customXml.map((_, index) =>
    relationship(`rIdXml${index + 1}`, `${OFFICE}/relationships/customXml`, `../customXml/item${index + 1}.xml`),
  );
  change("xl/_rels/workbook.xml.rels", /<\/Relationships>/, `${toXml.join("")}</Relationships>`);
  const types = [
    override("xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml"),
    override("xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml"),
    ...customXml.map((_, index) =>
      override(
        `customXml/itemProps${index + 1}.xml`,
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      ),
    ),
  ];
  change("[Content_Types].xml", /<\/Types>/, `${types.join("")}</Types>`);
  for (const name of Object.keys(parts)) if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) typeErrors(parts, name);
  return zipSync(parts);
}

/** The writer of the file takes an error that a formula shows for a text. */
function typeErrors(parts: Record<string, Uint8Array>, name: string): void {
  const asText = /t="str">(<f[^>]*>[^<]*<\/f><v>#(?:N\/A|VALUE!|REF!|NAME\?|NUM!|DIV\/0!|NULL!|SPILL!|BUSY!)<\/v>)/g;
  parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(asText, 't="e">$1'));
}

function webExtension({ id, version }: AddedParts["addin"], settings: AddedParts["settings"]): string {
  const properties = settings.map(([key, value]) => `<we:property name="${escaped(key)}" value="${escaped(value)}"/>`);
  return `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${crypto.randomUUID().toUpperCase()}}"><we:reference id="${escaped(id)}" version="${escaped(version)}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties.join("")}</we:properties><we:bindings/><we:snapshot xmlns:r="${OFFICE}/relationships"/></we:webextension>`;
}

const relationships = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.map((one) => relationship(...one)).join("")}</Relationships>`;

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
