import { dequal } from "dequal";
import { type FocusEvent, type KeyboardEvent, memo, type PointerEvent, type RefObject, useRef, useState } from "react";
import { makeStyles, mergeClasses, tokens } from "../../ui/fluent";
import { useWords, type Words } from "../../ui/words";
import { type ColumnName, type Drawing, type DrawnNode, type DrawnTie, fitted, type Label } from "./drawing";
import { isDrawn, type Spot, spotAfter, spotKey } from "./keyboard";
import { amountOnMap, colourOf, palette, partyInWords, tieInWords } from "./mapWords";

const useStyles = makeStyles({
  picture: { display: "block", userSelect: "none" },
  draggable: { "& [data-spot^='node']": { touchAction: "none" } },
  // While the days pass, what grows is seen to grow.
  moving: {
    "& rect, & path": {
      transitionProperty: "x, y, width, height, d, stroke-width",
      transitionDuration: tokens.durationSlow,
      "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
    },
  },
});

/** How a map is drawn, and what becomes of it when it is touched. */
export interface PictureProps {
  readonly drawing: Drawing;
  readonly svg: RefObject<SVGSVGElement | null>;
  /** What it shows, for readers. */
  readonly label: string;
  readonly nameOf: (party: string) => string;
  readonly headingOf: (column: ColumnName) => string;
  readonly selected: Spot | undefined;
  /** The ties of a circle, by their keys: everything else fades. */
  readonly highlighted: ReadonlySet<string>;
  /** Those of them that are marked as its smallest link. */
  readonly smallest: ReadonlySet<string>;
  /** Whether days pass. */
  readonly isMoving: boolean;
  readonly onSelect: (spot: Spot) => void;
  /** Called with what has the focus, or lies under the pointer. */
  readonly onTell: (spot: Spot | undefined) => void;
  /** Called with where a party is dragged to, in pixels; left out, nothing can be dragged. */
  readonly onDrag?: ((party: string, to: { x: number; y: number }) => void) | undefined;
}

/** Draws a map. One goes through it with a pointer, or by keyboard: one stop of the Tab key, and arrows from there. */
export function Picture(props: PictureProps) {
  const styles = useStyles();
  const words = useWords();
  const { drawing, svg, label, nameOf, headingOf, selected, highlighted, smallest, isMoving } = props;
  const { onSelect, onTell, onDrag } = props;
  const [last, setLast] = useState<Spot>();
  const dragging = useDragging(svg, onDrag);
  const [largest] = drawing.nodes;
  const stop = last && isDrawn(drawing, last) ? last : largest && ({ is: "node", key: largest.key } as const);

  const press = (event: KeyboardEvent) => {
    if (!stop) return;
    if (event.key === "Enter" || event.key === " ") onSelect(stop);
    else {
      const next = spotAfter(drawing, stop, event.key, highlighted);
      if (!next) return;
      setLast(next);
      elementOf(next, svg.current)?.focus();
    }
    event.preventDefault();
  };
  const focus = ({ target }: FocusEvent) => {
    const spot = spotOf(target, drawing);
    // From which end one came to a tie, the keys know, and not what is drawn.
    const reached = spot && last && spotKey(spot) === spotKey(last) ? last : spot;
    setLast(reached);
    onTell(reached);
  };
  const isLit = (tie: DrawnTie) => highlighted.has(tie.key) || tie.tie.is === "itself";
  const lit = new Set(drawing.ties.filter(isLit).flatMap(({ from, to }) => [from, to]));
  const look = (isOnCircle: boolean): Look => (highlighted.size === 0 ? "plain" : isOnCircle ? "lit" : "faded");

  return (
    <svg
      ref={svg}
      role="group"
      aria-label={label}
      className={mergeClasses(styles.picture, isMoving && styles.moving, onDrag && styles.draggable)}
      width={drawing.width}
      height={drawing.height}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      onKeyDown={press}
      onFocus={focus}
      onClick={({ target }) => {
        const spot = spotOf(target, drawing);
        if (spot) onSelect(spot);
      }}
      onPointerOver={({ target }) => {
        onTell(spotOf(target, drawing));
      }}
      onPointerLeave={() => {
        onTell(undefined);
      }}
      {...dragging}
    >
      {drawing.columns.map(({ name, ...place }) => (
        <Text key={name} place={place} isHeading>
          {headingOf(name)}
        </Text>
      ))}
      {litLast(drawing.ties, isLit).map((tie) => (
        <Band
          key={tie.key}
          tie={tie}
          label={tieInWords(tie.tie, nameOf, words)}
          look={look(isLit(tie))}
          isSmallest={smallest.has(tie.key)}
          isStop={stop?.is === "tie" && stop.key === tie.key}
          isSelected={selected?.is === "tie" && selected.key === tie.key}
        />
      ))}
      {litLast(drawing.nodes, ({ key }) => lit.has(key)).map((node) => (
        <Mark
          key={node.key}
          node={node}
          label={partyInWords(node.mapped, words)}
          look={look(lit.has(node.key))}
          isStop={stop?.is === "node" && stop.key === node.key}
          isSelected={selected?.is === "node" && selected.key === node.key}
        />
      ))}
      {/* Over all that is drawn; to readers each party says its name itself. */}
      <g aria-hidden="true">
        {drawing.nodes.map(
          (node) =>
            node.label && (
              <Text key={node.key} place={node.label} look={look(lit.has(node.key))}>
                {nameOn(node, node.label, words)}
              </Text>
            ),
        )}
      </g>
    </svg>
  );
}

/** How something looks beside a circle that is shown, if one is. */
type Look = "plain" | "lit" | "faded";

/** What is drawn later lies over what is drawn before. */
const litLast = <Drawn,>(all: readonly Drawn[], isLit: (one: Drawn) => boolean): readonly Drawn[] =>
  all.toSorted((one, other) => Number(isLit(one)) - Number(isLit(other)));

/** The name of a party, with what passes through it where that is known and there is room. */
function nameOn({ mapped, dollars, isRound }: DrawnNode, { room }: Label, words: Words): string {
  const { name } = mapped.party;
  const withAmount = `${name} ${amountOnMap(dollars, words)}`;
  return dollars > 0 && !isRound && fitted(withAmount, room) === withAmount ? withAmount : name;
}

/** What is drawn where something happened: what it is, and its key. */
function drawnAt(target: EventTarget): readonly [string, string] | undefined {
  const spot = target instanceof Element ? target.closest("[data-spot]")?.getAttribute("data-spot") : undefined;
  const [, is, key] = /^(node|tie) (.*)$/.exec(spot ?? "") ?? [];
  return is === undefined || key === undefined ? undefined : [is, key];
}

function spotOf(target: EventTarget, { ties }: Drawing): Spot | undefined {
  const [is, key = ""] = drawnAt(target) ?? [];
  if (is === undefined) return undefined;
  const tie = ties.find((one) => is === "tie" && one.key === key);
  return tie ? { is: "tie", key, from: tie.from } : { is: "node", key };
}

const elementOf = (spot: Spot, svg: SVGSVGElement | null): SVGElement | undefined =>
  [...(svg?.querySelectorAll<SVGElement>("[data-spot]") ?? [])].find(
    (one) => one.getAttribute("data-spot") === spotKey(spot),
  );

/** Further than a hand shakes when it clicks, in pixels. */
const DRAG_FROM = 3;

/** Follows a party that is dragged; what is dragged is not clicked. */
function useDragging(svg: RefObject<SVGSVGElement | null>, onDrag: PictureProps["onDrag"]) {
  const held = useRef<{ party: string; x: number; y: number; isMoved: boolean }>(undefined);
  if (!onDrag) return {};
  return {
    onPointerDown: ({ target, clientX: x, clientY: y }: PointerEvent) => {
      const [is, party = ""] = drawnAt(target) ?? [];
      held.current = is === "node" ? { party, x, y, isMoved: false } : undefined;
    },
    onPointerMove: ({ clientX, clientY, pointerId }: PointerEvent) => {
      const { current } = held;
      if (!current || !svg.current) return;
      if (!current.isMoved && Math.hypot(clientX - current.x, clientY - current.y) < DRAG_FROM) return;
      // From now on the picture gets what the pointer does, so that the party is not clicked in the end.
      if (!current.isMoved) svg.current.setPointerCapture(pointerId);
      current.isMoved = true;
      const { left, top } = svg.current.getBoundingClientRect();
      onDrag(current.party, { x: clientX - left, y: clientY - top });
    },
    onPointerUp: () => {
      held.current = undefined;
    },
    onPointerCancel: () => {
      held.current = undefined;
    },
  };
}

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

const Text = memo(function Text(props: { place: Label; isHeading?: boolean; look?: Look; children: string }) {
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
const Mark = memo(function Mark(props: {
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
const Band = memo(function Band(props: {
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
