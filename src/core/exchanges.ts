import type { Party } from "./records/companies";

/** A stock exchange: the name that answers show, and the codes by which providers of market data write it beside a ticker. */
interface Exchange {
  readonly name: string;
  readonly codes: string;
}

/** Providers have one code for all American exchanges, and people seldom know on which of them a share is listed. */
const american = "us nasdaq nasdaqgs nasdaqgm nasdaqcm nas nyse nys xnas xnys uw uq ur un o oq n k";

/** Stock exchanges by their market identifier code (MIC, ISO 10383). */
const exchanges: Readonly<Record<string, Exchange>> = {
  XNAS: { name: "Nasdaq", codes: american },
  XNYS: { name: "NYSE", codes: american },
  XKRX: { name: "KRX", codes: "kr krx xkrx ks kp" },
  XTKS: { name: "Tokyo Stock Exchange", codes: "jp jt tyo tse xtks t" },
  XOSL: { name: "Oslo Børs", codes: "no osl ose xosl ol" },
  XLON: { name: "London Stock Exchange", codes: "gb uk ln lon lse xlon l" },
  XPAR: { name: "Euronext Paris", codes: "fr fp epa par xpar pa" },
  XAMS: { name: "Euronext Amsterdam", codes: "nl na ams xams as" },
  XETR: { name: "Xetra", codes: "de gy gr etr xetra xetr fra xfra f" },
  XHEL: { name: "Nasdaq Helsinki", codes: "fi fh hel xhel he" },
};

/** Whether a code, folded, means an exchange: an American one where none is recorded. */
export const isCodeOf = (code: string, mic = "XNAS"): boolean =>
  exchanges[mic]?.codes.split(" ").includes(code) ?? code === mic.toLowerCase();

/** The ticker by which a party is known best, if it is listed. */
export const tickerOf = ({ listings = [] }: Party): string | undefined =>
  listings.find(({ ticker }) => ticker !== undefined)?.ticker;

/** The name that answers show of an exchange. */
export const exchangeNamed = (mic: string): string => exchanges[mic]?.name ?? mic;

/** The exchanges on which a party is listed, by their names. */
export const exchangesOf = ({ listings = [] }: Party): string[] =>
  listings.flatMap(({ mic }) => (mic === undefined ? [] : exchangeNamed(mic)));

/** Where a party is listed, as people write it: "Nasdaq: CRWV"; "" where it is not. */
export const listedAs = (party: Party): string =>
  [exchangesOf(party).join(", "), tickerOf(party)].filter(Boolean).join(": ");
