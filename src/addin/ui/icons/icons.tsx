import { makeStyles, mergeClasses } from "@griffel/react";
import { createContext, type SVGProps } from "react";

const useStyles = makeStyles({
  root: {
    display: "inline",
    lineHeight: 0,
    // Browsers leave the colours of an SVG alone in high contrast unless told otherwise.
    "@media (forced-colors: active)": { forcedColorAdjust: "auto" },
  },
});

/** How wide and high an icon's grid is, and how large it is shown: "1em" is as large as the text around it. */
interface Grid {
  readonly units: number;
  readonly size: number | "1em";
}

const asText: Grid = { units: 20, size: "1em" };
const fixed = (units: number): Grid => ({ units, size: units });

/** An icon that is hidden from screen readers unless it has a label. */
function icon(drawing: SVGProps<SVGPathElement>, { units, size }: Grid) {
  return function Icon({ className, ...props }: SVGProps<SVGSVGElement>) {
    const styles = useStyles();
    const labelled = props["aria-label"] !== undefined || props["aria-labelledby"] !== undefined;
    return (
      <svg
        {...(labelled ? { role: "img" } : { "aria-hidden": true })}
        fill="none"
        {...props}
        className={mergeClasses("fui-Icon", styles.root, className)}
        width={size}
        height={size}
        viewBox={`0 0 ${units} ${units}`}
      >
        <path {...drawing} />
      </svg>
    );
  };
}

/** Lines as thin as Fluent draws them. */
const lines = (d: string, grid = asText, strokeWidth = 1) =>
  icon({ d, stroke: "currentColor", strokeWidth, strokeLinecap: "round", strokeLinejoin: "round" }, grid);

/** A surface in which further outlines are holes. */
const surface = (d: string, grid = asText) => icon({ d, fill: "currentColor", fillRule: "evenodd" }, grid);

// What the pane shows.

export const ArrowLeftRegular = lines("M16.5 10h-13M9 4.5 3.5 10 9 15.5");
export const CopyRegular = lines(
  "M7.5 4A1.5 1.5 0 0 1 9 2.5h5A1.5 1.5 0 0 1 15.5 4v8a1.5 1.5 0 0 1-1.5 1.5H9A1.5 1.5 0 0 1 7.5 12Z" +
    "M5 4.5a1.5 1.5 0 0 0-.5 1.1V14A2.5 2.5 0 0 0 7 16.5h5.4a1.5 1.5 0 0 0 1.1-.5",
);
export const EditRegular = lines("m13 3.5 3.5 3.5-9 9-4 .5.5-4ZM11 5.5 14.5 9");
export const FilterRegular = lines("M3.5 6.5h13M6 10h8M8.5 13.5h3");
export const ImageAddRegular = lines(
  "M10 16.5H5.5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2V10M4 15.5l5-5a1.4 1.4 0 0 1 2 0l1 1" +
    "M14 7.2a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0ZM14.5 12v5M12 14.5h5",
);
export const ListRegular = lines("M7 5.5h9.5M7 10h9.5M7 14.5h9.5M3.5 5.5h.5M3.5 10h.5M3.5 14.5h.5");
export const OpenRegular = lines(
  "M9 4.5H6A1.5 1.5 0 0 0 4.5 6v8A1.5 1.5 0 0 0 6 15.5h8a1.5 1.5 0 0 0 1.5-1.5v-3M11.5 4.5h4v4M15.5 4.5 10 10",
);
export const TimelineRegular = lines(
  "M3 15.5h14M5 13v5M10 13v5M15 13v5M7 9a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM16.5 6a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Z",
);
export const TableAddRegular = lines(
  "M10 16.5H5.5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2V10M3.5 7.5h13M3.5 12h6.5M7.5 3.5v13M14.5 12v5M12 14.5h5",
);
/** A cell whose reference a field takes. */
export const TableCellCenterLinkRegular = lines(
  "M8 16.5H5.5a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2V9M3.5 7.5h13M3.5 12.5H8M7.5 3.5v13M12.5 3.5V9" +
    "M13 11.5h-.5a2.5 2.5 0 0 0 0 5h.5M15.5 11.5h.5a2.5 2.5 0 0 1 0 5h-.5M12.5 14H16",
);

// What the pane and Fluent's components show.

export const DismissRegular = lines("m4.5 4.5 11 11M15.5 4.5l-11 11");

// What Fluent's components show.

export const Checkmark12Filled = lines("M2.5 6.5 5 9l4.5-5.5", fixed(12), 1.5);
export const Checkmark16Filled = lines("M3 8.5 6.5 12 13 4.5", fixed(16), 1.5);
export const CheckmarkFilled = lines("m4 10.5 4 4 8-9", asText, 2);
export const CheckmarkCircle12Filled = surface(
  "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1ZM3.5 6.1l.7-.7 1.1 1.1L7.8 4l.7.7-3.2 3.2Z",
  fixed(12),
);
export const CheckmarkCircleFilled = surface(
  "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM6.3 10.2l.8-.8L9 11.3l3.9-3.9.8.8L9 12.9Z",
);
export const ChevronDownRegular = lines("M4.5 7.5 10 13l5.5-5.5");
export const ChevronRightRegular = lines("M7.5 4.5 13 10l-5.5 5.5");
export const CircleFilled = surface("M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z");
export const DiamondDismiss12Filled = surface(
  "M5.3 1.3a1 1 0 0 1 1.4 0l4 4a1 1 0 0 1 0 1.4l-4 4a1 1 0 0 1-1.4 0l-4-4a1 1 0 0 1 0-1.4Z" +
    "M6 5.3l1-1 .7.7-1 1 1 1-.7.7-1-1-1 1-.7-.7 1-1-1-1 .7-.7Z",
  fixed(12),
);
export const DiamondDismissFilled = surface(
  "M8.9 2.5a1.5 1.5 0 0 1 2.2 0l6.4 6.4a1.5 1.5 0 0 1 0 2.2l-6.4 6.4a1.5 1.5 0 0 1-2.2 0l-6.4-6.4a1.5 1.5 0 0 1 0-2.2Z" +
    "M10 9.3l1.8-1.8.7.7-1.8 1.8 1.8 1.8-.7.7-1.8-1.8-1.8 1.8-.7-.7L9.3 10 7.5 8.2l.7-.7Z",
);
export const Dismiss20Regular = lines("m4.5 4.5 11 11M15.5 4.5l-11 11", fixed(20));
export const InfoFilled = surface(
  "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM10 5.75a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM9.5 9v4.5h1V9Z",
);
export const SearchRegular = lines("M13.5 8.5a5 5 0 1 1-10 0 5 5 0 0 1 10 0ZM12.1 12.1l4.4 4.4");
export const Square12Filled = surface(
  "M3.5 2h5A1.5 1.5 0 0 1 10 3.5v5A1.5 1.5 0 0 1 8.5 10h-5A1.5 1.5 0 0 1 2 8.5v-5A1.5 1.5 0 0 1 3.5 2Z",
  fixed(12),
);
export const Square16Filled = surface(
  "M4 2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z",
  fixed(16),
);
export const Warning12Filled = surface(
  "M5.1 1.5a1 1 0 0 1 1.8 0l4 7.5a1 1 0 0 1-.9 1.5H2A1 1 0 0 1 1.1 9ZM5.5 4v2.5h1V4ZM6 7.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1Z",
  fixed(12),
);
export const WarningFilled = surface(
  "M8.7 2.8a1.5 1.5 0 0 1 2.6 0l6.5 12a1.5 1.5 0 0 1-1.3 2.2h-13a1.5 1.5 0 0 1-1.3-2.2Z" +
    "M9.5 7v5h1V7ZM10 13.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z",
);

// What else Fluent's components import: classes of icons with two looks, and the direction of the text around them, which
// none of these icons depends on.

export const iconFilledClassName = "fui-Icon-filled";
export const iconRegularClassName = "fui-Icon-regular";
export const IconDirectionContextProvider = createContext<unknown>(undefined).Provider;
