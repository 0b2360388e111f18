import { closeWorkbench, openWorkbench, type OpenWorkbench } from "../support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

/** The pictures that lie over the cells, as they are called. */
const picture = (name: string) => workbench.page.getByRole("img", { name, exact: true });

/** Where a picture lies, against the corner of the cells. */
const place = async (name: string) => {
  const [at, corner] = [await picture(name).boundingBox(), await workbench.page.locator(".pictures").boundingBox()];
  return at && corner && { left: at.x - corner.x, top: at.y - corner.y, width: at.width, height: at.height };
};

/** Puts a picture of 20 by 10 pixels over the sheet, a cell below and right of its corner, and gives what was read then. */
const insert = (title: string): Promise<unknown> =>
  workbench.pane.evaluate(async (name) => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 20, height: 10 });
    const [, png = ""] = canvas.toDataURL("image/png").split(",");
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cell = sheet.getRange("B2").load("left,top");
      await context.sync();
      const shape = sheet.shapes.addImage(png);
      shape.name = name;
      shape.altTextTitle = name;
      shape.left = cell.left;
      shape.top = cell.top;
      shape.load("name,width,height,lockAspectRatio");
      await context.sync();
      // Read anew, by the identity that the shape was given.
      shape.width = 30;
      shape.load("height");
      await context.sync();
      return [cell.left, cell.top, shape.name, shape.width, shape.height];
    });
  }, title);

describe("a picture that the pane puts over the cells", () => {
  it("lies where the cell is, in points for Excel's API and in pixels on the screen", async () => {
    // Columns are 110 pixels wide, and rows 24 high.
    expect(await insert("First")).toEqual([82.5, 18, "First", 30, 15]);
    expect(await place("First")).toEqual({ left: 110, top: 24, width: 40, height: 20 });
  });

  it("scrolls with the cells", async () => {
    await picture("First").hover();
    await workbench.page.mouse.move(400, 500);
    await workbench.page.mouse.wheel(0, 240);
    await expect.poll(async () => (await place("First"))?.top).toBeLessThan(0);
  });
});

it("Nothing of this was beyond the simulated Excel", async () => {
  expect(await closeWorkbench(workbench)).toEqual([]);
});
