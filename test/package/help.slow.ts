import { readFileSync } from "node:fs";
import { resource } from "../support/manifest";

describe("the help", () => {
  it("is where the manifest says, and so is support", () => {
    expect(resource("Help.Url")).toBe("https://localhost:3000/help/index.html");
    expect(readFileSync("manifest.xml", "utf8")).toContain(
      '<SupportUrl DefaultValue="https://localhost:3000/help/support.html"',
    );
  });
});
