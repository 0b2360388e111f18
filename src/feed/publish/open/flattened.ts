import { z } from "zod";
import { firstDay, lastDay } from "../../../core/days";
import { type Cell, type Column, snakeCase, type Table } from "./table";

/** A column with what it says of a record. */
export interface Field extends Column {
  readonly cellOf: (record: unknown) => Cell;
}

/** Several of a record's own things, which need rows of their own. */
interface Inner {
  readonly name: string;
  readonly says: string;
  readonly schema: z.core.$ZodType;
  readonly of: (record: unknown) => readonly unknown[];
}

/** What a schema comes to in tables. */
interface Flat {
  readonly fields: readonly Field[];
  readonly inner: readonly Inner[];
}

/** A list of records to be flattened. */
export interface RecordList {
  /** The table's name, and what one of its rows is called. */
  readonly name: string;
  readonly one: string;
  readonly says: string;
  readonly schema: z.ZodObject;
  readonly records: readonly unknown[];
  /** Columns that follow from the records, beside those that they have. */
  readonly derived?: readonly Field[];
  /** Which columns name a record of which table: `party` of `deal_parties` one of `parties`. */
  readonly refersTo?: Readonly<Record<string, string>>;
}

/**
 * The tables of a list of records: one with a row for each, in which what lies inside a record has columns of its own
 * (`value_amount`), and one for every list inside a record (`deal_parties`). They follow from the schema, so that a field
 * that it gains is a column at once.
 * @throws Error where a schema has a shape that no table has yet.
 */
export function flattened({ name, one, says, schema, records, derived = [], refersTo = {} }: RecordList): Table[] {
  const { fields, inner } = flat(schema, { name: "", says: "", isRequired: true, of: (record) => record });
  const idOf = cellNamed(fields, "id");
  const lists = inner.map(({ of, ...list }): Table => {
    const within = flat(list.schema, { name: "", says: "", isRequired: true, of: itself });
    if (within.inner.length > 0)
      throw new Error(`${list.name} has lists in its lists, for which there is no table yet.`);
    const owner: Column = {
      name: one,
      type: "text",
      says: `Id of the ${words(one)}.`,
      isRequired: true,
      refersTo: name,
    };
    const place: Column = { name: "place", type: "integer", says: "1 is the first of the record.", isRequired: true };
    const table = `${one}_${list.name}`;
    return {
      name: table,
      says: list.says,
      columns: [owner, place, ...within.fields.map((field) => columnOf(field, refersTo[`${table}.${field.name}`]))],
      rows: records.flatMap((record) =>
        of(record).map((item, at) => [idOf(record), at + 1, ...within.fields.map(({ cellOf }) => cellOf(item))]),
      ),
      key: [one, "place"],
    };
  });
  const all = [...fields, ...derived];
  const table: Table = {
    name,
    says,
    columns: all.map((field) => columnOf(field, refersTo[`${name}.${field.name}`])),
    rows: records.map((record) => all.map(({ cellOf }) => cellOf(record))),
    key: ["id"],
  };
  return [table, ...lists];
}

/** A part of a record: what it is called, and how it is had. */
interface Part {
  readonly name: string;
  readonly says: string;
  readonly isRequired: boolean;
  readonly of: (record: unknown) => unknown;
  /** What it is a part of: without that nothing is said, not even that something is not so. */
  readonly within?: (record: unknown) => unknown;
}

function flat(schema: z.core.$ZodType, part: Part): Flat {
  const says = (schema instanceof z.ZodType ? schema.description : undefined) ?? part.says;
  const { name, isRequired, of } = part;
  if (schema instanceof z.ZodOptional) return flat(schema.unwrap(), { ...part, says, isRequired: false });
  if (schema instanceof z.ZodObject) return joined(partsOf(schema, { ...part, says }));
  const column = { name: name || "text", says, isRequired };
  if (schema instanceof z.ZodArray) {
    const { element } = schema;
    if (isWords(element)) return ofOne({ ...column, type: "list", cellOf: (record) => textsIn(of(record)) });
    return { fields: [], inner: [{ name, says, schema: element, of: (record) => itemsIn(of(record)) }] };
  }
  if (schema instanceof z.ZodRecord) {
    const entry = z.object({ name: z.string(), value: z.string() });
    const entries = (record: unknown) => {
      const value = of(record);
      return isObject(value) ? Object.entries(value).map(([key, meaning]) => ({ name: key, value: meaning })) : [];
    };
    return { fields: [], inner: [{ name, says, schema: entry, of: entries }] };
  }
  // What is true, or else left out, is false in tables: nobody has to know that.
  if (schema instanceof z.ZodLiteral && schema.values.has(true)) {
    const { within = itself } = part;
    return ofOne({
      ...column,
      type: "boolean",
      cellOf: (record) => (within(record) === undefined ? undefined : of(record) === true),
    });
  }
  const cellOf = (record: unknown) => simple(of(record));
  if (schema instanceof z.ZodEnum) return ofOne({ ...column, type: "text", words: schema.options.map(String), cellOf });
  if (schema instanceof z.ZodLiteral)
    return ofOne({ ...column, type: "text", words: [...schema.values].map(String), cellOf });
  if (schema instanceof z.ZodNumber)
    return ofOne({ ...column, type: schema.format === "safeint" ? "integer" : "number", cellOf });
  if (schema instanceof z.ZodISODate) return ofOne({ ...column, type: "day", cellOf });
  if (schema instanceof z.ZodString)
    return isPartialDay(schema) ? ofPartialDay(column, of) : ofOne({ ...column, type: "text", cellOf });
  throw new Error(`${name} has a shape that no column has yet.`);
}

const ofOne = (field: Field): Flat => ({ fields: [field], inner: [] });

const joined = (parts: readonly Flat[]): Flat => ({
  fields: parts.flatMap(({ fields }) => fields),
  inner: parts.flatMap(({ inner }) => inner),
});

/** Its fields; where nothing is said of one, what is said of them all. */
function partsOf(schema: z.ZodObject, { name, says, isRequired, of }: Part): Flat[] {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(shape).map(([key, field]) =>
    flat(field, {
      name: name ? `${name}_${snakeCase(key)}` : snakeCase(key),
      says,
      isRequired,
      of: (record) => {
        const value = of(record);
        return isObject(value) ? value[key] : undefined;
      },
      within: of,
    }),
  );
}

/** A day as far as it is known, and the first and the last whole day that it may mean. */
function ofPartialDay(column: Omit<Field, "type" | "cellOf">, of: Part["of"]): Flat {
  const textOf = (record: unknown): string | undefined => {
    const value = of(record);
    return typeof value === "string" ? value : undefined;
  };
  const dayOf = (which: (partial: string) => string) => (record: unknown) => {
    const partial = textOf(record);
    return partial === undefined ? undefined : which(partial);
  };
  const { name, says, isRequired = false } = column;
  const asKnown = [says, "As far as it is known: 2025, 2025-05 or 2025-05-31."].filter(Boolean).join(" ");
  return {
    fields: [
      { ...column, type: "text", says: asKnown, cellOf: textOf },
      {
        name: `${name}_first`,
        type: "day",
        says: `The first day that ${name} may mean.`,
        isRequired,
        cellOf: dayOf(firstDay),
      },
      {
        name: `${name}_last`,
        type: "day",
        says: `The last day that ${name} may mean.`,
        isRequired,
        cellOf: dayOf(lastDay),
      },
    ],
    inner: [],
  };
}

/** What a schema takes tells it from the others: a partial day may be a year alone, yet there is no 30 February. */
const isPartialDay = (schema: z.ZodString): boolean =>
  schema.safeParse("2025").success && !schema.safeParse("2025-02-30").success;

/** Whether what stands in a list has no semicolon, so that a list of it is one cell: ids and words are, free texts are not. */
const isWords = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodEnum ||
  schema instanceof z.ZodISODate ||
  (schema instanceof z.ZodString && !schema.safeParse("a; b").success);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const itself = (record: unknown): unknown => record;

const itemsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textsIn = (value: unknown): readonly string[] | undefined =>
  value === undefined ? undefined : itemsIn(value).filter((item) => typeof item === "string");

const simple = (value: unknown): Cell => (typeof value === "string" || typeof value === "number" ? value : undefined);

const columnOf = (field: Field, refersTo: string | undefined): Column => ({ ...field, refersTo });

function cellNamed(fields: readonly Field[], name: string): Field["cellOf"] {
  const field = fields.find((one) => one.name === name);
  if (!field) throw new Error(`There is no ${name}.`);
  return field.cellOf;
}

const words = (name: string): string => name.replaceAll("_", " ");
