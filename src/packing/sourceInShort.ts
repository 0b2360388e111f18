import type { Source } from "../core/records/source";

/**
 * A source without what it says twice: with *5* in its address for the first five words of its title, and no day if its
 * id has that.
 */
export function inShort(source: Source): Source {
  const { id, title, url, published } = source;
  return {
    ...source,
    ...(url !== undefined && { url: shortened(url, wordsOf(title)) }),
    ...(published !== undefined && published === dayIn(id) && { published: "" }),
  };
}

/** A source with all of it, key by key in the same order. */
export function inFull(source: Source): Source {
  const { id, title, url, published } = source;
  return {
    ...source,
    ...(url !== undefined && { url: url.replace(/\*(\d+)\*/, (_, count) => beginning(wordsOf(title), Number(count))) }),
    ...(published === "" && { published: dayIn(id) }),
  };
}

function shortened(url: string, title: readonly string[]): string {
  for (let count = title.length; count > 1; count -= 1) {
    const words = beginning(title, count);
    if (url.includes(words)) return url.replace(words, `*${count}*`);
  }
  return url;
}

/** The first words of a title as addresses have them: "Nvidia's $1.5bn bet" begins nvidias-1-5bn. */
const beginning = (title: readonly string[], count: number): string => title.slice(0, count).join("-");

const wordsOf = (title: string): readonly string[] =>
  title
    .toLowerCase()
    .replace(/['’]/g, "")
    .match(/[a-z0-9]+/g) ?? [];

/** The day, as far as it is known, that stands in an id: of reuters-20251223, 2025-12-23. */
const dayIn = (id: string): string | undefined =>
  /-(20\d{2})(\d{2})?(\d{2})?(?:-|$)/.exec(id)?.slice(1).join("-").replace(/-+$/, "");
