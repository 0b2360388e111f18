import { createFocusOutlineStyle, makeStyles, tokens } from "../../ui/fluent";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useDebouncedCallback } from "../../ui/debounce";

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    // Two rows stand there even in a low pane with its filters open, which scrolls as a whole then.
    minHeight: "160px",
    // Always shown: WebView2 hides scroll bars until the pointer is over them.
    overflowY: "scroll",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", insetInline: 0, top: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: "8px 16px",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ...createFocusOutlineStyle({ style: { outlineOffset: "-2px" } }),
  },
});

const ROW_HEIGHT = 84;

/**
 * A long list of which only the rows on show are on the page. It is one stop of the Tab key; arrows, Page Up and Down,
 * Home and End go from row to row. Screen readers are told how long it is and where they are.
 */
export function VirtualList(props: {
  label: string;
  count: number;
  /** What opens when a row is pressed. */
  idAt: (place: number) => string;
  /** What a row says. */
  contentAt: (place: number) => ReactNode;
  onOpen: (id: string) => void;
  firstRow: number;
  onFirstRow: (place: number) => void;
  /** The place of a row to take the focus, as on coming back from its page. */
  focusOn?: number | undefined;
}) {
  const styles = useStyles();
  const { label, count, idAt, contentAt, onOpen, firstRow, onFirstRow, focusOn } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(focusOn ?? firstRow);
  const wanted = useRef(focusOn);
  const stop = Math.min(active, count - 1);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    // Until its own height is measured: so the first rows are drawn with the list, and measured with it.
    initialRect: { width: 0, height: window.innerHeight / 2 },
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    useFlushSync: false,
    // The row that holds the focus stays on the page, wherever the pointer scrolls to.
    rangeExtractor: (range) => [...new Set([stop, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });

  const begun = useRef(false);
  useLayoutEffect(() => {
    if (!begun.current && firstRow > 0) virtualizer.scrollToIndex(firstRow, { align: "start" });
    begun.current = true;
  }, [virtualizer, firstRow]);

  // The row that a key has asked for, and not the one that is the stop: what was drawn last may not know of the key yet.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const row = scroller.current?.querySelector(`[data-index="${wanted.current}"] button`);
    if (!(row instanceof HTMLElement)) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });

  const settled = useDebouncedCallback(onFirstRow);
  const firstShown = () => virtualizer.getVirtualItemForOffset(scroller.current?.scrollTop ?? 0)?.index ?? 0;

  const goTo = (event: KeyboardEvent): void => {
    const perPage = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const places: Record<string, number> = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      PageDown: stop + perPage,
      PageUp: stop - perPage,
      Home: 0,
      End: count - 1,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(place, 0), count - 1);
    wanted.current = next;
    setActive(next);
    virtualizer.scrollToIndex(next);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={() => {
        settled(firstShown());
      }}
    >
      <ul aria-label={label} className={styles.list} style={{ height: virtualizer.getTotalSize() }} onKeyDown={goTo}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
          >
            <button
              type="button"
              className={styles.button}
              tabIndex={index === stop ? 0 : -1}
              onFocus={() => {
                setActive(index);
              }}
              onClick={() => {
                // A list that is gone before it comes to rest does not tell any more.
                onFirstRow(firstShown());
                onOpen(idAt(index));
              }}
            >
              {contentAt(index)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
