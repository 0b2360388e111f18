import { render, screen } from "@testing-library/react";
import { useRef } from "react";
import type { View } from "../../../src/addin/frame/views";
import { Pane } from "../../../src/addin/frame/Pane";
import { PictureTools } from "../../../src/addin/ui/PictureTools";
import { type Caption, pictureOf } from "../../../src/addin/ui/pictures";
import { violationsIn } from "../support/axe";
import { paneEdition } from "../support/paneEdition";
import { aHost } from "../support/paneHost";
import { aUser } from "../support/user";

const caption: Caption = {
  title: "Aldermoor Cloud: who pays whom",
  description: "2 companies, 1 tie",
  legend: [],
  source: "DEALS, Edition 1",
};

/** A drawing on the page with a style sheet, and the picture that becomes of it. */
function picture(content: string, styles = "", given: Partial<Caption> = {}) {
  document.body.innerHTML = `<style>${styles}</style><svg viewBox="0 0 300 200" class="drawing" role="group">${content}</svg>`;
  const drawing = document.querySelector("svg");
  if (!drawing) throw new Error("There is no drawing.");
  const { svg, width, height } = pictureOf(drawing, { ...caption, ...given });
  return { document: new DOMParser().parseFromString(svg, "image/svg+xml"), svg, width, height };
}

const textsOf = ({ document }: { document: Document }) =>
  [...document.querySelectorAll("svg > text")].map(({ textContent }) => textContent);

afterEach(() => {
  document.body.innerHTML = "";
  jest.restoreAllMocks();
});

describe("a drawing outside of the pane", () => {
  it("has by attributes what it has by style sheets in the pane", () => {
    const { document } = picture(
      '<g class="band"><path d="M0 0H9" class="thick"/></g>',
      ".band { fill: none; opacity: 0.5 } .band .thick { stroke: rgb(1, 2, 3); stroke-width: 4px }",
    );
    expect(document.querySelector("path")?.outerHTML).toBe(
      '<path xmlns="http://www.w3.org/2000/svg" d="M0 0H9" stroke="rgb(1, 2, 3)" stroke-width="4px"/>',
    );
    expect(document.querySelector("g")?.getAttribute("opacity")).toBe("0.5");
  });

  it("tells transparent colours as a colour and its opacity, which more programs understand", () => {
    const { document } = picture('<path class="glass" d="M0 0H9"/>', ".glass { fill: rgba(1, 2, 3, 0.5) }");
    const path = document.querySelector("path");
    expect([path?.getAttribute("fill"), path?.getAttribute("fill-opacity")]).toEqual(["rgb(1, 2, 3)", "0.5"]);
  });

  it("brings nothing that is for the page: scripts, styles, keyboard, screen readers, what is not painted", () => {
    const { document } = picture(
      '<style>.x {}</style><script>0</script><g class="x" id="n" tabindex="0" role="button" aria-label="Fenwick"' +
        ' data-spot="n" data-fui-focus-visible=""><title>Fenwick</title><rect width="9" height="9"/></g>' +
        '<rect class="gone" width="1" height="1"/><rect class="reach" width="2" height="2"/>',
      ".gone { display: none } .reach { fill: none; stroke: none }",
    );
    expect(document.querySelector("svg svg")?.innerHTML).toBe(
      '<g xmlns="http://www.w3.org/2000/svg"><title>Fenwick</title><rect width="9" height="9"/></g>',
    );
  });

  it("keeps the names to which it refers itself", () => {
    const { document } = picture('<linearGradient id="a"/><path id="b" fill="url(#a)" d="M0 0H9"/>');
    expect([...document.querySelectorAll("[id]")].map(({ id }) => id)).toEqual(["a"]);
  });

  it("stands on white between its question and its edition, and is described", () => {
    const made = picture("");
    expect(textsOf(made)).toEqual(["Aldermoor Cloud: who pays whom", "DEALS, Edition 1"]);
    const [title, description, ground] = [...made.document.documentElement.children];
    expect([title?.textContent, description?.textContent]).toEqual([caption.title, caption.description]);
    expect(ground?.getAttribute("fill")).toBe("#ffffff");
  });

  it("is as large as what it shows, with room for the lines around it", () => {
    const { document, width, height } = picture("");
    expect(width).toBe(300);
    expect(height).toBeGreaterThan(200);
    expect(document.documentElement.getAttribute("viewBox")).toBe(`0 0 300 ${height}`);
    expect(document.querySelector("svg svg")?.getAttribute("viewBox")).toBe("0 0 300 200");
  });

  it("breaks a question that is longer than it is wide, and becomes higher by it", () => {
    const short = picture("");
    const title = "Aldermoor Cloud: who pays whom, at least $1 billion, as of June 30, 2026";
    const long = picture("", "", { title });
    expect(textsOf(long).slice(0, -1).join(" ")).toBe(title);
    expect(long.height).toBeGreaterThan(short.height);
  });

  it("says what its colours mean", () => {
    const made = picture("", "", {
      legend: [
        { colour: "rgb(1, 2, 3)", label: "Leases" },
        { colour: "rgb(4, 5, 6)", label: "Debt" },
      ],
    });
    const legend = [...made.document.querySelectorAll("svg > g > *")];
    expect(legend.map((one) => one.textContent || one.getAttribute("fill"))).toEqual([
      "rgb(1, 2, 3)",
      "Leases",
      "rgb(4, 5, 6)",
      "Debt",
    ]);
  });

  it("leaves the page as it was, also if it cannot be made", () => {
    picture("");
    expect(document.body.children).toHaveLength(2);
    jest.spyOn(window, "getComputedStyle").mockImplementation(() => {
      throw new Error("Nothing is known of styles.");
    });
    expect(() => picture("")).toThrow();
    expect(document.body.children).toHaveLength(2);
  });
});

function Drawing() {
  const drawing = useRef<SVGSVGElement>(null);
  return (
    <>
      <svg ref={drawing} viewBox="0 0 300 200" role="img" aria-label="A drawing" />
      <PictureTools
        picture={drawing}
        title="Aldermoor Cloud: who pays whom"
        description="2 companies, 1 tie"
        release={paneEdition.release}
      />
    </>
  );
}

const drawingView: View = { id: "drawing", label: () => "Drawing", Show: Drawing };

describe("the tools of a drawing", () => {
  const open = (host = aHost()) => {
    const { container } = render(<Pane edition={paneEdition} host={host} views={[drawingView]} />);
    const user = aUser();
    const press = (name: string) => user.click(screen.getByRole("button", { name }));
    return { host, press, user, container };
  };

  /** A browser that makes PNGs, as jsdom does not. */
  const letBrowserDraw = () => {
    Object.assign(Image.prototype, { decode: () => Promise.resolve() });
    const { prototype } = HTMLCanvasElement;
    Object.assign(prototype, { getContext: () => ({ drawImage: () => undefined }) });
    jest.spyOn(prototype, "toDataURL").mockReturnValue("data:image/png;base64,iVBORw0KGgo=");
  };

  it("put it into the sheet as a PNG of its own size, and say where it is and how to take it away", async () => {
    letBrowserDraw();
    const { host, press } = open();
    await press("Insert as picture");
    await screen.findByText(/begins at Sheet1!B2\. It lies over the cells and changes none; .* press Delete/);
    expect(host.pictures).toMatchObject([
      { png: "iVBORw0KGgo=", title: "Aldermoor Cloud: who pays whom", description: "2 companies, 1 tie", width: 225 },
    ]);
  });

  it.each([
    ["too-old", /too old to take pictures .* Copy it as SVG/],
    ["protected", /sheet is protected/],
    ["not-in-excel", /not open in Excel\. Copy the picture as SVG/],
    ["refused", /did not take the picture/],
  ] as const)("say what is the matter where Excel does not take it: %s", async (problem, sentence) => {
    letBrowserDraw();
    const { press } = open(aHost({ insertPicture: () => Promise.resolve({ outcome: "failed", problem }) }));
    await press("Insert as picture");
    await screen.findByText(sentence);
  });

  it("say so where the browser makes no PNG, and ask nothing of Excel", async () => {
    Object.assign(Image.prototype, { decode: () => Promise.reject(new Error("The image cannot be decoded.")) });
    const { host, press } = open();
    await press("Insert as picture");
    await screen.findByText(/could not be made here/);
    expect(host.pictures).toEqual([]);
  });

  it("put it on the clipboard as SVG, with the edition", async () => {
    const { host, press } = open();
    await press("Copy as SVG");
    await screen.findByText(/on the clipboard as SVG/);
    expect(host.copied[0]).toMatch(/^<svg xmlns=.*DEALS, Edition 1, June 30, 2026<\/text><\/svg>$/);
  });

  it("show the SVG selected where the clipboard is refused, until it is not", async () => {
    let isRefused = true;
    const { press } = open(aHost({ copy: () => Promise.resolve(!isRefused) }));
    await press("Copy as SVG");
    await screen.findByText(/press Ctrl\+C/);
    const field = screen.getByRole("textbox", { name: "The picture as SVG" });
    expect(field).toMatchObject({ readOnly: true, selectionStart: 0, selectionEnd: field.textContent.length });
    expect(document.activeElement).toBe(field);
    isRefused = false;
    await press("Copy as SVG");
    await screen.findByText(/on the clipboard as SVG/);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("speak Italian", async () => {
    const { press } = open(aHost({ language: "it-IT" }));
    await press("Copia come SVG");
    await screen.findByText(/negli appunti come SVG/);
  });

  it("have nothing against them from axe-core", async () => {
    const { container, press } = open(aHost({ copy: () => Promise.resolve(false) }));
    await press("Copy as SVG");
    await screen.findByRole("textbox");
    expect(await violationsIn(container)).toEqual([]);
  });
});
