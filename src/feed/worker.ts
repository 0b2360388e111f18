import type { Access } from "./download";
import { type Fault, FeedProblem } from "./faults";
import { earlierManifest, editionOf, type Feed, latestManifest, type NewestSeen } from "./feed";
import type { EditionManifest } from "./manifest";
import { type LaidOut, laidOut, type Part, partsOf } from "./parts";

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

// Downloads, verifies and validates beside the page, which goes on drawing and answering. One question, one answer: to
// stop it, the page ends the worker.
addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  void answerTo(data).then(send);
});

const send = (message: Answered | Part): void => {
  postMessage(message);
};

/** Parts on their way through, each of which the page has been sent. */
function* sent(parts: Iterable<Part>): Generator<Part> {
  for (const part of parts) {
    send(part);
    yield part;
  }
}

async function answerTo(asked: Asked): Promise<Answered> {
  const access: Access = { fetch: (...request) => fetch(...request), signal: new AbortController().signal };
  try {
    switch (asked.ask) {
      case "latest":
        return { manifest: await latestManifest(asked.feed, access, asked.newestSeen) };
      case "earlier":
        return { manifest: await earlierManifest(asked.feed, asked, access) };
      case "edition": {
        const { records } = await editionOf(asked.feed, asked.manifest, access);
        return { laidOut: await laidOut(sent(partsOf(records))) };
      }
    }
  } catch (cause) {
    if (!(cause instanceof FeedProblem)) return { unexpected: String(cause) };
    return { fault: cause.fault, facts: cause.facts };
  }
}
