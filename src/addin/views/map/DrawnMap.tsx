import { useState } from "react";
import { Caption1, makeStyles, tokens } from "../../ui/fluent";
import { mapTexts } from "../../ui/messages/map";
import { useTexts, useWords } from "../../ui/words";
import type { MapContents, Tie } from "./contents";
import type { ColumnName } from "./drawing";
import type { Spot } from "./keyboard";
import { legendOf, partyInWords, tieInWords } from "./mapWords";
import { Picture, type PictureProps } from "./Picture";

const useStyles = makeStyles({
  picture: {
    overflow: "auto",
    maxHeight: "75vh",
    marginTop: "4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // As high as the longest of what is told, so that nothing beneath it moves.
  told: { minHeight: "32px", marginTop: "4px", color: tokens.colorNeutralForeground2 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    margin: "4px 0 0",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    // What colours mean is told by words in high contrast, where there are none.
    "@media (forced-colors: active)": { display: "none" },
  },
  swatch: { display: "inline-block", width: "10px", height: "10px", marginInlineEnd: "4px" },
});

/** The map as a picture that can be scrolled, what its colours mean, and below it what is told of where one points. */
export function DrawnMap(
  props: Omit<PictureProps, "headingOf" | "onTell"> & {
    readonly contents: MapContents;
    /** Around whom the map is drawn; undefined if around nobody. */
    readonly company: string | undefined;
    /** How high the picture is as of the edition's day, in pixels. */
    readonly room: number;
  },
) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(mapTexts);
  const [told, setTold] = useState<Spot>();
  const { contents, company, room, ...picture } = props;
  const { drawing, nameOf } = picture;
  const headingOf = (column: ColumnName) => (column === "centre" ? (company ?? "") : texts.columns[column]);
  const inWords = (spot: Spot): string => {
    const node = drawing.nodes.find(({ key }) => spot.is === "node" && key === spot.key);
    if (node) return partyInWords(node.mapped, words);
    const tie = drawing.ties.find(({ key }) => spot.is === "tie" && key === spot.key);
    return tie ? tieInWords(tie.tie, nameOf, words) : "";
  };
  return (
    <>
      <div className={styles.picture} style={{ minHeight: `min(${room}px, 75vh)` }}>
        <Picture {...picture} headingOf={headingOf} onTell={setTold} />
      </div>
      <Legend ties={contents.ties} />
      <Caption1 block className={styles.told} aria-hidden="true">
        {told && inWords(told)}
      </Caption1>
    </>
  );
}

/** What the colours of a map mean, as far as they are on it. */
function Legend({ ties }: { ties: readonly Tie[] }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={styles.legend}>
      {legendOf(ties, words).map(({ colour, label }) => (
        <li key={colour}>
          <span className={styles.swatch} style={{ backgroundColor: colour }} />
          {label}
        </li>
      ))}
    </ul>
  );
}
