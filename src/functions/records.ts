import { dealAsked, partyAsked } from "./arguments";
import { companyFieldAsked, dealFieldAsked } from "./choices";
import { companyCard, dealCard } from "../core/cards";
import { problems } from "../core/problems";
import { titleOf } from "../core/fields";
import { editionInUse } from "../editionInUse";
import { inCell } from "./cell";
import { shownAs } from "./entity";

/**
 * One deal: a card of everything that is known of it, or one field.
 * @customfunction DEAL
 * @param id The deal's id, as DEALS.LIST shows it.
 * @param [field] value, qualifier, status, announced, payer, title or any other column of DEALS.LIST.
 * @returns A card, or its title where Excel knows no cards; with a field, that value.
 * @example =DEALS.DEAL("coreweave-openai-2025-09")
 * @example =DEALS.DEAL("coreweave-openai-2025-09","value")
 * @example =DEALS.DEAL("coreweave-openai-2025-09","qualifier")
 * @example =DEALS.DEAL("coreweave-openai-2025-09","gigawatts")
 * @example =DEALS.DEAL("coreweave-openai-2025-08")
 */
export function deal(id: string, field?: string): unknown {
  return inCell(() => {
    const edition = editionInUse();
    const record = dealAsked(edition, id);
    const asked = dealFieldAsked(field);
    if (!asked) return shownAs(dealCard(record, edition), edition);
    const value = asked.cellOf(record, edition);
    if (value === "")
      throw problems.notRecorded(edition.release.number, asked.heading, `${record.id}, ${titleOf(record, edition)}`);
    return value;
  });
}

/**
 * One company: a card of everything that is known of it, or one field.
 * @customfunction COMPANY
 * @param name A company: name, alias or ticker.
 * @param [field] ticker, kind, country, parent or another.
 * @returns A card, or its name where Excel knows no cards; with a field, that value.
 * @example =DEALS.COMPANY("CRWV")
 * @example =DEALS.COMPANY("CoreWeave","ticker")
 * @example =DEALS.COMPANY("OpenAI","ticker")
 * @example =DEALS.COMPANY("CoreWeave","price")
 */
export function company(name: string, field?: string): unknown {
  return inCell(() => {
    const edition = editionInUse();
    const record = edition.parties.withId(partyAsked(edition, "name", name));
    const asked = companyFieldAsked(field);
    if (!asked) return shownAs(companyCard(record, edition), edition);
    const value = asked.cellOf(record, edition);
    if (value === "") throw problems.notRecorded(edition.release.number, asked.heading, record.name);
    return value;
  });
}
