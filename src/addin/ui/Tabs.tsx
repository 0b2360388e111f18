import { type KeyboardEvent, type ReactNode, useState } from "react";
import { createCustomFocusIndicatorStyle, makeStyles, mergeClasses, tokens, typographyStyles } from "./fluent";

const line = {
  content: '""',
  position: "absolute",
  insetInline: tokens.spacingHorizontalSNudge,
  bottom: 0,
  height: tokens.strokeWidthThick,
  borderRadius: tokens.borderRadiusCircular,
} as const;

const useStyles = makeStyles({
  list: { display: "flex", flexShrink: 0 },
  tab: {
    position: "relative",
    display: "grid",
    flexShrink: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalSNudge}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    outlineStyle: "none",
    ...typographyStyles.body1,
    ":hover": { color: tokens.colorNeutralForeground2Hover },
    ":active": { color: tokens.colorNeutralForeground2Pressed },
    ":hover::before": { ...line, backgroundColor: tokens.colorNeutralStroke1Hover },
    ":active::before": { ...line, backgroundColor: tokens.colorNeutralStroke1Pressed },
    "@media (forced-colors: active)": { ":hover::before": { backgroundColor: "Highlight" } },
    ...createCustomFocusIndicatorStyle({
      outline: `${tokens.strokeWidthThick} solid transparent`,
      boxShadow: `${tokens.shadow4}, 0 0 0 ${tokens.strokeWidthThick} ${tokens.colorStrokeFocus2}`,
      zIndex: 1,
    }),
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    ":hover": { color: tokens.colorNeutralForeground1Hover },
    ":active": { color: tokens.colorNeutralForeground1Pressed },
    "::after": { ...line, backgroundColor: tokens.colorCompoundBrandStroke },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStrokeHover },
    ":active::after": { backgroundColor: tokens.colorCompoundBrandStrokePressed },
    "@media (forced-colors: active)": {
      "::after": { backgroundColor: "ButtonText" },
      ":hover::after": { backgroundColor: "ButtonText" },
      ":active::after": { backgroundColor: "ButtonText" },
    },
  },
  label: { gridArea: "1 / 1", paddingInline: tokens.spacingHorizontalXXS },
  strong: { fontWeight: tokens.fontWeightSemibold },
  room: { visibility: "hidden" },
});

/** One of several tabs. */
interface TabOf<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly id?: string;
}

/**
 * Tabs that look like Fluent's, of which one is chosen. They are one stop of the Tab key, at the chosen one; arrows, Home and
 * End go from tab to tab. Fluent's own bring Tabster, which watches every change of the page: 82 kB with them, for which the
 * first view would wait.
 */
export function Tabs<Value extends string>(props: {
  label: string;
  tabs: readonly TabOf<Value>[];
  chosen: Value;
  onChoice: (value: Value) => void;
  /** The id of what shows the chosen one. */
  controls?: string;
  className?: string;
  tabClassName?: string;
}) {
  const styles = useStyles();
  const { label, tabs, chosen, onChoice, controls, className, tabClassName } = props;
  // The one that has the focus, so that the Tab key leads on from it and not to the chosen one.
  const [focused, setFocused] = useState<Value>();
  const stop = focused ?? chosen;
  return (
    <div
      role="tablist"
      aria-label={label}
      aria-orientation="horizontal"
      className={mergeClasses(styles.list, className)}
      onKeyDown={goTo}
      onBlur={() => {
        setFocused(undefined);
      }}
    >
      {tabs.map(({ value, label: says, id }) => {
        const isChosen = value === chosen;
        return (
          <button
            key={value}
            type="button"
            role="tab"
            id={id}
            aria-selected={isChosen}
            aria-controls={controls}
            tabIndex={value === stop ? 0 : -1}
            className={mergeClasses(styles.tab, isChosen && styles.chosen, tabClassName)}
            onClick={() => {
              onChoice(value);
            }}
            onFocus={() => {
              setFocused(value);
            }}
          >
            <span className={mergeClasses(styles.label, isChosen && styles.strong)}>{says}</span>
            {/* Keeps the room of the bold label, so that no tab moves when another is chosen. */}
            {!isChosen && <span className={mergeClasses(styles.label, styles.strong, styles.room)}>{says}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** Moves the focus among the tabs of a list, round and round. With Alt or Ctrl these keys are the browser's, and Excel's. */
function goTo(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.findIndex((tab) => tab === event.target);
  const places: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const place = places[event.key];
  if (at < 0 || place === undefined) return;
  event.preventDefault();
  tabs.at(place % tabs.length)?.focus();
}
