import { markdownOf, tableOf, withTypedAsCode } from "../../src/metadata/markdown";

const markdown = (main: string): string => markdownOf(`<html><body><main>${main}</main></body></html>`);

describe("a page as Markdown", () => {
  it("has its headings, paragraphs and code", () => {
    expect(markdown("<h1>DEALS</h1><p>Type <code>=A_1*2</code>, <strong>now</strong>.</p><pre>a(b)</pre>")).toBe(
      "# DEALS\n\nType `=A_1*2`, **now**.\n\n```\na(b)\n```\n",
    );
  });

  it("leads from page to page by their Markdown, and elsewhere as it is", () => {
    expect(markdown('<nav><a href="index.html">All</a></nav><p><a href="https://a.example/b.html">B</a></p>')).toBe(
      "[All](index.html.md)\n\n[B](https://a.example/b.html)\n",
    );
  });

  it("says of each term what it means, with what belongs to it beneath", () => {
    const choices = "<details><summary>Can be</summary><p>Two things.</p></details>";
    expect(
      markdown(`<dl><div><dt>kind</dt><dd>What it is.${choices}</dd></div><div><dt>day</dt><dd>When.</dd></div></dl>`),
    ).toBe("- kind: What it is.\n\n  Can be:\n\n  Two things.\n- day: When.\n");
  });

  it("has tables, with empty headings where there are none", () => {
    const body = "<tbody><tr><td>a|b</td><td></td></tr></tbody>";
    expect(markdown(`<table><thead><tr><th>x</th><th>y</th></tr></thead>${body}</table>`)).toBe(
      "| x | y |\n| --- | --- |\n| a\\|b |  |\n",
    );
    expect(markdown(`<table>${body}</table>`)).toBe("|  |  |\n| --- | --- |\n| a\\|b |  |\n");
  });

  it("shows signs that mean something in Markdown as they are, and leaves addresses alone", () => {
    expect(markdown("<p>*, [1] and &lt;b&gt; in snake_case, _not_ at https://a.example/_b*</p>")).toBe(
      "\\*, \\[1\\] and \\<b> in snake_case, \\_not\\_ at https://a.example/_b*\n",
    );
  });
});

describe("a table of the skill", () => {
  it("keeps each of its cells on one line and apart from the next", () => {
    expect(tableOf(["Question", "Formula"], [["A|B?", "one\ntwo"]])).toBe(
      "| Question | Formula |\n| --- | --- |\n| A\\|B? | one two |",
    );
  });

  it("shows as code what one types", () => {
    expect(withTypedAsCode('A name, or "*" for everybody.')).toBe('A name, or `"*"` for everybody.');
  });
});
