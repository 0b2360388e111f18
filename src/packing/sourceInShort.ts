import type { Source } from "../core/records/source";

/** A source without what it says twice: * in its address for the words of its title, and no day if its id has that. */
export function inShort(source: Source): Source {
  const { id, title, url, published } = source;
  return {
    ...source,
    ...(url !== undefined && { url: url.replace(wordsOf(title), "*") }),
    ...(published !== undefined && published === dayIn(id) && { published: "" }),
  };
}

/** A source with all of it, key by key in the same order. */
export function inFull(source: Source): Source {
  const { id, title, url, published } = source;
  return {
    ...source,
    ...(url !== undefined && { url: url.replace("*", wordsOf(title)) }),
    ...(published === "" && { published: dayIn(id) }),
  };
}

/** A title as addresses have it: "Nvidia's $100bn bet" is nvidias-100bn-bet. */
const wordsOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/['’.]/g, "")
    .match(/[a-z0-9]+/g)
    ?.join("-") ?? "";

/** The day, as far as it is known, that stands in an id: of reuters-20251223, 2025-12-23. */
const dayIn = (id: string): string | undefined =>
  /-(20\d{2})(\d{2})?(\d{2})?(?:-|$)/.exec(id)?.slice(1).join("-").replace(/-+$/, "");
