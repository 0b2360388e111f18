import type { ComponentProps } from "react";
import { Button, makeStyles, mergeClasses } from "./fluent";

const useStyles = makeStyles({
  on: {
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

/** A small, quiet button that is on or off. In high contrast Fluent gives both the same frame, so that one could not tell. */
export function Toggle({ isOn, className, ...button }: { isOn: boolean } & ComponentProps<typeof Button>) {
  const styles = useStyles();
  return (
    <Button
      {...button}
      size="small"
      appearance={isOn ? "secondary" : "subtle"}
      aria-pressed={isOn}
      className={mergeClasses(isOn && styles.on, className)}
    />
  );
}
