import { createContext, use } from "react";

/** What became of something that the user did, in a sentence. */
export interface Notice {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly sentence: string;
  /** A text to copy by hand, where the pane could not do it. */
  readonly text?: string | undefined;
}

/** Where the pane says what became of things. */
export interface NoticeBoard {
  readonly notice: Notice | undefined;
  readonly show: (notice: Notice | undefined) => void;
  /** Says something that holds for the whole session only the first time. */
  readonly warnOnce: (sentence: string) => void;
}

export const NoticesContext = createContext<NoticeBoard>({
  notice: undefined,
  show: () => undefined,
  warnOnce: () => undefined,
});

/** Where the pane says what became of things. */
export const useNotices = (): NoticeBoard => use(NoticesContext);
