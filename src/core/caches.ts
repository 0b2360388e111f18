import { longestText } from "./spelling";

/** Makes something of a whole, such as an index of an edition, when it is first asked for, and keeps it as long as the whole. */
export function oncePer<Whole extends object, Made>(make: (whole: Whole) => Made): (whole: Whole) => Made {
  const kept = new WeakMap<Whole, Made>();
  return (whole) => {
    const known = kept.get(whole);
    if (known !== undefined) return known;
    const made = make(whole);
    kept.set(whole, made);
    return made;
  };
}

/** Far more than the different words, days and periods that a workbook asks with. */
const most = 10_000;

/**
 * The same reader of what a cell says, which remembers what it has read: the thousands of cells of a model ask with the
 * same few names, days and periods. A text longer than any of those is read anew each time, so that what is kept stays small.
 */
export function remembered<Written, Meaning>(read: (written: Written) => Meaning): (written: Written) => Meaning {
  const known = new Map<Written, Meaning>();
  return (written) => {
    const remembers = known.get(written);
    if (remembers !== undefined) return remembers;
    const meaning = read(written);
    if (typeof written === "string" && written.length > longestText) return meaning;
    if (known.size >= most) known.clear();
    known.set(written, meaning);
    return meaning;
  };
}
