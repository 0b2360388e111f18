import { webLightTheme } from "./fluent";

/** Puts a picture where Fluent's tokens have their light values, out of sight, for as long as something is done with it. */
export function inLightColours(picture: Element, act: () => void): void {
  const place = document.createElement("div");
  place.setAttribute("aria-hidden", "true");
  for (const [token, value] of Object.entries(webLightTheme)) place.style.setProperty(`--${token}`, String(value));
  Object.assign(place.style, {
    position: "fixed",
    left: "-10000px",
    color: webLightTheme.colorNeutralForeground1,
    forcedColorAdjust: "none",
  });
  place.append(picture);
  // Griffel keeps the rules of each media query in an element of their own.
  const forHighContrast = document.querySelectorAll<HTMLStyleElement>('style[media*="forced-colors"]');
  for (const rules of forHighContrast) rules.disabled = true;
  document.body.append(place);
  try {
    act();
  } finally {
    place.remove();
    for (const rules of forHighContrast) rules.disabled = false;
  }
}

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
export function inlineStyles(drawing: Element, around: Element): void {
  for (const gone of drawing.querySelectorAll("style, script, foreignObject")) gone.remove();
  const elements = [drawing, ...drawing.querySelectorAll("*")];
  const styled = new Map([around, ...elements].map((element) => [element, stylesOf(element)]));
  // Once all are read: a rule may be about an element's place in another one of some class.
  for (const element of elements) {
    removeAttributes(element, isForThePage);
    const { isShown, styles } = styled.get(element) ?? {};
    if (!isShown) element.remove();
    const parent = element.parentElement && styled.get(element.parentElement);
    for (const [name, value] of styles ?? []) {
      element.removeAttribute(name);
      const otherwise = notInherited[name] ?? parent?.styles.get(name);
      if (value !== otherwise && !element.matches("title, desc")) element.setAttribute(name, value);
    }
  }
  const markup = drawing.outerHTML;
  for (const element of elements) if (!markup.includes(`#${element.id}`)) element.removeAttribute("id");
}

/** How an element looks: what the browser does not know is left as it is. */
function stylesOf(element: Element): { isShown: boolean; styles: ReadonlyMap<string, string> } {
  const computed = getComputedStyle(element);
  const styles = new Map<string, string>();
  for (const name of [...inherited, ...Object.keys(notInherited)]) {
    const value = computed.getPropertyValue(name);
    // Older programs that read SVG know no quotes there.
    if (value !== "") styles.set(name, value.replace(/^url\("(#.+)"\)$/, "url($1)"));
  }
  for (const paint of ["fill", "stroke"]) separateOpacity(styles, paint);
  const isShape = element.matches("path, rect, circle, ellipse, line, polyline, polygon, text, tspan");
  // What only makes something easier to hit is painted with nothing.
  const isPainted = styles.get("fill") !== "none" || styles.get("stroke") !== "none";
  const isGone = computed.display === "none" && (isShape || element.matches("g"));
  return { isShown: !isGone && (isPainted || !isShape), styles };
}

/** Transparent colours as colours and their opacity: older programs that read SVG know no rgba(). */
function separateOpacity(styles: Map<string, string>, paint: string): void {
  const [, colour, alpha] = /^rgba\((.+), ([\d.]+)\)$/.exec(styles.get(paint) ?? "") ?? [];
  if (colour === undefined) return;
  const opacity = Number(alpha) * Number(styles.get(`${paint}-opacity`) ?? 1);
  styles.set(paint, opacity === 0 ? "none" : `rgb(${colour})`);
  styles.set(`${paint}-opacity`, String(opacity));
}

/** What is for style sheets, scripts and screen readers on the pane's page. */
const isForThePage = (attribute: string): boolean =>
  ["class", "style", "role", "tabindex", "focusable"].includes(attribute) || /^(aria-|data-|on)/.test(attribute);

/** Takes away those attributes of an element that nobody wants. */
export function removeAttributes(element: Element, unwanted: (name: string) => boolean): void {
  for (const name of element.getAttributeNames()) if (unwanted(name)) element.removeAttribute(name);
}
