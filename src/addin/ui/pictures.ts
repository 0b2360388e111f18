import { webLightTheme } from "./fluent";

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
  /** Where its figures come from, as the line below it. */
  readonly source: string;
}

/**
 * A drawing of the pane with its caption, in light colours whatever colours the pane has: a sheet is white. In high
 * contrast it keeps the user's colours, its ground too.
 * @param drawing Its styles belong to classes of itself and of what is in it, not of what is around it.
 */
export function pictureOf(drawing: SVGSVGElement, caption: Caption): Picture {
  const { viewBox, width, height } = extentOf(drawing);
  const place = lightPlace(width);
  const copy = document.importNode(drawing, true);
  for (const element of [copy, ...copy.querySelectorAll("*")]) removeAttributes(element, isMarkOfThePane);
  place.append(copy);
  document.body.append(place);
  try {
    inlineStyles(copy);
    const { color, backgroundColor } = getComputedStyle(place);
    const above = lines(caption.title, { size: 16, weight: 600, colour: color, width, top: MARGIN });
    const top = above.bottom + MARGIN;
    const below = lines(caption.source, { size: 12, weight: 400, colour: color, width, top: top + height + MARGIN });
    const whole = below.bottom + MARGIN;
    setAttributes(copy, { x: 0, y: top, width, height, viewBox });
    const picture = svgElement("svg", { width, height: whole, viewBox: `0 0 ${width} ${whole}` });
    picture.append(
      svgElement("title", {}, caption.title),
      svgElement("desc", {}, caption.description),
      svgElement("rect", { width, height: whole, fill: backgroundColor }),
      ...above.drawn,
      copy,
      ...below.drawn,
    );
    return { svg: new XMLSerializer().serializeToString(picture), width, height: whole };
  } finally {
    place.remove();
  }
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

/** A place out of sight where Fluent's tokens have their light values. */
function lightPlace(width: number): HTMLElement {
  const place = document.createElement("div");
  place.setAttribute("aria-hidden", "true");
  for (const [token, value] of Object.entries(webLightTheme)) place.style.setProperty(`--${token}`, String(value));
  const isHighContrast = window.matchMedia("(forced-colors: active)").matches;
  Object.assign(place.style, {
    position: "fixed",
    left: "-10000px",
    width: `${width}px`,
    colorScheme: "light",
    // What is drawn in the system's colours then has them already.
    forcedColorAdjust: "none",
    color: isHighContrast ? "CanvasText" : webLightTheme.colorNeutralForeground1,
    backgroundColor: isHighContrast ? "Canvas" : webLightTheme.colorNeutralBackground1,
    fontFamily: FONT,
    fontSize: webLightTheme.fontSizeBase300,
  });
  return place;
}

const FONT = webLightTheme.fontFamilyBase;
const MARGIN = 12;

/** Properties that an element has from the one around it unless it has its own. */
const inherited = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-dashoffset",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "marker-start",
  "marker-end",
  "visibility",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "letter-spacing",
  "text-anchor",
  "dominant-baseline",
];

/** Properties that an element does not inherit, and what they are where nobody has set them. */
const notInherited: Readonly<Record<string, string>> = {
  opacity: "1",
  transform: "none",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1",
};

/** What looks as it does by style sheets looks so by attributes; what cannot be seen, or is not drawn, goes. */
function inlineStyles(drawing: SVGSVGElement): void {
  for (const gone of drawing.querySelectorAll("style, script, foreignObject")) gone.remove();
  const styled = new Map([drawing, ...drawing.querySelectorAll("*")].map((element) => [element, stylesOf(element)]));
  // Once all are read: a rule may be about an element's place in another one of some class.
  for (const [element, { isShown, styles }] of styled) {
    if (!isShown) element.remove();
    removeAttributes(element, isForThePage);
    if (element.matches("title, desc")) continue;
    const around = element.parentElement && styled.get(element.parentElement)?.styles;
    for (const [name, value] of styles) {
      element.removeAttribute(name);
      const otherwise = notInherited[name] ?? around?.get(name);
      if (value !== otherwise && !(element === drawing && name === "transform")) element.setAttribute(name, value);
    }
  }
  const markup = drawing.outerHTML;
  for (const { id } of drawing.querySelectorAll("[id]"))
    if (!markup.includes(`#${id}`)) drawing.querySelector(`[id="${CSS.escape(id)}"]`)?.removeAttribute("id");
}

/** How an element looks: what the browser does not know is left as it is. */
function stylesOf(element: Element): { isShown: boolean; styles: ReadonlyMap<string, string> } {
  const computed = getComputedStyle(element);
  const styles = new Map<string, string>();
  for (const name of [...inherited, ...Object.keys(notInherited)]) {
    const value = computed.getPropertyValue(name);
    if (value !== "") styles.set(name, value);
  }
  for (const paint of ["fill", "stroke"]) separateOpacity(styles, paint);
  const isShown = computed.display !== "none" || !element.matches("g, path, rect, circle, line, polygon, text, tspan");
  return { isShown, styles };
}

/** Transparent colours as colours and their opacity: older programs that read SVG know no rgba(). */
function separateOpacity(styles: Map<string, string>, paint: string): void {
  const [, colour, alpha] = /^rgba\((.+), ([\d.]+)\)$/.exec(styles.get(paint) ?? "") ?? [];
  if (colour === undefined) return;
  const opacity = Number(alpha) * Number(styles.get(`${paint}-opacity`) ?? 1);
  styles.set(paint, opacity === 0 ? "none" : `rgb(${colour})`);
  styles.set(`${paint}-opacity`, String(opacity));
}

/** Marks that the pane's scripts put on elements, such as that one has the keyboard, for which it would be drawn otherwise. */
const isMarkOfThePane = (attribute: string): boolean => attribute.startsWith("data-");

/** What is for style sheets, scripts and screen readers on the pane's page. */
const isForThePage = (attribute: string): boolean =>
  ["class", "style", "role", "tabindex", "focusable"].includes(attribute) || /^(aria-|on)/.test(attribute);

function removeAttributes(element: Element, unwanted: (name: string) => boolean): void {
  for (const name of element.getAttributeNames()) if (unwanted(name)) element.removeAttribute(name);
}

interface Lettering {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  /** How wide the picture is. */
  readonly width: number;
  readonly top: number;
}

/** A sentence in as many lines as it takes, and where they end. */
function lines(
  sentence: string,
  { size, weight, colour, width, top }: Lettering,
): { drawn: Element[]; bottom: number } {
  const height = size * 1.375;
  // As wide as letters are on the average, and a little more: the fonts of other programs differ.
  const room = Math.floor((width - 2 * MARGIN) / (size * 0.58));
  const drawn = wrapped(sentence, room).map((line, index) => {
    const y = top + size + index * height;
    const style = { fill: colour, "font-family": FONT, "font-size": `${size}px`, "font-weight": weight };
    return svgElement("text", { x: MARGIN, y, ...style }, line);
  });
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
