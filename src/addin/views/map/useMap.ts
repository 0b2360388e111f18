import { useMemo, useState } from "react";
import type { Edition } from "../../../core/edition";
import type { Loop } from "../../../core/flows";
import { useRemembered } from "../../ui/HostContext";
import { loopKey, mapContents, mapLoops, moneyTies, withLoop } from "./contents";
import { daysOf, initialMap, MapState, questionOf, stillThere } from "./mapState";

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
  const loops = useMemo(() => mapLoops(edition, party, day), [edition, party, day]);
  const loop = loops.find((one) => loopKey(one) === loopShown);
  const withIt = useMemo(() => withLoop(found, loop, edition, day), [found, loop, edition, day]);
  const days = useMemo(() => daysOf(edition, party), [edition, party]);
  const showLoop = (next: Loop | undefined) => {
    setLoopShown(next && loopKey(next));
  };
  return { state, setState, question, days, newest, ...withIt, loops, loop, showLoop };
}
