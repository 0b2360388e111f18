import type { Access } from "./download";
import { type Fault, FeedProblem } from "./faults";
import type { EditionManifest, Part } from "./manifest";
import { answersOf, type EditionAnswers, evidenceOf, type Known } from "./editionParts";
import { earlierManifest, type Feed, latestManifest, type NewestSeen } from "./feed";

/** What a page asks the worker that reads feeds. */
export type Asked = { readonly feed: Feed } & (
  | { readonly ask: "latest"; readonly newestSeen: NewestSeen | undefined }
  | { readonly ask: "earlier"; readonly number: number; readonly sha256: string }
  | { readonly ask: "answers"; readonly manifest: EditionManifest; readonly known: Known | undefined }
  | { readonly ask: "evidence"; readonly chunks: readonly Part[] }
);

/** What the worker answers: what was asked for, or what is wrong with it. */
export type Answered =
  | { readonly manifest: EditionManifest }
  | { readonly edition: EditionAnswers }
  /** All chunks have come. */
  | { readonly done: true }
  | { readonly fault: Fault; readonly facts: readonly string[] }
  | { readonly unexpected: string };

/** A chunk of evidence on its way to the page: all of them come before the answer. */
export interface CameChunk {
  readonly part: Part;
  readonly text: string;
}

// Downloads, verifies and validates beside the page, which goes on drawing and answering. One question, one answer: to
// stop it, the page ends the worker.
addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  void answerTo(data).then(send);
});

const send = (message: Answered | CameChunk): void => {
  postMessage(message);
};

async function answerTo(asked: Asked): Promise<Answered> {
  const access: Access = { fetch: (...request) => fetch(...request), signal: new AbortController().signal };
  try {
    switch (asked.ask) {
      case "latest":
        return { manifest: await latestManifest(asked.feed, access, asked.newestSeen) };
      case "earlier":
        return { manifest: await earlierManifest(asked.feed, asked, access) };
      case "answers":
        return { edition: await answersOf(asked.feed, asked.manifest, access, asked.known) };
      case "evidence":
        await evidenceOf(asked.feed, asked.chunks, access, (part, text) => {
          send({ part, text });
        });
        return { done: true };
    }
  } catch (cause) {
    if (!(cause instanceof FeedProblem)) return { unexpected: String(cause) };
    return { fault: cause.fault, facts: cause.facts };
  }
}
