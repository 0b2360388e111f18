import type { AnyRecord } from "../../core/changes";
import type { Edition } from "../../core/edition";
import { dealTitle } from "../browse/titles";
import type { Words } from "../messages/words";

/** What a record of an edition is about, in a few words. */
export function recordTitle(record: AnyRecord, edition: Edition, words: Words): string {
  const nameOf = (id: string) => edition.parties.nameOf(id);
  if ("parties" in record) return dealTitle(record, edition, words);
  if ("holder" in record) return `${nameOf(record.holder)} – ${nameOf(record.issuer)}, ${words.day(record.asOf)}`;
  if ("customer" in record)
    return `${nameOf(record.customer)} – ${nameOf(record.supplier)}, ${words.period(record.period.label)}`;
  if ("company" in record) return `${nameOf(record.company)}, ${words.period(record.period.label)}`;
  if ("publisher" in record) return `${record.publisher}: ${record.title}`;
  if ("name" in record) return record.name;
  if ("usdPerUnit" in record) return `${record.currency}, ${words.day(record.day)}`;
  return record.record;
}
