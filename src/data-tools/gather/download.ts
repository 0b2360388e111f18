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
