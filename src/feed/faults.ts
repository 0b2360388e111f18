/** What can be wrong with a feed, or with the way to it. */
export type Fault =
  | "insecure"
  | "offline"
  | "timed-out"
  | "too-slow"
  | "not-found"
  | "refused"
  | "server-error"
  | "wrong-type"
  | "too-large"
  | "cut-off"
  | "not-json"
  | "not-a-manifest"
  | "unknown-key"
  | "bad-signature"
  | "older"
  | "two-of-a-number"
  | "too-new"
  | "too-old"
  | "other-edition"
  | "bad-hash"
  | "bad-records";

/** For every fault a sentence; the facts are what it was about. */
export type FaultSentences = Record<Fault, (...facts: string[]) => string>;

/** What each fault means and what to do, in English. */
export const faultsInEnglish: FaultSentences = {
  insecure: (address = "") => `The feed's address ${address} does not begin with https://. Give one that does.`,
  offline: (host = "") => `${host} could not be reached. Check the network, then try again.`,
  "timed-out": (host = "") => `${host} did not answer in time. Try again later.`,
  "too-slow": (host = "", seconds = "") =>
    `${host} sends too slowly: not everything was there after ${seconds} seconds. Try again later, or on another network.`,
  "not-found": (address = "") => `There is no ${address}. Check the feed's address.`,
  refused: (host = "", status = "") => `${host} refuses access (${status}). Ask those who run the feed.`,
  "server-error": (host = "", status = "") => `${host} has a problem of its own (${status}). Try again later.`,
  "wrong-type": (address = "", type = "") =>
    `${address} is ${type || "of no stated type"}, not JSON. A sign-in page may be in the way; check the feed's address.`,
  "too-large": (address = "", limit = "") => `${address} is larger than ${limit}, so it was not read to its end.`,
  "cut-off": (address = "") => `The download of ${address} broke off. Try again.`,
  "not-json": (address = "") => `${address} is not JSON. Try again; if it stays so, tell those who run the feed.`,
  "not-a-manifest": (address = "", field = "") =>
    `${address} does not describe an edition${field && ` (${field})`}. Check the feed's address.`,
  "unknown-key": (key = "") =>
    `The edition is signed with a key that this add-in does not know (${key}). Update the add-in, or check the feed's public key.`,
  "bad-signature": () => "The edition's signature is not valid: somebody may have changed it. It was not used.",
  older: (number = "", seen = "") =>
    `The feed offers edition ${number}, which is older than edition ${seen} that it is known to have. It was not used.`,
  "two-of-a-number": (number = "") =>
    `The feed has two editions ${number}: what it offers is not the one that is known here. It was not used; tell those who run the feed.`,
  "too-new": () => "The edition is written for a newer add-in. Update the add-in, then try again.",
  "too-old": () =>
    "The edition is written for an older add-in, in a form that this one does not read. Tell those who run the feed to publish it anew.",
  "other-edition": (number = "") => `The feed's edition ${number} is not the one that is asked for.`,
  "bad-hash": (address = "") => `${address} is not the file that was signed. It was not used; try again later.`,
  "bad-records": (record = "", field = "") =>
    `The edition has a record that cannot be right (${record}, ${field}). It was not used; tell those who run the feed.`,
};

/** Something wrong with a feed: the edition in use stays. */
export class FeedProblem extends Error {
  override readonly name = "FeedProblem";
  readonly facts: readonly string[];

  constructor(
    readonly fault: Fault,
    ...facts: string[]
  ) {
    const short = facts.map(shortened);
    super(faultsInEnglish[fault](...short));
    this.facts = short;
  }
}

/** What comes from a feed may be of any length, a sentence may not. */
const shortened = (fact: string): string => (fact.length > 90 ? `${fact.slice(0, 89)}…` : fact);
