import { downloadedFacts } from "../../../src/data-tools/gather/asked";
import { serverThat } from "../../support/server";

/** Asks a web server of this machine, which stands for the SEC's, for the company facts of NVIDIA. */
async function askOf(answers: Parameters<typeof serverThat>[0]): Promise<string> {
  const server = await serverThat(answers);
  try {
    return await downloadedFacts(1045810, "Ada Fenwick ada@fenwick.test", server.access().fetch);
  } finally {
    await server.stop();
  }
}

describe("fetching company facts from the SEC", () => {
  it("asks for the number in ten digits, and says who asks", async () => {
    const asked: unknown[] = [];
    const text = await askOf(({ url, headers }, response) => {
      asked.push(url, headers["user-agent"]);
      response.end('{"cik": 1045810}');
    });
    expect(text).toBe('{"cik": 1045810}');
    expect(asked).toEqual([
      "/api/xbrl/companyfacts/CIK0001045810.json",
      "DEALS data:sec (Ada Fenwick ada@fenwick.test)",
    ]);
  });

  it.each([
    [403, "data.sec.gov refuses (403): it wants to know who asks"],
    [404, "data.sec.gov has no company facts under this number (404). Check --cik."],
    [429, "data.sec.gov has been asked too often (429). Try again in ten minutes."],
    [500, "data.sec.gov answered 500. Try again later."],
  ])("says in words what an answer %d means", async (status, words) => {
    await expect(askOf((_, response) => response.writeHead(status).end())).rejects.toThrow(words);
  });

  it("says what to do without a network", async () => {
    await expect(askOf(({ socket }) => socket.destroy())).rejects.toThrow(
      /^data\.sec\.gov could not be reached \(.+\)\. Fetch https:\/\/data\.sec\.gov\/api\/xbrl\/companyfacts\/CIK0001045810\.json elsewhere, and give it with --file\.$/,
    );
  });

  it("does so too when the file breaks off", async () => {
    const breaksOff = askOf((_, response) => {
      response.writeHead(200, { "Content-Length": 1000 }).write("{");
      setImmediate(() => response.destroy());
    });
    await expect(breaksOff).rejects.toThrow("data.sec.gov could not be reached");
  });
});
