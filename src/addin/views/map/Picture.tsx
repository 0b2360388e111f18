import { type FocusEvent, type KeyboardEvent, type RefObject, useState, type PointerEvent, useRef } from "react";
import { makeStyles, mergeClasses, tokens } from "../../ui/fluent";
import { fitted } from "../../ui/widths";
import { useWords, type Words } from "../../ui/words";
import { Band, type Look, Mark, Text } from "./Marks";
import type { ColumnName, Drawing, DrawnNode, DrawnTie, Label } from "./drawing";
import { isDrawn, type Spot, spotAfter, spotKey } from "./keyboard";
import { amountOnMap, partyInWords, tieInWords } from "./mapWords";

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
  readonly onDrag?: OnDrag | undefined;
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

/** What is drawn later lies over what is drawn before. */
const litLast = <Drawn,>(all: readonly Drawn[], isLit: (one: Drawn) => boolean): readonly Drawn[] =>
  all.toSorted((one, other) => Number(isLit(one)) - Number(isLit(other)));

/** The name of a party, with what passes through it where that is known and there is room. */
function nameOn({ mapped, dollars, isRound }: DrawnNode, { room }: Label, words: Words): string {
  const { name } = mapped.party;
  const withAmount = `${name} ${amountOnMap(dollars, words)}`;
  return dollars > 0 && !isRound && fitted(withAmount, room) === withAmount ? withAmount : name;
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

/** What is drawn where something happened: what it is, and its key. */
function drawnAt(target: EventTarget): readonly [string, string] | undefined {
  const spot = target instanceof Element ? target.closest("[data-spot]")?.getAttribute("data-spot") : undefined;
  const [, is, key] = /^(node|tie) (.*)$/.exec(spot ?? "") ?? [];
  return is === undefined || key === undefined ? undefined : [is, key];
}

/** Further than a hand shakes when it clicks, in pixels. */
const DRAG_FROM = 3;

/** Called with where a party is dragged to, in pixels. */
export type OnDrag = (party: string, to: { x: number; y: number }) => void;

/** Follows a party that is dragged; what is dragged is not clicked. */
function useDragging(svg: RefObject<SVGSVGElement | null>, onDrag: OnDrag | undefined) {
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
