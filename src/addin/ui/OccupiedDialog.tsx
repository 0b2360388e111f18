import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "./fluent";
import type { Occupied, Target } from "../excel/insertion";
import { occupiedTexts } from "./messages/occupied";
import { useTexts, useWords } from "./words";

const useStyles = makeStyles({
  content: { overflowWrap: "anywhere" },
});

/** What stands where a formula is to go, and what to do with the answer. */
export interface OccupiedQuestion {
  /** A dialog that is taken away instead of closed leaves the rest of the pane hidden from screen readers. */
  readonly open: boolean;
  readonly occupied: Occupied;
  readonly onChoice: (target: Target | undefined) => void;
}

/** Asks whether to overwrite what stands where a formula is to go; the way out is to keep it. */
export function OccupiedDialog(props: OccupiedQuestion) {
  const styles = useStyles();
  const { count } = useWords();
  const texts = useTexts(occupiedTexts);
  const { open, occupied, onChoice } = props;
  const isCell = !occupied.range.includes(":");
  const choose = (target: Target | undefined) => () => {
    onChoice(target);
  };
  return (
    <Dialog open={open} modalType="alert" onOpenChange={choose(undefined)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.title(occupied.address)}</DialogTitle>
          <DialogContent className={styles.content}>
            {isCell
              ? texts.cell(shortened(occupied.contents.join()))
              : texts.range(occupied.range, count(occupied.contents.length))}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={choose(undefined)}>
              {texts.keep}
            </Button>
            <Button onClick={choose("new-sheet")}>{texts.newSheet}</Button>
            <Button onClick={choose(occupied)}>{texts.replace}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
