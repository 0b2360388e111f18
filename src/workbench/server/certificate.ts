import { X509Certificate } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";

/** Key and certificate of an https server. */
export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/**
 * A certificate for localhost that this machine trusts, made and installed on first use.
 * @returns Undefined, with the reason on the console, where none can be installed.
 */
export async function trustedCertificate(): Promise<Certificate | undefined> {
  try {
    return await getHttpsServerOptions();
  } catch (cause) {
    console.log(`The certificate is self-signed, so the browser warns once: ${firstLine(cause)}`);
    return undefined;
  }
}

/** A certificate for localhost that no browser knows, kept in a folder, and made on first use or when it has expired. */
export async function selfSignedCertificate(folder: string): Promise<Certificate> {
  const [cert, key] = [path.join(folder, "localhost.crt"), path.join(folder, "localhost.key")];
  if (!existsSync(cert) || new Date(new X509Certificate(await readFile(cert)).validTo) < new Date()) {
    await rm(folder, { recursive: true, force: true });
    await generateCertificates(path.join(folder, "ca.crt"), cert, key);
  }
  return { key: await readFile(key), cert: await readFile(cert) };
}

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).trim().split("\n")[0] ?? "";
