import type { FunctionComponent } from "react";
import type { Edition } from "../../core/edition";
import type { Messages } from "../messages/messages";

/** What a view is given. */
export interface Shown {
  readonly edition: Edition;
}

/** One of the things that the pane can show; with several, tabs choose between them. */
export interface View {
  readonly id: string;
  readonly label: (messages: Messages) => string;
  readonly Show: FunctionComponent<Shown>;
}
