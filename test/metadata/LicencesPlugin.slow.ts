import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import webpack, { type Stats } from "webpack";
import { complaintAbout, libraryIn, LicencesPlugin, licencesOf } from "../../src/metadata/LicencesPlugin";
import { ownFolder } from "../support/folder";

/** A folder with files in it. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const root = ownFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const described = (license: string | undefined) => JSON.stringify({ name: "abacus", version: "1.2.3", license });

describe("a library that ships", () => {
  it.each(["MIT", "Apache-2.0", "BSD-3-Clause", "ISC", "0BSD", "(MIT OR WTFPL)"])("may be under %s", (licence) => {
    const folder = folderWith({ "package.json": described(licence), "LICENSE.md": "Copy it." });
    expect(complaintAbout(libraryIn(folder))).toBeUndefined();
  });

  it.each(["GPL-3.0-only", "SEE LICENSE IN EULA.txt", "MIT AND GPL-3.0-only", "UNLICENSED", undefined])(
    "may not be under %s",
    (licence) => {
      const folder = folderWith({ "package.json": described(licence), LICENSE: "Ask us." });
      expect(complaintAbout(libraryIn(folder))).toBe(
        `abacus 1.2.3 ships under "${licence ?? ""}", which is none of MIT, Apache-2.0, BSD-2-Clause, BSD-3-Clause, ISC, 0BSD. Use something else.`,
      );
    },
  );

  it("brings the text of its licence", () => {
    const folder = folderWith({ "package.json": described("MIT"), "README.md": "MIT" });
    expect(complaintAbout(libraryIn(folder))).toBe(
      "abacus 1.2.3 ships, but has no file with its licence. Use something else.",
    );
  });

  it("is named with its licence and its notices, in the order of names", () => {
    const folder = folderWith({ "package.json": described("Apache-2.0"), LICENCE: "Copy it.", "NOTICE.txt": "By us." });
    const other = { name: "zither", version: "1.0.0", licence: "MIT", texts: ["Play it."] };
    const text = licencesOf([other, libraryIn(folder)]);
    expect(text).toMatch(
      /^DEALS holds parts of these libraries\.\n\n-+\n\nabacus 1\.2\.3 \(Apache-2\.0\)\n\nCopy it\.\n\nBy us\.\n/,
    );
    expect(text).toMatch(/zither 1\.0\.0 \(MIT\)\n\nPlay it\.$/);
  });
});

describe("a build", () => {
  /** Builds a script that uses a library under a licence, with another that it does not use beside it. */
  const built = async (license: string): Promise<Stats> => {
    const root = folderWith({
      "index.js": 'import { add } from "abacus"; console.log(add(1, 2));',
      "node_modules/abacus/package.json": described(license),
      "node_modules/abacus/index.js": "export const add = (a, b) => a + b;",
      "node_modules/abacus/LICENSE": "Copy it.",
      "node_modules/zither/package.json": JSON.stringify({ name: "zither", version: "1.0.0", license: "GPL-3.0-only" }),
    });
    const plugins = [new LicencesPlugin("licences.txt")];
    const output = { path: path.join(root, "dist") };
    return new Promise((resolve, reject) => {
      webpack({ mode: "production", context: root, entry: "./index.js", output, plugins }, (cause, stats) => {
        if (stats) resolve(stats);
        else reject(cause ?? new Error("Nothing was built."));
      });
    });
  };

  it("holds the licences of what is in its bundles, and webpack's own, whose runtime is", async () => {
    const { compilation } = await built("MIT");
    expect(compilation.errors).toEqual([]);
    const text = readFileSync(path.join(compilation.outputOptions.path, "licences.txt"), "utf8");
    expect(text).toContain("abacus 1.2.3 (MIT)");
    expect(text).toMatch(/webpack \d+\.\d+\.\d+ \(MIT\)/);
    expect(text).not.toContain("zither");
  });

  it("fails if something ships that may not", async () => {
    const { compilation } = await built("GPL-3.0-only");
    expect(compilation.errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('abacus 1.2.3 ships under "GPL-3.0-only"'),
    ]);
  });
});
