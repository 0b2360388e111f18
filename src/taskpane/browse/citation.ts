import type { Source } from "../../core/records/documents";
import type { Words } from "../messages/words";

/** How a document is cited: publisher, title in quotes, day, address. */
export function citation({ publisher, title, published, url, locator }: Source, { day, messages }: Words): string {
  const where = url ?? locator;
  return [`${publisher}, “${title}”`, published ? day(published) : messages.undated, ...(where ? [where] : [])].join(
    ", ",
  );
}
