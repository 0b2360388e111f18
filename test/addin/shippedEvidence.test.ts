import { sha256Of } from "../../src/feed/identity";
import { shippedEvidence } from "../../src/shippedEdition";

/** A page whose server takes questions and answers none of them. */
function simulateSilence(): AbortController {
  const clock = new AbortController();
  jest.spyOn(AbortSignal, "timeout").mockReturnValue(clock.signal);
  const fetch = (_: string, { signal }: RequestInit = {}) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener("abort", () => {
        reject(new Error("The operation timed out."));
      });
    });
  Object.assign(globalThis, { document: {}, fetch });
  return clock;
}

/** A page whose server has files. */
function simulateServer(files: Readonly<Record<string, string>>): void {
  const fetch = (file: string) => {
    const text = files[file];
    return Promise.resolve(text === undefined ? new Response("", { status: 404 }) : new Response(text));
  };
  Object.assign(globalThis, { document: {}, fetch });
}

const chunk = { dossiers: [{ id: "a-deal", note: "A note." }], sources: [], corrections: [] };
const nameOf = async (text: string): Promise<string> => (await sha256Of(text)).slice(0, 16);

describe("a chunk of evidence of the edition that ships", () => {
  it("is the file that is named by its hash", async () => {
    const text = JSON.stringify(chunk);
    const name = await nameOf(text);
    simulateServer({ [`evidence/${name}.json`]: text });
    await expect(shippedEvidence(name)).resolves.toEqual(chunk);
  });

  it("is not what somebody has written into that file since", async () => {
    const name = await nameOf(JSON.stringify(chunk));
    const changed = { ...chunk, dossiers: [{ id: "a-deal", note: "Another note." }] };
    simulateServer({ [`evidence/${name}.json`]: JSON.stringify(changed) });
    await expect(shippedEvidence(name)).rejects.toThrow("The server has something else there.");
  });

  it("is not the page that a server has in place of a file", async () => {
    simulateServer({});
    await expect(shippedEvidence("a-chunk")).rejects.toThrow("The server answers 404.");
  });

  it("is given up when the time for it has run out, for a cell that waits for ever shows #BUSY!", async () => {
    const clock = simulateSilence();
    const asked = shippedEvidence("a-chunk");
    clock.abort();
    await expect(asked).rejects.toThrow("timed out");
  });
});
