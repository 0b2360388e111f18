import { createHash, X509Certificate } from "node:crypto";
import { type Certificate, selfSignedCertificate } from "../../../src/workbench/server/https";

/** A certificate for localhost, and how a browser is made to take it. */
export interface OwnCertificate extends Certificate {
  /** Makes a browser take it without any error: after one, a browser keeps nothing that it loads. */
  readonly browserArgument: string;
}

/** The certificate with which benchmarks serve, made on first use. */
export async function ownCertificate(): Promise<OwnCertificate> {
  const certificate = await selfSignedCertificate(".cache/bench/certificate");
  const publicKey = new X509Certificate(certificate.cert).publicKey.export({ type: "spki", format: "der" });
  const hash = createHash("sha256").update(publicKey).digest("base64");
  return { ...certificate, browserArgument: `--ignore-certificate-errors-spki-list=${hash}` };
}
