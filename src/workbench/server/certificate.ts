import { getHttpsServerOptions } from "office-addin-dev-certs";

/** Key and certificate of an https server. */
export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  readonly ca: Buffer;
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

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).trim().split("\n")[0] ?? "";
