import { useEffect, useRef, useState } from "react";
import type { Edition } from "../../../core/edition";
import { PagesOver } from "../../pages/RecordPage";
import { Body1, Button, Caption1, makeStyles, tokens } from "../../ui/fluent";
import { InsertButton } from "../../ui/insertions";
import { Actions } from "../../ui/layout";
import { PictureTools } from "../../ui/PictureTools";
import { useWidth } from "../../ui/widths";
import { mapTexts } from "../../ui/messages/map";
import { useTexts, useWords } from "../../ui/words";
import { Circles } from "./Circles";
import { DaySlider } from "./DaySlider";
import { DrawnMap } from "./DrawnMap";
import { isDrawn, type Spot, spotKey } from "./keyboard";
import { MapControls } from "./MapControls";
import * as chosen from "./mapState";
import { MapTable } from "./MapTable";
import { legendOf, titleOf } from "./mapWords";
import { SpotDetails } from "./SpotDetails";
import { useMap, useDrawing } from "./useMap";

/** Map: who pays whom, who owns whom, and where the money comes round, as a picture; the pages of records open over it. */
export function MapView({ edition }: { edition: Edition }) {
  return (
    <PagesOver edition={edition}>
      <MapOfEdition edition={edition} />
    </PagesOver>
  );
}

const useStyles = makeStyles({
  map: { paddingBottom: "24px", overflowWrap: "anywhere" },
  title: { display: "block", margin: "8px 0 0" },
  over: { display: "flex", alignItems: "center", gap: "4px" },
  summary: { flexGrow: 1 },
  zoom: { minWidth: "24px" },
  note: { marginTop: "4px", color: tokens.colorNeutralForeground2 },
});

/** How wide the picture is, as a multiple of the pane's width. */
const zooms = [1, 1.5, 2, 3] as const;

function MapOfEdition({ edition }: { edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(mapTexts);
  const shown = useMap(edition);
  const { state, setState, question, contents, highlighted, loops, loop } = shown;
  const { day } = question;
  const [selected, setSelected] = useState<Spot>();
  const [isPlaying, setPlaying] = useState(false);
  const [zoom, setZoom] = useState(0);
  const svg = useRef<SVGSVGElement>(null);
  const { ref: region, width } = useWidth<HTMLDivElement>();
  const { drawing, room, onDrag } = useDrawing({
    ...shown,
    form: state.form,
    width: Math.floor((width - 2) * (zooms[zoom] ?? 1)),
  });
  const flows = chosen.flowsInsertion(edition, state);
  const loopsTable = loops && loops.length > 0 ? chosen.loopsInsertion(edition, state) : undefined;

  const details = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The pane is low: what is said of a choice would often be out of sight.
    if (selected) details.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  const isTable = state.form === "table";
  const isAll = chosen.isAll(state) && state.day === undefined;
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const company = state.party === undefined ? undefined : nameOf(state.party);
  const title = titleOf(state, question, company, words);
  const summary = texts.summary(words.count(contents.parties.length), words.count(contents.ties.length));
  const drawAround = (party: string) => {
    setSelected(undefined);
    shown.showLoop(undefined);
    setState((before) => chosen.around(before, party));
  };

  return (
    <article className={styles.map}>
      <MapControls edition={edition} state={state} onState={setState} />
      <Caption1 block as="h2" className={styles.title}>
        {title}
      </Caption1>
      <div className={styles.over}>
        {/* While days pass, what each of them changes is not read out. */}
        <Caption1 block role="status" aria-live={isPlaying ? "off" : "polite"} className={styles.summary}>
          {summary}
        </Caption1>
        {!isTable && contents.ties.length > 0 && <Zoom zoom={zoom} onZoom={setZoom} />}
      </div>
      <div ref={region}>
        {contents.ties.length === 0 ? (
          <Nothing
            isAll={isAll}
            onAll={() => {
              setState((before) => ({ ...before, ...chosen.all }));
            }}
          />
        ) : isTable ? (
          <MapTable contents={contents} highlighted={highlighted} label={title} nameOf={nameOf} />
        ) : (
          <DrawnMap
            drawing={drawing}
            room={room}
            svg={svg}
            contents={contents}
            selected={selected}
            highlighted={highlighted}
            nameOf={nameOf}
            onDrag={onDrag}
            smallest={shown.smallest}
            label={`${title}. ${summary} ${texts.howTo}`}
            company={company}
            isMoving={isPlaying}
            onSelect={(spot) => {
              // Pressed again it is no longer chosen.
              setSelected((before) => (before && spotKey(before) === spotKey(spot) ? undefined : spot));
            }}
          />
        )}
      </div>
      {contents.leftOut > 0 && (
        <Caption1 block>{texts.leftOut(words.count(contents.parties.length), words.count(contents.leftOut))}</Caption1>
      )}
      <div ref={details} aria-live={isPlaying ? "off" : "polite"}>
        {!isTable && selected && isDrawn(drawing, selected) && (
          <SpotDetails
            edition={edition}
            drawing={drawing}
            spot={selected}
            centre={state.party}
            day={state.day}
            onAround={drawAround}
          />
        )}
      </div>
      <Circles loops={loops} shown={loop} isPicture={!isTable} nameOf={nameOf} onShow={shown.showLoop} />
      <DaySlider
        days={shown.days}
        day={day}
        isPlaying={isPlaying}
        onPlaying={setPlaying}
        onDay={(next) => {
          setState((before) => ({ ...before, day: next === edition.release.day ? undefined : next }));
        }}
      />
      <Actions>
        {flows && <InsertButton insertion={flows} label={texts.insertFlows} />}
        {loopsTable && <InsertButton insertion={loopsTable} label={texts.insertLoops} />}
        {!isTable && contents.ties.length > 0 && (
          <PictureTools
            picture={svg}
            title={title}
            description={summary}
            legend={legendOf(contents.ties, words)}
            release={edition.release}
          />
        )}
      </Actions>
      {flows && question.atLeast > 0 && (
        <Caption1 block className={styles.note}>
          {texts.flowsOfAnyAmount}
        </Caption1>
      )}
    </article>
  );
}

/** Stands where nothing is drawn, with what to do about it. */
function Nothing({ isAll, onAll }: { isAll: boolean; onAll: () => void }) {
  const texts = useTexts(mapTexts);
  if (isAll) return <Body1 block>{texts.nothingKnown}</Body1>;
  return (
    <>
      <Body1 block>{texts.nothing}</Body1>
      <Actions>
        <Button size="small" onClick={onAll}>
          {texts.drawAll}
        </Button>
      </Actions>
    </>
  );
}

/** Makes the picture larger and smaller. */
function Zoom({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }) {
  const styles = useStyles();
  const texts = useTexts(mapTexts);
  const button = (says: string, sign: string, next: number) => (
    <Button
      size="small"
      className={styles.zoom}
      aria-label={says}
      disabledFocusable={zooms[next] === undefined}
      onClick={() => {
        onZoom(next);
      }}
    >
      {sign}
    </Button>
  );
  return (
    <>
      {button(texts.zoomOut, "−", zoom - 1)}
      {button(texts.zoomIn, "+", zoom + 1)}
    </>
  );
}
