import type { Failed } from "../app/hostWorkbook";
import { inExcel, isExcelAtLeast } from "./requests";

/** A picture for the sheet. */
export interface SheetPicture {
  /** In Base64. */
  readonly png: string;
  readonly title: string;
  readonly description: string;
  /** In points, of which 72 are an inch. */
  readonly width: number;
  readonly height: number;
}

/** What became of it: the cell at whose corner it begins, or why it is not there. */
type PictureInserted = { readonly outcome: "inserted"; readonly address: string } | Failed;

/** Puts a picture over the sheet, from the active cell on; the cells that it covers stay as they are. */
export const insertPicture = (picture: SheetPicture): Promise<PictureInserted> =>
  inExcel(async (context): Promise<PictureInserted> => {
    // Pictures came with ExcelApi 1.9; where cells are, Excel says a level later.
    if (!isExcelAtLeast("1.10")) return { outcome: "failed", problem: "too-old" };
    const cell = context.workbook.getActiveCell().load("address,left,top");
    await context.sync();

    const shape = cell.worksheet.shapes.addImage(picture.png);
    shape.name = picture.title;
    shape.altTextTitle = picture.title;
    shape.altTextDescription = picture.description;
    // Else the height would follow the width, and then the width the height.
    shape.lockAspectRatio = false;
    shape.width = picture.width;
    shape.height = picture.height;
    shape.lockAspectRatio = true;
    shape.left = cell.left;
    shape.top = cell.top;
    // It goes where its cell goes, and is not drawn out when columns are.
    shape.placement = Excel.Placement.oneCell;
    await context.sync();
    return { outcome: "inserted", address: cell.address };
  });
