import { webLightTheme } from "./fluent";
import { inLightColours, inlineStyles, removeAttributes } from "./inlineStyles";

/** A drawing as it leaves the pane: a text that needs no style sheet and no script to look as it looked there. */
export interface Picture {
  readonly svg: string;
  /** In pixels of the screen, of which 96 are an inch. */
  readonly width: number;
  readonly height: number;
}

/** What is said around a drawing, so that it can stand alone. */
export interface Caption {
  /** The question that it answers, as the line above it. */
  readonly title: string;
  /** What it shows, for those who cannot see it. */
  readonly description: string;
  /** What its colours mean, under the drawing: by CSS, tokens too. */
  readonly legend: readonly { readonly colour: string; readonly label: string }[];
  /** Where its figures come from, as the line below it. */
  readonly source: string;
}

/**
 * A drawing of the pane with its caption, in light colours whatever colours the pane has: a sheet is white.
 * @param drawing Its styles belong to classes of itself and of what is in it, not of what is around it.
 */
export function pictureOf(drawing: SVGSVGElement, caption: Caption): Picture {
  const { viewBox, width, height } = extentOf(drawing);
  const above = lines(caption.title, { width, top: MARGIN }, 14, 600);
  const top = above.bottom + MARGIN;
  const legend = legendOf(caption.legend, { width, top: top + height + MARGIN });
  const below = lines(caption.source, { width, top: legend.bottom }, 12, 400);
  const whole = Math.ceil(below.bottom + MARGIN);
  const copy = document.importNode(drawing, true);
  for (const element of [copy, ...copy.querySelectorAll("*")]) removeAttributes(element, isMarkOfFocus);
  const picture = svgElement("svg", {
    width,
    height: whole,
    viewBox: `0 0 ${width} ${whole}`,
    "font-family": webLightTheme.fontFamilyBase,
    "font-size": webLightTheme.fontSizeBase300,
  });
  picture.append(
    svgElement("title", {}, caption.title),
    svgElement("desc", {}, caption.description),
    svgElement("rect", { width, height: whole, fill: webLightTheme.colorNeutralBackground1 }),
    ...above.drawn,
    copy,
    legend.drawn,
    ...below.drawn,
  );
  inLightColours(picture, () => {
    inlineStyles(copy, picture);
    inlineStyles(legend.drawn, picture);
  });
  setAttributes(copy, { x: 0, y: top, width, height, viewBox });
  return { svg: new XMLSerializer().serializeToString(picture), width, height: whole };
}

/** A picture as a PNG in Base64, twice as fine as the screen; undefined where the browser cannot make one. */
export async function pngOf({ svg, width, height }: Picture): Promise<string | undefined> {
  const FINENESS = 2;
  try {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(width * FINENESS);
    canvas.height = Math.ceil(height * FINENESS);
    const pen = canvas.getContext("2d");
    pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
    // A canvas too large for the browser gives an address without content.
    return (pen && canvas.toDataURL("image/png").split(";base64,")[1]) || undefined;
  } catch {
    return undefined;
  }
}

/** What a drawing shows, at least in the size in which it was drawn: where it is enlarged, a part of it is on show. */
function extentOf(drawing: SVGSVGElement): { viewBox: string; width: number; height: number } {
  const shown = drawing.getBoundingClientRect();
  const viewBox = drawing.getAttribute("viewBox") ?? `0 0 ${shown.width} ${shown.height}`;
  const [, , width = 0, height = 0] = viewBox.split(/[\s,]+/).map(Number);
  const enlarged = Math.max(1, shown.width / width || 0);
  return { viewBox, width: Math.round(width * enlarged), height: Math.round(height * enlarged) };
}

const MARGIN = 12;

/** What Fluent's scripts put on an element that has the keyboard, round which a ring is drawn then. */
const isMarkOfFocus = (attribute: string): boolean => attribute.startsWith("data-fui-focus");

interface Room {
  /** How wide the picture is. */
  readonly width: number;
  readonly top: number;
}

/** The colours and what they mean, side by side as far as there is room, and where they end with the space below them. */
function legendOf(entries: Caption["legend"], { width, top }: Room): { drawn: Element; bottom: number } {
  const [size, swatch, height] = [12, 10, 18];
  const drawn = svgElement("g", {});
  let [x, y] = [MARGIN, top];
  for (const { colour, label } of entries) {
    const wide = swatch + 4 + label.length * size * LETTER;
    if (x > MARGIN && x + wide > width - MARGIN) [x, y] = [MARGIN, y + height];
    drawn.append(
      svgElement("rect", { x, y: y + 1, width: swatch, height: swatch, fill: colour }),
      svgElement("text", { ...lettering(size), x: x + swatch + 4, y: y + swatch }, label),
    );
    x += wide + MARGIN;
  }
  return { drawn, bottom: entries.length > 0 ? y + height + MARGIN / 2 : top };
}

/** As wide as a letter is on the average, of its height, and a little more: the fonts of other programs differ. */
const LETTER = 0.6;

const lettering = (size: number, weight = 400) => ({
  fill: webLightTheme.colorNeutralForeground1,
  "font-size": `${size}px`,
  "font-weight": weight,
});

/** A sentence in as many lines as it takes, and where they end. */
function lines(
  sentence: string,
  { width, top }: Room,
  size: number,
  weight: number,
): { drawn: Element[]; bottom: number } {
  const height = Math.round(size * 1.4);
  const drawn = wrapped(sentence, Math.floor((width - 2 * MARGIN) / (size * LETTER))).map((line, index) =>
    svgElement("text", { ...lettering(size, weight), x: MARGIN, y: top + size + index * height }, line),
  );
  return { drawn, bottom: top + drawn.length * height };
}

function wrapped(sentence: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && longer.length <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function svgElement(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  setAttributes(element, attributes);
  element.textContent = text;
  return element;
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
