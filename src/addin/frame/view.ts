import type { FunctionComponent } from "react";
import type { Edition } from "../../core/edition";
import type { Messages } from "../ui/messages/messages";

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

let requested: string | undefined;
let follower: ((view: string) => void) | undefined;

/** Asks the pane to show a view; it does so at once, or as soon as it is there. */
export function requestView(view: string): void {
  if (follower) follower(view);
  else requested = view;
}

/** Calls a follower with every view that is asked for. @returns What stops it. */
export function followViewRequests(show: (view: string) => void): () => void {
  follower = show;
  if (requested !== undefined) show(requested);
  requested = undefined;
  return () => {
    follower = undefined;
  };
}
