import { readFileSync } from "node:fs";
import { commentsIn } from "../../src/metadata/help/comments";
import { resource } from "../support/manifest";
import { builtFunctionsJson, functionFiles } from "../support/metadata";

const comments = commentsIn(functionFiles);

describe("the comment over each worksheet function", () => {
  it("says what it returns and gives examples, which the build answers for the help", async () => {
    const { functions } = await builtFunctionsJson();
    const incomplete = functions.filter(({ id }) => {
      const comment = comments.get(id);
      return !comment?.returns || comment.examples.length < 2;
    });
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  it("gives examples of that function alone", () => {
    const strays = [...comments].flatMap(([id, { examples }]) =>
      examples.filter((formula) => !formula.startsWith(`=DEALS.${id}(`)),
    );
    expect(strays).toEqual([]);
  });
});

describe("the help", () => {
  it("is where the manifest says", () => {
    expect(resource("Help.Url")).toBe("https://localhost:3000/help/index.html");
    expect(readFileSync("manifest.xml", "utf8")).toContain(
      '<SupportUrl DefaultValue="https://localhost:3000/help/index.html"',
    );
  });
});
