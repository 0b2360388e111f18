import { dequal } from "dequal";
import { memo } from "react";
import { makeStyles, mergeClasses, tokens } from "../../ui/fluent";
import { fitted } from "../../ui/widths";
import type { DrawnNode, DrawnTie, Label } from "./drawing";
import { spotKey } from "./keyboard";
import { colourOf, palette } from "./mapWords";

/** How something looks beside a circle that is shown, if one is. */
export type Look = "plain" | "lit" | "faded";

// What is drawn is drawn anew only where it changes. While a party of edition 2 is dragged that is little of it: scripts
// take 11 ms of each frame, and would take 15.

const useTextStyles = makeStyles({
  text: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: "11px",
    dominantBaseline: "central",
    fill: tokens.colorNeutralForeground1,
    // Seen upon bands of any colour.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    strokeLinejoin: "round",
    paintOrder: "stroke",
    pointerEvents: "none",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  heading: { fill: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  plain: {},
  lit: { fontWeight: tokens.fontWeightSemibold },
  faded: {
    fill: tokens.colorNeutralForeground3,
    // What Windows calls grey text is bright green in some of its contrast themes.
    "@media (forced-colors: active)": { fillOpacity: 0.6 },
  },
});

export const Text = memo(function Text(props: { place: Label; isHeading?: boolean; look?: Look; children: string }) {
  const styles = useTextStyles();
  const { place, isHeading = false, look = "plain", children } = props;
  return (
    <text
      x={place.x}
      y={place.y}
      textAnchor={place.anchor}
      className={mergeClasses(styles.text, styles[look], isHeading && styles.heading)}
    >
      {fitted(children, place.room)}
    </text>
  );
}, dequal);

const useMarkStyles = makeStyles({
  node: {
    outlineStyle: "none",
    cursor: "pointer",
    "& rect": { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
    "&:focus-visible rect": {
      stroke: tokens.colorStrokeFocus2,
      strokeWidth: "3px",
      "@media (forced-colors: active)": { stroke: "Highlight" },
    },
  },
  plain: {},
  lit: {},
  faded: {
    "& rect": { fill: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { fillOpacity: 0.4 } },
  },
  selected: {
    "& rect": {
      fill: tokens.colorCompoundBrandBackground,
      "@media (forced-colors: active)": { fill: "Highlight" },
    },
  },
});

/** A party: a bar or a circle. */
export const Mark = memo(function Mark(props: {
  node: DrawnNode;
  label: string;
  look: Look;
  isStop: boolean;
  isSelected: boolean;
}) {
  const styles = useMarkStyles();
  const { node, label, look, isStop, isSelected } = props;
  const { key, x, y, width, height, isRound } = node;
  return (
    <g
      data-spot={spotKey({ is: "node", key })}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-pressed={isSelected}
      className={mergeClasses(styles.node, styles[look], isSelected && styles.selected)}
    >
      <rect x={x} y={y} width={width} height={height} rx={isRound ? width / 2 : 1} />
    </g>
  );
}, dequal);

const useBandStyles = makeStyles({
  tie: {
    outlineStyle: "none",
    cursor: "pointer",
    "&:hover": { strokeOpacity: 0.95, fillOpacity: 0.95 },
    "&:focus-visible": {
      strokeOpacity: 1,
      fillOpacity: 1,
      "& path:first-child": {
        stroke: tokens.colorStrokeFocus2,
        "@media (forced-colors: active)": { stroke: "Highlight" },
      },
    },
  },
  plain: { strokeOpacity: 0.5, fillOpacity: 0.5 },
  lit: { strokeOpacity: 0.95, fillOpacity: 0.95 },
  faded: { strokeOpacity: 0.12, fillOpacity: 0.12 },
  band: { fill: "none", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  head: { "@media (forced-colors: active)": { fill: "CanvasText" } },
  // Lies under the band and is wider: makes what is thin easier to hit, and is what is seen around a band.
  edge: {
    fill: "none",
    stroke: "transparent",
  },
  selected: {
    stroke: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  smallest: {
    stroke: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

/** Notches on both sides of a band. */
const notches = "2 4";

const dashes: Readonly<Record<DrawnTie["tie"]["is"] | "unpriced", string | undefined>> = {
  money: undefined,
  unpriced: "1 4",
  stake: "6 3",
  itself: "2 3",
};

/** A tie: a band as thick as it is large, dotted where nobody knows how large, dashed where it is no money. */
export const Band = memo(function Band(props: {
  tie: DrawnTie;
  label: string;
  look: Look;
  isSmallest: boolean;
  isStop: boolean;
  isSelected: boolean;
}) {
  const styles = useBandStyles();
  const { tie: drawn, label, look, isSmallest, isStop, isSelected } = props;
  const { key, tie, path, thickness, head } = drawn;
  const colour = colourOf(tie);
  const paint = colour ? palette[colour] : tokens.colorNeutralForeground3;
  const isUnpriced = tie.is === "money" && tie.dollars === undefined;
  return (
    <g
      data-spot={spotKey({ is: "tie", key, from: drawn.from })}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-pressed={isSelected}
      className={mergeClasses(styles.tie, styles[isSelected ? "lit" : look])}
    >
      <path
        d={path}
        className={mergeClasses(styles.edge, isSmallest && styles.smallest, isSelected && styles.selected)}
        strokeWidth={Math.max(8, thickness + (isSmallest ? 8 : 4))}
        strokeDasharray={isSmallest && !isSelected ? notches : undefined}
      />
      <path
        d={path}
        className={styles.band}
        stroke={paint}
        strokeWidth={thickness}
        strokeDasharray={dashes[isUnpriced ? "unpriced" : tie.is]}
        strokeLinecap={isUnpriced ? "round" : "butt"}
      />
      {head && <path d={head} className={styles.head} fill={paint} />}
    </g>
  );
}, dequal);
