import { createHash, X509Certificate } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { generateCertificates } from "office-addin-dev-certs";

/** A certificate for localhost. */
export interface OwnCertificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** Makes a browser take it without any error: after one, a browser keeps nothing that it loads. */
  readonly browserArgument: string;
}

const folder = ".cache/bench/certificate";

/** The certificate with which benchmarks serve, made on first use. */
export async function ownCertificate(): Promise<OwnCertificate> {
  const file = { key: `${folder}/localhost.key`, cert: `${folder}/localhost.crt` };
  if (!existsSync(file.key)) await generateCertificates(`${folder}/ca.crt`, file.cert, file.key);
  const [key, cert] = await Promise.all([readFile(file.key), readFile(file.cert)]);
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  const hash = createHash("sha256").update(publicKey).digest("base64");
  return { key, cert, browserArgument: `--ignore-certificate-errors-spki-list=${hash}` };
}
