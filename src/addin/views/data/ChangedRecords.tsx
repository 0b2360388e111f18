import * as z from "zod/mini";
import { Body1, Caption1, makeStyles, tokens } from "../../ui/fluent";
import type { AnyRecord, Changes, FieldChange, ListedRecord, RecordChange } from "../../../core/changes";
import type { Edition } from "../../../core/edition";
import { currencies, qualifiers } from "../../../core/records/vocabulary";
import { Line, PlainList, Section, Subheading } from "../../ui/layout";
import { reportTexts } from "../../ui/messages/report";
import { useTexts, useWords, type Words } from "../../ui/words";

const Money = z.object({ amount: z.number(), currency: z.enum(currencies), qualifier: z.enum(qualifiers) });

/** What a field says, and what it would say. Where both read alike, as two values with different bounds do, all that is written there. */
function changeInWords({ before, after }: FieldChange, words: Words): string {
  const [was, is] = [fieldInWords(before, words), fieldInWords(after, words)];
  return was === is ? `${asWritten(before, words)} → ${asWritten(after, words)}` : `${was} → ${is}`;
}

/** What a field of a record says, for a reader: money and numbers as the language writes them, lists as they are. */
function fieldInWords(value: unknown, words: Words): string {
  if (typeof value === "number") return words.exactly(value);
  if (typeof value === "string") return value;
  const money = Money.safeParse(value).data;
  return money ? words.value(money) : asWritten(value, words);
}

/** A field of a record as it stands in the data, in one line; in words where it is left out. */
const asWritten = (value: unknown, { language }: Words): string =>
  value === undefined ? reportTexts[language].leftOut : JSON.stringify(value, undefined, 1).replace(/\s+/g, " ");

/** What a record of an edition is about, in a few words. */
function recordTitle(record: AnyRecord, edition: Edition, words: Words): string {
  const nameOf = (id: string) => edition.parties.nameOf(id);
  if ("parties" in record) return record.title;
  if ("holder" in record) return `${nameOf(record.holder)} – ${nameOf(record.issuer)}, ${words.day(record.asOf)}`;
  if ("customer" in record)
    return `${nameOf(record.customer)} – ${nameOf(record.supplier)}, ${words.period(record.period.label)}`;
  if ("company" in record) return `${nameOf(record.company)}, ${words.period(record.period.label)}`;
  if ("publisher" in record) return `${record.publisher}: ${record.title}`;
  if ("name" in record) return record.name;
  if ("usdPerUnit" in record) return `${record.currency}, ${words.day(record.day)}`;
  return record.record;
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** More than anybody reads in a pane. */
const MOST_SHOWN = 100;

/** The records that one edition has, or says, otherwise than another. */
export function ChangedRecords({ changes, before, after }: { changes: Changes; before: Edition; after: Edition }) {
  const { count } = useWords();
  const texts = useTexts(reportTexts);
  const { added, changed, withdrawn } = changes;
  const isNothing = added.length + changed.length + withdrawn.length === 0;
  return (
    <Section heading={texts.inData}>
      {isNothing && <Body1 block>{texts.nothingChanges}</Body1>}
      {changed.length > 0 && (
        <>
          <Subheading>{texts.changed(count(changed.length))}</Subheading>
          <PlainList>
            {changed.slice(0, MOST_SHOWN).map((change) => (
              <Changed key={`${change.list} ${change.after.id}`} change={change} edition={after} />
            ))}
          </PlainList>
          <More than={changed.length} />
        </>
      )}
      <Listed heading={texts.added(count(added.length))} records={added} edition={after} />
      <Listed heading={texts.withdrawn(count(withdrawn.length))} records={withdrawn} edition={before} />
    </Section>
  );
}

function Listed(props: { heading: string; records: readonly ListedRecord[]; edition: Edition }) {
  if (props.records.length === 0) return null;
  return (
    <>
      <Subheading>{props.heading}</Subheading>
      <PlainList>
        {props.records.slice(0, MOST_SHOWN).map(({ list, record }) => (
          <li key={`${list} ${record.id}`}>
            <Titled list={list} record={record} edition={props.edition} />
          </li>
        ))}
      </PlainList>
      <More than={props.records.length} />
    </>
  );
}

function More({ than }: { than: number }) {
  const { count } = useWords();
  const texts = useTexts(reportTexts);
  return than > MOST_SHOWN && <Caption1 block>{texts.more(count(than - MOST_SHOWN))}</Caption1>;
}

function Changed({ change, edition }: { change: RecordChange; edition: Edition }) {
  const words = useWords();
  const texts = useTexts(reportTexts);
  const publishers = change.sources.map((id) => edition.evidence.source(id)?.publisher ?? id);
  return (
    <li>
      <Titled list={change.list} record={change.after} edition={edition} />
      {change.fields.map((one) => (
        <Caption1 key={one.field} block>
          {one.field}: {changeInWords(one, words)}
        </Caption1>
      ))}
      {publishers.length > 0 && (
        <Caption1 block className={useStyles().quiet}>
          {texts.basedOn(words.several([...new Set(publishers)]))}
        </Caption1>
      )}
    </li>
  );
}

function Titled({ list, record, edition }: ListedRecord & { edition: Edition }) {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(reportTexts);
  return (
    <>
      <Caption1 block className={styles.quiet}>
        <Line parts={[texts.records[list], record.id]} />
      </Caption1>
      <Body1 block>{recordTitle(record, edition, words)}</Body1>
    </>
  );
}
