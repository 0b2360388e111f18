/** The colours of the application, in hexadecimal. */
export interface HostTheme {
  readonly background: string;
  readonly foreground: string;
  readonly dark: boolean;
}

/** The colours that the host says it shows; older hosts, and Excel on the web, say none. */
export function hostTheme(): HostTheme | undefined {
  try {
    const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = Office.context.officeTheme;
    if (!isColour(background) || !isColour(foreground)) return undefined;
    // Hosts learnt to say isDarkTheme later than they learnt to name the colours, which say it as well.
    return { background, foreground, dark: lightness(background) < lightness(foreground) };
  } catch {
    return undefined;
  }
}

const isColour = (text: unknown): text is string => typeof text === "string" && /^#[0-9a-f]{6}$/i.test(text);

/** How light a colour looks, from 0 to 255. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
