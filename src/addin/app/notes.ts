import { spelledAlike } from "../../feed/identity";
import { type Identity, isOrigin, type Origin } from "./editions";

/** What is remembered of editions even where they themselves are lost: kept in two places, of which a browser may lose either. */
export interface Notes {
  /** What workbooks without a pin use on this computer; left out for the edition that ships inside the add-in. */
  readonly inUse?: Origin;
  /** The newest edition that has been seen of each feed, by the feed's address. */
  readonly newest: Readonly<Record<string, Identity>>;
}

const none: Notes = { newest: {} };

/** Notes as they were kept, as far as they are not damaged. */
export function notesIn(value: unknown): Notes {
  if (typeof value !== "object" || value === null) return none;
  const { inUse, newest }: Partial<Record<keyof Notes, unknown>> = value;
  const seen = Object.entries(newest ?? {}).filter((entry): entry is [string, Identity] => isOrigin(entry[1]));
  return { ...(isOrigin(inUse) && { inUse }), newest: Object.fromEntries(seen) };
}

/** The newest edition that notes have of a feed. */
export const newestIn = ({ newest }: Notes, feed: string): Identity | undefined => newest[spelledAlike(feed)];

/** Notes that have also seen an edition of a feed. */
export function withSeen<Noted extends Notes>(notes: Noted, feed: string, { number, sha256 }: Identity): Noted {
  const seen = newestIn(notes, feed);
  if (seen && seen.number >= number) return notes;
  return { ...notes, newest: { ...notes.newest, [spelledAlike(feed)]: { number, sha256 } } };
}

/** Notes beside the browser's database. Where they are refused there are none. */
export interface NotesBeside {
  read(): Notes;
  write(notes: Notes): void;
}

/** The browser's storage of texts, in the part of it that the host gives to the add-in. */
export function storedNotes(partition: string): NotesBeside {
  const key = `${partition}deals.editions`;
  return {
    read: () => {
      try {
        return notesIn(JSON.parse(localStorage.getItem(key) ?? ""));
      } catch {
        return none;
      }
    },
    write: (notes) => {
      try {
        localStorage.setItem(key, JSON.stringify(notes));
      } catch {
        // Then the database alone remembers.
      }
    },
  };
}
