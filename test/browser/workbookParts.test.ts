import { closeWorkbench, openUndrawn, type OpenWorkbench } from "./support/workbench";

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openUndrawn();
});

describe("a custom XML part", () => {
  it("is found by the namespace of its root, changed and taken away", async () => {
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const parts = context.workbook.customXmlParts;
        const part = parts.add('<kept xmlns="urn:ours"><formula>=1+1</formula></kept>').load("id,namespaceUri");
        parts.add('<kept xmlns="urn:others"/>');
        const found = parts.getByNamespace("urn:ours").getOnlyItemOrNullObject().load("id");
        const none = parts.getByNamespace("urn:nobody's").getOnlyItemOrNullObject();
        await context.sync();
        parts.getItem(part.id).setXml('<kept xmlns="urn:ours">changed</kept>');
        const xml = found.getXml();
        await context.sync();
        part.delete();
        const left = parts.load("items/namespaceUri");
        await context.sync();
        return {
          found: [part.namespaceUri, found.id === part.id, none.isNullObject],
          xml: xml.value,
          left: left.items.map(({ namespaceUri }) => namespaceUri),
        };
      }),
    );
    expect(read).toEqual({
      found: ["urn:ours", true, true],
      xml: '<kept xmlns="urn:ours">changed</kept>',
      left: ["urn:others"],
    });
  });

  it("is refused if it is not well-formed", async () => {
    const code = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.customXmlParts.add("<open>");
        await context.sync();
        return "";
      }).catch((cause: unknown) => (cause instanceof OfficeExtension.Error ? cause.code : String(cause))),
    );
    expect(code).toBe("InvalidArgument");
  });
});

describe("a comment", () => {
  it("is found by its cell, changed and taken away", async () => {
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { comments } = context.workbook;
        comments.add("Sheet1!B2", "Form 10-K, 2026");
        await context.sync();
        const found = comments.getItemByCell("Sheet1!B2").load("content");
        const location = found.getLocation().load("address");
        await context.sync();
        const first = found.content;
        found.content = "Form 10-K/A, 2026";
        comments.load("items/content");
        await context.sync();
        const all = comments.items.map(({ content }) => content);
        found.delete();
        const count = comments.getCount();
        await context.sync();
        return [first, location.address, all, count.value];
      }),
    );
    expect(read).toEqual(["Form 10-K, 2026", "Sheet1!B2", ["Form 10-K/A, 2026"], 0]);
  });
});

describe("a name", () => {
  it("can be given another formula", async () => {
    const read = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { names } = context.workbook;
        names.add("Backlog", "=1+1");
        names.getItem("Backlog").formula = "=22400000000";
        const now = names.getItem("Backlog").load("formula");
        await context.sync();
        return String(now.formula);
      }),
    );
    expect(read).toBe("=22400000000");
  });

  it("did nothing that the simulated Excel does not know", async () => {
    expect(await closeWorkbench(workbench)).toEqual([]);
  });
});
