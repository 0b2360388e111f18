/** Legal forms and other endings of names that say nothing of who is meant. Folded, without dots. */
const legalEndings = new Set(
  (
    "inc incorporated corp corporation co company ltd limited llc lp llp lllp plc pbc ag se sa nv bv ab as asa oyj gmbh kg " +
    "kgaa spa srl sas sarl kk pte pty group holding holdings adr ads"
  ).split(" "),
);

/**
 * A company's name without its legal form: of "The Goldman Sachs Group, Inc." it leaves "goldman sachs".
 * @param name Folded.
 */
export function withoutLegalForm(name: string): string {
  const words = name
    .replace(/^the /, "")
    .replace(/[ -]*\(?\b(class|cl) [abc]\)?$/, "")
    .split(/,? /);
  while (words.length > 1 && isLegalEnding(words.at(-1))) words.pop();
  return words.join(" ");
}

const isLegalEnding = (word = ""): boolean => word === "&" || legalEndings.has(word.replace(/[.,]/g, ""));

/** Stock exchanges as records name them, each with the codes by which providers of market data do, before or after a ticker. */
const exchanges: readonly (readonly [recorded: RegExp, codes: string])[] = [
  [/^$|nasdaq(?! [a-z])|nyse/i, "us nasdaq nasdaqgs nasdaqgm nasdaqcm nas nyse nys xnas xnys uw uq ur un o oq n k"],
  [/KRX/i, "kr krx xkrx ks kp"],
  [/Tokyo/i, "jp jt tyo tse xtks t"],
  [/Oslo/i, "no osl ose xosl ol"],
  [/London/i, "gb uk ln lon lse xlon l"],
  [/Euronext Paris/i, "fr fp epa par xpar pa"],
  [/Euronext Amsterdam/i, "nl na ams xams as"],
  [/Xetra/i, "de gy gr etr xetra xetr fra xfra f"],
  [/Helsinki/i, "fi fh hel xhel he"],
];

/** A ticker with the code of its exchange, if it has one. */
export interface TickerWithCode {
  readonly ticker: string;
  readonly code: string | undefined;
}

/**
 * Reads a ticker as providers of market data write it: $NVDA, NASDAQ:NVDA, XNAS:NVDA, NVDA.O, NVDA-US, NVDA US Equity.
 * @param text Folded.
 * @returns Every way to read it: in NVDA:US either side may be the code.
 */
export function tickersIn(text: string): TickerWithCode[] {
  const [, before, after = ""] = /^([a-z]+) ?: ?(.+)$/.exec(text) ?? [];
  const [, ticker, code] = /^\$?([a-z\d]+)(?:[ .:-]([a-z]+))?(?: equity)?$/.exec(text) ?? [];
  return [
    ...(before === undefined ? [] : [{ ticker: plainTicker(after), code: before }]),
    ...(ticker === undefined ? [] : [{ ticker: plainTicker(ticker), code }]),
  ];
}

/** A ticker in the one way of writing it: a number has lost its zeros where a cell took it for one. */
export const plainTicker = (ticker: string): string => ticker.replace(/^0+(?=\d)/, "");

/** Whether a code means the exchange that is recorded: an American one where none is. */
export const isCodeOf = (code: string, recorded = ""): boolean =>
  exchanges.some(([name, codes]) => name.test(recorded) && codes.split(" ").includes(code));
