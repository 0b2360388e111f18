import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { sha256Of } from "../../identity";
import type { Named } from "./datapackage";

/** What datapackage.json says of its edition. */
const Described = z.object({ edition: z.number(), editionSha256: z.string() });

/**
 * Checks the open data in a feed's folder: each of its files against the hashes beside it, and of which edition it is.
 * @param editions Those of the feed.
 * @throws Error that names the first file with which something is wrong.
 */
export async function checkOpenData(directory: string, editions: readonly Named[]): Promise<void> {
  // Feeds need not have any.
  const names = await readdir(path.join(directory, "open")).catch(() => []);
  for (const name of names.filter((each) => each.startsWith("edition="))) {
    const folder = path.join("open", name);
    const textIn = (file: string) => readFile(path.join(directory, folder, file), "utf8");
    const hashes = await textIn("SHA256SUMS").catch(() => "");
    const listed = new Map([...hashes.matchAll(/^(\w+) {2}(.+)$/gm)].map(([, sha256, file = ""]) => [file, sha256]));
    const files = (await readdir(path.join(directory, folder))).filter((file) => file !== "SHA256SUMS");
    for (const file of new Set([...listed.keys(), ...files])) {
      const content = await readFile(path.join(directory, folder, file)).catch(() => undefined);
      if (!content || (await sha256Of(content)) !== listed.get(file))
        throw new Error(`${folder}/${file} is not the file of which SHA256SUMS has the hash. ${again}`);
    }
    const { edition, editionSha256 } = Described.parse(JSON.parse(await textIn("datapackage.json")));
    const its = editions.find(({ number }) => number === edition);
    if (name !== `edition=${edition}` || its?.sha256 !== editionSha256)
      throw new Error(`${folder} is not of the edition that the feed has under that number. ${again}`);
  }
}

const again = "Take the folder away, and publish the edition again.";
