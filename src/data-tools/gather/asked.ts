import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isPartialDay } from "../../core/days";
import { registerFile, type RegisteredCompany } from "../register";
import { companyFactsIn, type CompanyFacts } from "./companyFacts";

/** What is asked for on the command line. */
interface Asked {
  readonly file?: string | undefined;
  readonly "read-via"?: string | undefined;
  readonly cik?: string | undefined;
  readonly contact?: string | undefined;
  readonly from?: string | undefined;
}

/** What is to be read. */
interface ToRead {
  readonly facts: CompanyFacts;
  readonly company: RegisteredCompany;
  /** Periods that end before this day are left aside. */
  readonly from?: string | undefined;
  /** The text through which the filings are read, if the SEC does not give them itself. */
  readonly readVia?: string;
}

const usage = `npm run data:sec -- --file FILE [--read-via TEXT] | --cik NUMBER --contact "NAME MAIL" [--from DAY] [--dry-run]`;

/**
 * Gets what is asked for, from a file or from the SEC.
 * @throws Error in plain words if it cannot be had.
 */
export async function toRead(
  asked: Asked,
  register: readonly RegisteredCompany[],
  get: typeof fetch = fetch,
): Promise<ToRead> {
  const { file, cik, from } = asked;
  if ((file === undefined) === (cik === undefined)) throw new Error(`Give either a file or a number.\n${usage}`);
  if (file === undefined && asked["read-via"] !== undefined)
    throw new Error(
      `--read-via says through what a file was read, and what the SEC gives is read through nothing.\n${usage}`,
    );
  if (from !== undefined && !(isPartialDay(from) && from.length === "2025-05-31".length))
    throw new Error(`--from ${from} is no day. Write it as 2025-05-31.`);
  const { facts, ...origin } =
    file === undefined ? await factsFromSec(asked, register, get) : await factsInFile(file, asked["read-via"]);
  return { facts, ...origin, from, company: companyWith(facts.cik, register) };
}

async function factsInFile(file: string, readVia = "a copy of the SEC's company facts") {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Error(`${file} cannot be read.`, { cause: error });
  });
  return { facts: companyFactsIn(text, path.basename(file)), readVia };
}

async function factsFromSec(
  { cik = "", contact = "" }: Asked,
  register: readonly RegisteredCompany[],
  get: typeof fetch,
) {
  const number = z.coerce.number().int().positive().safeParse(cik);
  if (!number.success) throw new Error(`--cik ${cik} is no number by which the SEC knows a company.`);
  companyWith(number.data, register);
  if (!contact.includes("@"))
    throw new Error(
      'The SEC wants to know who asks: give --contact "NAME MAIL", or DEALS_SEC_CONTACT in the environment.',
    );
  if (!/^[ -~\u00a0-\u00ff]+$/.test(contact))
    throw new Error(
      "The contact stands in a header of the request, which takes Latin letters, digits and signs alone. Write it so.",
    );
  return { facts: companyFactsIn(await downloadedFacts(number.data, contact, get), "What data.sec.gov gave") };
}

function companyWith(cik: number, register: readonly RegisteredCompany[]): RegisteredCompany {
  const company = register.find((one) => one.cik === cik);
  if (company) return company;
  const known = register.map(({ id, cik: number }) => `${id} (${number})`).join(", ");
  throw new Error(
    `${registerFile} has no company with CIK ${cik}, only ${known}. Add it there, with the tags that carry its figures.`,
  );
}

/** How long the SEC may take to give a file, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Fetches the SEC's company facts of a company.
 * @param contact Who asks, with an address of e-mail: the SEC refuses those who do not say.
 * @throws Error in plain words if there is no network, or no such file.
 */
export async function downloadedFacts(cik: number, contact: string, get: typeof fetch = fetch): Promise<string> {
  const address = `https://data.sec.gov/api/xbrl/companyfacts/CIK${String(cik).padStart(10, "0")}.json`;
  const headers = { "User-Agent": `DEALS data:sec (${contact})` };
  try {
    const response = await get(address, { headers, signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok) return await response.text();
    throw new Refusal(refusals.get(response.status) ?? `data.sec.gov answered ${response.status}. Try again later.`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Error(
      `data.sec.gov could not be reached (${reasonIn(error)}). Fetch ${address} elsewhere, and give it with --file.`,
      { cause: error },
    );
  }
}

/** The SEC was reached and gave no file. */
class Refusal extends Error {}

const refusals: ReadonlyMap<number, string> = new Map([
  [
    403,
    "data.sec.gov refuses (403): it wants to know who asks, and no more than ten requests a second. Check --contact.",
  ],
  [404, "data.sec.gov has no company facts under this number (404). Check --cik."],
  [429, "data.sec.gov has been asked too often (429). Try again in ten minutes."],
]);

/** What fetch tells of a failure: its message is mostly "fetch failed", and the cause says why. */
function reasonIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? cause.message : error.message;
}
