import { closeWorkbench, openWorkbench, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

/** A picture over the cells, by the text that stands for it. */
const picture = (text: string) => workbench.page.getByRole("img", { name: text });

/** Where a picture lies, in pixels from the corner of its sheet as far as that is scrolled. */
async function place(text: string): Promise<Record<"left" | "top" | "width" | "height", number>> {
  const [at, corner] = [await picture(text).boundingBox(), await workbench.page.locator(".pictures").boundingBox()];
  if (!at || !corner) throw new Error(`${text} is not on show.`);
  return { left: at.x - corner.x, top: at.y - corner.y, width: at.width, height: at.height };
}

describe("office.js in the pane", () => {
  it("puts a picture over the cells, and reads back in points where it lies and how large it is", async () => {
    const read = await workbench.pane.evaluate(async () => {
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width: 20, height: 10 });
      const [, png = ""] = canvas.toDataURL("image/png").split(",");
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const cell = sheet.getRange("B2").load("left,top");
        await context.sync();
        const shape = sheet.shapes.addImage(png).load("width,height,lockAspectRatio,placement,type");
        Object.assign(shape, { name: "Small", altTextTitle: "A small picture", left: cell.left, top: cell.top });
        await context.sync();
        const { width, height, type } = shape;
        // By now office.js knows it by the identity that it was given.
        shape.width = 30;
        shape.load("name,left,top,height");
        await context.sync();
        return [type, width, height, shape.name, shape.left, shape.top, shape.height];
      });
    });
    expect(read).toEqual(["Image", 15, 7.5, "Small", 82.5, 18, 15]);
    // Columns are 110 pixels wide, and rows 24 high.
    expect(await place("A small picture")).toEqual({ left: 110, top: 24, width: 40, height: 20 });
  });

  it("is refused what is no picture, and a picture for a protected sheet", async () => {
    const codes = await workbench.pane.evaluate(async () => {
      const codeOf = (act: (sheet: Excel.Worksheet) => void): Promise<unknown> =>
        Excel.run(async (context) => {
          act(context.workbook.worksheets.add());
          await context.sync();
        }).catch((cause: unknown) => cause instanceof OfficeExtension.Error && cause.code);
      return [
        await codeOf((sheet) => {
          sheet.shapes.addImage(btoa("no picture"));
        }),
        await codeOf((sheet) => {
          sheet.protection.protect();
          sheet.shapes.addImage("");
        }),
      ];
    });
    expect(codes).toEqual(["InvalidArgument", "AccessDenied"]);
  });
});

describe("a picture over the grid", () => {
  it("scrolls with the cells", async () => {
    await workbench.page.mouse.move(500, 450);
    await workbench.page.mouse.wheel(0, 240);
    await workbench.page.waitForFunction(() => {
      const [image, layer] = [".pictures img", ".pictures"].map((one) => document.querySelector(one));
      return image && layer && image.getBoundingClientRect().top < layer.getBoundingClientRect().top;
    });
    await workbench.page.mouse.wheel(0, -240);
  });

  it("is on its own sheet", async () => {
    const go = (sheet: string) =>
      workbench.pane.evaluate(
        (name) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getItem(name).activate();
            await context.sync();
          }),
        sheet,
      );
    await go("Sheet2");
    await picture("A small picture").waitFor({ state: "hidden" });
    await go("Sheet1");
    await picture("A small picture").waitFor();
  });

  it("is taken away by Delete when it is selected, as in Excel", async () => {
    await picture("A small picture").click();
    await workbench.page.keyboard.press("Delete");
    await picture("A small picture").waitFor({ state: "detached" });
    const left = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const count = context.workbook.worksheets.getItem("Sheet1").shapes.getCount();
        await context.sync();
        return count.value;
      }),
    );
    expect(left).toBe(0);
  });
});

describe("the Map", () => {
  it("puts its picture where the active cell is, in light colours, with its question and edition", async () => {
    const { page, pane } = workbench;
    await page.emulateMedia({ colorScheme: "dark" });
    await page.evaluate(() => window.workbench?.select("C3"));
    await pane.getByRole("tab", { name: "Map" }).click();
    await pane.getByRole("button", { name: "Insert as picture" }).click();
    await pane.getByText("The picture begins at Sheet1!C3").waitFor();
    const { left, top, width, height } = await place("as of October 10, 2026");
    expect([left, top]).toEqual([220, 48]);
    const drawn = await picture("as of October 10, 2026").evaluate((image: HTMLImageElement) => {
      const pen = document.createElement("canvas").getContext("2d");
      pen?.drawImage(image, 0, 0);
      return { corner: [...(pen?.getImageData(0, 0, 1, 1).data ?? [])], width: image.naturalWidth };
    });
    expect(drawn.corner).toEqual([255, 255, 255, 255]);
    // Twice as fine as it is shown, and higher than its lines of words.
    expect(Math.abs(drawn.width - 2 * width)).toBeLessThan(2);
    expect(height).toBeGreaterThan(200);
  });

  it("did nothing that the simulated Excel does not know", async () => {
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});
