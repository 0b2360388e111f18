import { makeStyles, mergeClasses, tokens } from "../ui/fluent";

const colour = (color: string) => ({ color, "@media (forced-colors: active)": { color: "CanvasText" } });

const useColours = makeStyles({
  first: colour(tokens.colorCompoundBrandStroke),
  second: colour(tokens.colorPaletteDarkOrangeBorderActive),
  third: colour(tokens.colorPalettePurpleBorderActive),
  fourth: colour(tokens.colorPaletteTealBorderActive),
  fifth: colour(tokens.colorPaletteBrassBorderActive),
  sixth: colour(tokens.colorPaletteAnchorBorderActive),
});

/** Shapes around a centre, as large to the eye as each other. */
const shapes = [
  "M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0Z",
  "M-3.2,-3.2H3.2V3.2H-3.2Z",
  "M0,-4.2L4.2,3.2H-4.2Z",
  "M0,-4.6L4.6,0L0,4.6L-4.6,0Z",
  "M0,4.2L4.2,-3.2H-4.2Z",
  "M-4,-1.4H-1.4V-4H1.4V-1.4H4V1.4H1.4V4H-1.4V1.4H-4Z",
] as const;

const dashes = [undefined, "6 3", "2 2", "8 3 2 3", "4 2", "1 3"] as const;

/** How the lines of companies are told apart, by their place among those shown: by colour, and without seeing colours. */
export function useLineLooks() {
  const colours = useColours();
  const inOrder = [colours.first, colours.second, colours.third, colours.fourth, colours.fifth, colours.sixth];
  return (place: number) => ({
    className: inOrder[place % inOrder.length] ?? "",
    dashes: dashes[place % dashes.length],
    shape: shapes[place % shapes.length] ?? shapes[0],
  });
}

const useStyles = makeStyles({
  marker: { stroke: "currentColor", strokeWidth: "1.5px" },
  exact: { fill: "currentColor" },
  hollow: { fill: tokens.colorNeutralBackground1 },
  inText: { verticalAlign: "middle", overflow: "visible", marginInlineEnd: "6px" },
});

/** A point of a company's line, hollow where the figure is not exact. */
export function Marker({ place, isExact, x, y }: { place: number; isExact: boolean; x: number; y: number }) {
  const styles = useStyles();
  const { shape, className } = useLineLooks()(place);
  return (
    <path
      d={shape}
      transform={`translate(${x} ${y})`}
      className={mergeClasses(styles.marker, isExact ? styles.exact : styles.hollow, className)}
    />
  );
}

/** The same sign in a text, before the company's name. */
export function MarkerInText({ place }: { place: number }) {
  return (
    <svg width="10" height="10" aria-hidden className={useStyles().inText}>
      <Marker place={place} isExact x={5} y={5} />
    </svg>
  );
}
