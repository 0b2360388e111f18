import type { EditionManifest } from "./editionManifest";
import type { Feed, NewestSeen } from "./feed";
import type { LaidOut } from "./parts";
import type { Fault } from "./problems";

/** What a page asks the worker that reads feeds. */
export type Asked = { readonly feed: Feed } & (
  | { readonly ask: "latest"; readonly newestSeen: NewestSeen | undefined }
  | { readonly ask: "earlier"; readonly number: number; readonly sha256: string }
  | { readonly ask: "edition"; readonly manifest: EditionManifest }
);

/** What the worker answers: what was asked for, or what is wrong with it. */
export type Answered =
  | { readonly manifest: EditionManifest }
  /** The edition as it is to be kept; its parts have come before. */
  | { readonly laidOut: LaidOut }
  | { readonly fault: Fault; readonly facts: readonly string[] }
  | { readonly unexpected: string };
