import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

type Related = readonly [id: string, type: string, target: string, mode?: "External"];

const relationships = (...related: readonly Related[]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related
    .map(([id, type, target, mode]) => {
      const full = type.startsWith("http") ? type : `${TYPES}/${type}`;
      return `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
    })
    .join("")}</Relationships>`;

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const overrides: Readonly<Record<string, string>> = {
  "xl/workbook.xml": `${SPREADSHEET}.sheet.main+xml`,
  "xl/worksheets/sheet1.xml": `${SPREADSHEET}.worksheet+xml`,
  "xl/worksheets/sheet2.xml": `${SPREADSHEET}.worksheet+xml`,
  "xl/styles.xml": `${SPREADSHEET}.styles+xml`,
  "xl/metadata.xml": `${SPREADSHEET}.sheetMetadata+xml`,
  "xl/calcChain.xml": `${SPREADSHEET}.calcChain+xml`,
  "xl/tables/table1.xml": `${SPREADSHEET}.table+xml`,
  "xl/externalLinks/externalLink1.xml": `${SPREADSHEET}.externalLink+xml`,
  "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "xl/webextensions/taskpanes.xml": "application/vnd.ms-office.webextensiontaskpanes+xml",
  "xl/webextensions/webextension1.xml": "application/vnd.ms-office.webextension+xml",
};

const WEB_EXTENSION_PANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const WEB_EXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";

const sheet1 = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${TYPES}"><dimension ref="A1:E6"/><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>Total</t></is></c><c r="B1" s="1"><f>_xldudf_DEALS_TOTAL("Aldermoor Cloud","Fenwick Labs")</f><v>20000000000</v></c><c r="C1" s="1"><f>B1*2</f><v>40000000000</v></c><c r="D1" t="str" cm="1"><f t="array" ref="D1:E3">_xldudf_DEALS_LIST("Aldermoor Cloud")</f><v>id</v></c><c r="E1" t="str"><v>date</v></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>Fenwick Labs</t></is></c><c r="B2"><f t="shared" ref="B2:B4" si="0">_xldudf_DEALS_COUNT(A2,"R&amp;D")</f><v>2</v></c><c r="D2" t="str"><v>a-lease</v></c><c r="E2" s="2"><v>45413</v></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><t>Quarry Capital</t></is></c><c r="B3"><f t="shared" si="0"/><v>1</v></c><c r="D3" t="str"><v>b-lease</v></c><c r="E3" s="2"><v>45414</v></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>Nobody</t></is></c><c r="B4" t="e"><f t="shared" si="0"/><v>#BUSY!</v></c></row>
<row r="5"><c r="B5"><f>[1]!_xldudf_DEALS_STAKE(A2,A3)</f><v>0.08</v></c><c r="C5"><f>SUM(B1,Backlog)</f><v>20000000005</v></c></row>
<row r="6"><c r="B6" t="e"><f>_xldudf_DEALS_STAKE(A3,A2)</f><v>#N/A</v></c></row>
</sheetData><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts></worksheet>`;

const sheet2 = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>Model!B1/1000000000</f><v>20</v></c></row></sheetData></worksheet>`;

const workbook = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="Model" sheetId="1" r:id="rId1"/><sheet name="R&amp;D" sheetId="4" r:id="rId2"/></sheets><externalReferences><externalReference r:id="rId6"/></externalReferences><definedNames><definedName name="Backlog">_xldudf_DEALS_TOTAL("Aldermoor Cloud")</definedName><definedName name="Cells">Model!$A$1:$B$4</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

const styles = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0,,,&quot; bn&quot;"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const table = `${DECLARATION}<table xmlns="${MAIN}" id="1" name="Counts" displayName="Counts" ref="A1:B4" totalsRowShown="0"><autoFilter ref="A1:B4"/><tableColumns count="2"><tableColumn id="1" name="Total"/><tableColumn id="2" name="Column1"><calculatedColumnFormula>_xldudf_DEALS_COUNT(A2,"R&amp;D")</calculatedColumnFormula></tableColumn></tableColumns></table>`;

const drawing = `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${TYPES}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const chart = `${DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Model!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

/** The parts of a workbook as Excel saves it with DEALS formulas: on their own, shared, spilled, in a table, by a link, behind a name. */
export const savedParts: Readonly<Record<string, string>> = {
  "_rels/.rels": relationships(
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", WEB_EXTENSION_PANES, "xl/webextensions/taskpanes.xml"],
  ),
  "xl/workbook.xml": workbook,
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "styles", "styles.xml"],
    ["rId4", "sheetMetadata", "metadata.xml"],
    ["rId5", "calcChain", "calcChain.xml"],
    ["rId6", "externalLink", "externalLinks/externalLink1.xml"],
  ),
  "xl/worksheets/sheet1.xml": sheet1,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["rId1", "drawing", "../drawings/drawing1.xml"],
    ["rId2", "table", "../tables/table1.xml"],
  ),
  "xl/worksheets/sheet2.xml": sheet2,
  "xl/styles.xml": styles,
  "xl/metadata.xml": `${DECLARATION}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  "xl/calcChain.xml": `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="B1" i="1"/><c r="C1"/></calcChain>`,
  "xl/tables/table1.xml": table,
  "xl/drawings/drawing1.xml": drawing,
  "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
  "xl/charts/chart1.xml": chart,
  "xl/externalLinks/externalLink1.xml": `${DECLARATION}<externalLink xmlns="${MAIN}" xmlns:r="${TYPES}"><externalBook r:id="rId1"><sheetNames><sheetName val="x"/></sheetNames></externalBook></externalLink>`,
  "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([
    "rId1",
    "externalLinkPath",
    "file:///C:/Addins/Functions.xlam",
    "External",
  ]),
  "xl/webextensions/taskpanes.xml": `${DECLARATION}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${TYPES}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": relationships(["rId1", WEB_EXTENSION, "webextension1.xml"]),
  "xl/webextensions/webextension1.xml": `${DECLARATION}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="c2b8a1de-7d3e-4b0b-8f4b-1f8f0f3c9a27" version="1.0.0.0" store="developer" storeType="Registry"/><we:properties><we:property name="DEALS.edition" value="{}"/></we:properties></we:webextension>`,
};

/** A workbook's file of some parts. */
export function savedWorkbook(parts: Readonly<Record<string, string>> = savedParts): Uint8Array {
  const types = Object.entries(overrides)
    .filter(([part]) => part in parts)
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const contentTypes = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`;
  const all = Object.entries({ "[Content_Types].xml": contentTypes, ...parts });
  return zipSync(Object.fromEntries(all.map(([part, text]) => [part, strToU8(text)])));
}
