import { useMemo, useState } from "react";
import type { Edition } from "../../../core/edition";
import type { Loop } from "../../../core/loops";
import { unlessProblem } from "../../../core/problems";
import { useRemembered } from "../../ui/HostContext";
import { centreOf, loopKey, mapContents, mapLoops, moneyTies, withLoop, type MapContents } from "./contents";
import { daysOf, initialMap, MapState, questionOf, stillThere } from "./mapState";
import type { Drawing } from "./drawing";
import { flowPicture, pixelsPerDollar } from "./flowPicture";
import type { OnDrag } from "./Picture";
import { network, placeAt, type Positions, positionsIn } from "./network";

/** What a reader has chosen on the map, and what the map contains then. */
export function useMap(edition: Edition) {
  const [kept, setState] = useRemembered("map", MapState, initialMap);
  const state = useMemo(() => stillThere(kept, edition), [kept, edition]);
  const [loopShown, setLoopShown] = useState<string>();
  const question = useMemo(() => questionOf(state, edition), [state, edition]);
  const { party, kinds, stakes, unpriced, atLeast, day } = question;
  const newestDay = edition.release.day;
  const money = useMemo(() => moneyTies(edition, { party, kinds, day: newestDay }), [edition, party, kinds, newestDay]);
  // The same while the days pass.
  const newest = useMemo(
    () => mapContents(edition, { party, kinds, stakes, unpriced, atLeast, day: newestDay }, money),
    [edition, party, kinds, stakes, unpriced, atLeast, newestDay, money],
  );
  const found = useMemo(
    () => (day === newestDay ? newest : mapContents(edition, question)),
    [edition, question, day, newestDay, newest],
  );
  const loops = useMemo(() => unlessProblem(() => mapLoops(edition, party, day)), [edition, party, day]);
  const loop = loops?.find((one) => loopKey(one) === loopShown);
  const withIt = useMemo(() => withLoop(found, loop, edition, day), [found, loop, edition, day]);
  const days = useMemo(() => daysOf(edition, party), [edition, party]);
  const showLoop = (next: Loop | undefined) => {
    setLoopShown(next && loopKey(next));
  };
  return { state, setState, question, centre: centreOf(question), days, newest, ...withIt, loops, loop, showLoop };
}

/** A drawing, and what moves a party of it. */
interface Drawn {
  readonly drawing: Drawing;
  /** How high it is as of the edition's day: so much room leaves what stands beneath it where it is while days pass. */
  readonly room: number;
  readonly onDrag: OnDrag | undefined;
}

/**
 * Draws what a map contains as the reader wants it drawn. Its scale, and the places in a network, are those of the
 * edition's day: so a dollar is as thick on every day, and nobody jumps about while the days pass.
 */
export function useDrawing(asked: {
  /** What the map contains as of the edition's day. */
  newest: MapContents;
  contents: MapContents;
  /** The company in the middle. */
  centre: string | undefined;
  form: MapState["form"];
  loop: Loop | undefined;
  width: number;
}): Drawn {
  const { newest, contents, centre, form, loop, width } = asked;
  const scale = useMemo(() => pixelsPerDollar(newest, centre), [newest, centre]);
  const isNetwork = form === "network";
  const positions = useMemo(() => (isNetwork ? positionsIn(newest) : nowhere), [isNetwork, newest]);
  const [moved, setMoved] = useState<{ readonly of: Positions; readonly to: Positions }>({ of: nowhere, to: nowhere });
  // Who was dragged stays there as long as the others do.
  const own = moved.of === positions ? moved.to : nowhere;

  const size = useMemo(() => ({ width, height: Math.max(320, Math.round(width * 1.05)) }), [width]);
  const flowsOfNewest = useMemo(
    () => (isNetwork ? undefined : flowPicture(newest, { centre, width, pixelsPerDollar: scale })),
    [isNetwork, newest, centre, width, scale],
  );
  const drawing = useMemo(() => {
    if (!flowsOfNewest) return network(contents, new Map([...positions, ...own]), { ...size, newest, loop });
    if (contents === newest) return flowsOfNewest;
    return flowPicture(contents, { centre, width, pixelsPerDollar: scale, loop });
  }, [flowsOfNewest, contents, positions, own, size, newest, centre, width, scale, loop]);
  const onDrag: OnDrag = (dragged, to) => {
    setMoved({ of: positions, to: new Map([...own, [dragged, placeAt(to, size)]]) });
  };
  return { drawing, room: flowsOfNewest?.height ?? size.height, onDrag: isNetwork ? onDrag : undefined };
}

const nowhere: Positions = new Map();
