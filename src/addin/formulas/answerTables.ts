import * as z from "zod/mini";
import { worksheetFunctions } from "../../functions/worksheetFunctions";
import { type CallAnswer, cellsOf, type SingleAnswer } from "./answers";
import { rowsIn } from "./workbookContents";

/** An answer of several cells: its headings, if it has any, and its rows. */
export interface AnswerTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const Rows = z.array(z.array(z.unknown()));

/** An entity, as far as a reader sees it on its card. */
const Entity = z.object({ type: z.literal("Entity"), text: z.string(), properties: z.record(z.string(), z.unknown()) });
const Property = z.union([z.object({ text: z.string() }), z.object({ basicValue: z.unknown() })]);

/** An answer as a table; undefined if it is a single value, or none. */
export function tableOf(id: string, answer: CallAnswer): AnswerTable | undefined {
  if (answer.is === "each") return { headings: [], rows: answer.answers.map((row) => row.map(shownOf)) };
  return answer.is === "value" ? tableIn(id, answer.value) : undefined;
}

function tableIn(id: string, value: unknown): AnswerTable | undefined {
  const rows = Rows.safeParse(value).data;
  if (!rows) return cardOf(value);
  const [first = [], ...others] = rows;
  return worksheetFunctions.get(id)?.result === "column"
    ? { headings: [], rows }
    : { headings: first.map(String), rows: others };
}

/** What a card says, one fact a row. */
function cardOf(value: unknown): AnswerTable | undefined {
  const entity = Entity.safeParse(value).data;
  if (!entity) return undefined;
  const rows = Object.entries(entity.properties).map(([name, property]) => [name, valueOf(property)]);
  return { headings: [], rows };
}

function valueOf(property: unknown): unknown {
  const known = Property.safeParse(property).data;
  if (!known) return "";
  return "text" in known ? known.text : known.basicValue;
}

/** What a cell shows of an answer. */
const shownOf = (answer: SingleAnswer): unknown => (answer.is === "error" ? answer.code : headlineOf(answer.value));

/** A single value that stands for an answer: of a card, its title. */
export const headlineOf = (value: unknown): unknown => Entity.safeParse(value).data?.text ?? value;

/** The cells of an answer, row by row: of an error its code, and of a card its title. */
export function rowsOf(answer: CallAnswer): readonly (readonly unknown[])[] {
  if (answer.is === "unreadable") return [[undefined]];
  const cells = answer.is === "value" ? headlineOf(answer.value) : cellsOf(answer);
  return rowsIn(cells) ?? [[cells]];
}
