import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { keyIdOf } from "../feed/feedKey";
import { run } from "./commandLine";
import { makeKey, publicPartOf } from "./keys";

/** `npm run edition:keys -- --out FILE`: writes a private key to a file that is not there yet, and prints its public part. */
run(async (args) => {
  const { out } = parseArgs({ args, options: { out: { type: "string" } } }).values;
  if (out === undefined) throw new Error("Say where the private key is to go: npm run edition:keys -- --out FILE");
  const privateKey = await makeKey();
  const publicKey = publicPartOf(privateKey);
  const readableByOwner = 0o600;
  await writeFile(out, JSON.stringify(privateKey), { flag: "wx", mode: readableByOwner }).catch(() => {
    throw new Error(`${out} is there already or can't be written; a key is never replaced. Name a new file.`);
  });
  console.log(JSON.stringify(publicKey));
  console.error(`Key ${await keyIdOf(publicKey)}. Keep ${out} secret; the line with x and y is the public key.`);
});
