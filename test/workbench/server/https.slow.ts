import { rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import path from "node:path";
import { type Certificate, selfSignedCertificate, serveFolders } from "../../../src/workbench/server/https";
import { ownFolder } from "../../support/folder";
import { freePort } from "../../support/freePort";

const directory = ownFolder();
let port: number;
let certificate: Certificate;
let stop: () => Promise<void>;

/** What a build does while the server answers. */
let meanwhile = (): void => undefined;

beforeAll(async () => {
  port = await freePort();
  certificate = await selfSignedCertificate(ownFolder());
  const complete = () => {
    setImmediate(meanwhile);
    return Promise.resolve();
  };
  stop = await serveFolders(port, certificate, [{ at: "/", directory, complete }]);
});

afterAll(() => stop());

/** The status of what is answered, once all of it has come, and undefined where the server breaks off. */
const asked = (file: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    get(`https://localhost:${port}/${file}`, { rejectUnauthorized: false }, (response) => {
      response.resume().on("close", () => {
        resolve(response.complete ? response.statusCode : undefined);
      });
    }).on("error", () => {
      resolve(undefined);
    });
  });

it("answers a file, or that there is none, where a build takes it away in between", async () => {
  const file = path.join(directory, "chunk.js");
  meanwhile = () => {
    rmSync(file, { force: true });
  };
  for (let build = 0; build < 20; build++) {
    writeFileSync(file, "chunk");
    expect([200, 404]).toContain(await asked("chunk.js"));
  }
});

it("goes on where a browser breaks off in the middle of a file", async () => {
  meanwhile = () => undefined;
  writeFileSync(path.join(directory, "large.js"), "large".repeat(5_000_000));
  await new Promise((resolve) => {
    get(`https://localhost:${port}/large.js`, { rejectUnauthorized: false }, (response) => {
      response.once("data", () => response.destroy()).on("close", resolve);
    });
  });
  expect(await asked("large.js")).toBe(200);
});

it("says of a port that is taken what to do about it", async () => {
  const again = serveFolders(port, certificate, [{ at: "/", directory }]);
  await expect(again).rejects.toThrow(
    `Port ${port} is taken, by a workbench that was started before or by another program. Stop it (Ctrl+C where npm start runs`,
  );
});
