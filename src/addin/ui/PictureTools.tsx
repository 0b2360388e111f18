import { type RefObject, useEffect, useRef, useState } from "react";
import type { Release } from "../../core/records/records";
import { Button, Field, makeStyles, Textarea } from "./fluent";
import { useHost } from "./HostContext";
import { CopyRegular, ImageAddRegular } from "./icons/icons";
import { useNotices } from "./notices";
import { type Caption, type Picture, pictureOf, pngOf } from "./pictures";
import { frameTexts } from "./messages/frame";
import { insertionsTexts } from "./messages/insertions";
import { pictureTexts } from "./messages/picture";
import { useTexts, useWords } from "./words";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px" },
  svg: { flexBasis: "100%" },
});

/** A drawing of the pane, and what it is called outside of it. */
interface Drawn {
  readonly picture: RefObject<SVGSVGElement | null>;
  /** The question that it answers, such as "OpenAI: who pays whom, as of October 10, 2026". */
  readonly title: string;
  /** What it shows, for those who cannot see it. */
  readonly description: string;
  /** What its colours mean. */
  readonly legend?: Caption["legend"];
  /** Of the edition from which it is drawn. */
  readonly release: Release;
}

/** Takes a drawing out of the pane: into the sheet as a picture, or to the clipboard as SVG. */
export function PictureTools({ picture, title, description, legend = [], release }: Drawn) {
  const styles = useStyles();
  const { count, day } = useWords();
  const texts = useTexts(pictureTexts);
  const { edition } = useTexts(frameTexts);
  const insert = useInsertPicture();
  const { copy, uncopied } = useCopySvg();
  const made = (): Picture | undefined => {
    const source = texts.source(edition(count(release.number), day(release.day)));
    return picture.current ? pictureOf(picture.current, { title, description, legend, source }) : undefined;
  };
  return (
    <div role="group" aria-label={texts.tools} className={styles.tools}>
      <Button size="small" icon={<ImageAddRegular />} onClick={() => void insert(made(), { title, description })}>
        {texts.insert}
      </Button>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy(made())}>
        {texts.copy}
      </Button>
      {uncopied && <SvgToCopy svg={uncopied} />}
    </div>
  );
}

/** Puts a picture into the sheet, one at a time, and says what became of it. */
function useInsertPicture() {
  const host = useHost();
  const texts = useTexts(pictureTexts);
  const { hostProblems } = useTexts(insertionsTexts);
  const { show } = useNotices();
  const inserting = useRef(false);
  return async (picture: Picture | undefined, named: Pick<Drawn, "title" | "description">): Promise<void> => {
    if (!picture || inserting.current) return;
    inserting.current = true;
    show({ intent: "info", sentence: texts.inserting });
    const png = await pngOf(picture);
    const [width, height] = [points(picture.width), points(picture.height)];
    const inserted = png && (await host.insertPicture({ png, ...named, width, height }));
    inserting.current = false;
    if (!inserted) show({ intent: "error", sentence: texts.notDrawn });
    else if (inserted.outcome === "inserted") show({ intent: "success", sentence: texts.inserted(inserted.address) });
    else
      show({
        intent: "error",
        sentence: { ...hostProblems, ...texts.problems }[inserted.problem],
      });
  };
}

/** Pixels of the screen, of which 96 are an inch, as points of a sheet, of which 72 are. */
const points = (pixels: number): number => (pixels * 72) / 96;

/** Puts a picture's SVG on the clipboard; where that is refused, gives the text to show. */
function useCopySvg() {
  const host = useHost();
  const texts = useTexts(pictureTexts);
  const { show } = useNotices();
  const [uncopied, setUncopied] = useState<string>();
  const copy = async (picture: Picture | undefined): Promise<void> => {
    if (!picture) return;
    const copied = await host.copy(picture.svg);
    setUncopied(copied ? undefined : picture.svg);
    show(copied ? { intent: "success", sentence: texts.copied } : { intent: "warning", sentence: texts.copyByHand });
  };
  return { copy, uncopied };
}

/** A text to copy by hand, selected and with the keyboard in it: one key copies it. */
function SvgToCopy({ svg }: { svg: string }) {
  const styles = useStyles();
  const texts = useTexts(pictureTexts);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [svg]);
  return (
    <Field className={styles.svg} label={texts.svg}>
      <Textarea ref={field} readOnly value={svg} textarea={{ rows: 4, spellCheck: false }} />
    </Field>
  );
}
