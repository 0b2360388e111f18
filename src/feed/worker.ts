import type { Answered, Asked } from "./asked";
import type { Access } from "./download";
import { earlierManifest, editionOf, latestManifest } from "./feed";
import { partsOf, type Part } from "./parts";
import { FeedProblem } from "./problems";

// Downloads, verifies and validates beside the page, which goes on drawing and answering. One question, one answer: to
// stop it, the page ends the worker.
addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  void answerTo(data).then(send);
});

const send = (message: Answered | Part): void => {
  postMessage(message);
};

async function answerTo(asked: Asked): Promise<Answered> {
  const access: Access = { fetch: (...request) => fetch(...request), signal: new AbortController().signal };
  try {
    switch (asked.ask) {
      case "latest":
        return { manifest: await latestManifest(asked.feed, access, asked.atLeast) };
      case "earlier":
        return { manifest: await earlierManifest(asked.feed, asked, access) };
      case "edition": {
        const { file, records } = await editionOf(asked.feed, asked.manifest, access);
        for (const part of partsOf(records)) send(part);
        return { file };
      }
    }
  } catch (cause) {
    if (!(cause instanceof FeedProblem)) return { unexpected: String(cause) };
    return { fault: cause.fault, facts: cause.facts };
  }
}
