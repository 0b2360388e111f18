import fc from "fast-check";
import { bundledRecords } from "../../src/bundledEdition";
import { dealColumns } from "../../src/core/fields";
import { namesOf } from "../../src/core/parties";
import { measures, metrics } from "../../src/core/records/metrics";
import { bases, dealKinds, frequencies, includes, kindGroups, partyKinds } from "../../src/core/records/vocabulary";
import { worksheetFunctions } from "../support/functions";

const { parties, deals } = bundledRecords;

const names = fc.constantFrom(...parties.flatMap(namesOf));
const words = fc.constantFrom<string>(
  ...[
    ...dealKinds,
    ...Object.keys(kindGroups),
    ...bases,
    ...includes,
    ...frequencies,
    ...metrics,
    ...measures,
    ...partyKinds,
  ],
  ...dealColumns.map(({ heading }) => heading),
  ...[
    "compute",
    "loans",
    "M&A",
    "sales",
    "capex: with-finance-leases",
    "capex：cash：",
    "number",
    "id,value",
    "id;value;",
    "revenue; capex: cash",
    "NVIDIA; CRWV；Oracle",
  ],
);
const ids = fc.constantFrom(...deals.map(({ id }) => id));
const days = fc.oneof(
  fc.constantFrom("2025-06-30", "2025-06", "30 Jun 2025", "Q3 2025", "03/04/2025", "30-Apr-25", "9999-12-31"),
  fc.constantFrom("FY2025", "FY-1", "2Q25", "FY2024/25", "CY2026-2030", "FQ-99", "Q2'25", "LTM", "latest"),
  fc.integer({ min: 1900, max: 2100 }),
  fc.double({ min: 30_000, max: 120_000, noNaN: true }),
);

/** A text changed as keyboards, web pages and other programmes change it, or by whom it may concern. */
const mangled = fc
  .tuple(
    fc.oneof(names, words, ids),
    fc.constantFrom(
      "\u200b",
      "\u00a0",
      "\u202e",
      "\ufeff",
      "\u0301",
      "’",
      "–",
      "İ",
      "ı",
      "\0",
      "\n",
      "\ud800",
      " Inc.",
      "$",
      "x",
    ),
    fc.nat(60),
  )
  .map(([text, with_, at]) => text.slice(0, at) + with_ + text.slice(at));

const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 1e308, 5e-324, 2 ** 53, 202512, 2025.5, 60),
);

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom("__proto__", "constructor", "=1+1", "#N/A", "TRUE", "[object Object]", "\u00a8", "\u200b", '"', "("),
  fc
    .tuple(
      fc.oneof(names, fc.constantFrom("x", "1", " ", "(", "\u0130", "\u200b", "-")),
      fc.integer({ min: 10, max: 32_767 }),
    )
    .map(([text, length]) => text.repeat(Math.ceil(length / text.length)).slice(0, length)),
);

const plain: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: names },
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: ids },
  { weight: 5, arbitrary: days },
  { weight: 4, arbitrary: mangled },
  { weight: 3, arbitrary: numbers },
  { weight: 3, arbitrary: texts },
  { weight: 5, arbitrary: fc.constantFrom(null, undefined, "", 0) },
  { weight: 1, arbitrary: fc.boolean() },
);

/** An array that holds itself, and what else no cell holds. */
const itself: unknown[] = [];
itself.push(itself);
const strange: readonly unknown[] = [itself, Symbol("x"), 1n, () => 1, new Date(0), /x/, Object.create(null), {}, []];

const typed = fc.oneof(
  plain.map((basicValue) => ({ type: "String", basicType: "String", basicValue })),
  plain.map((basicValue) => ({ type: "FormattedNumber", basicType: "Double", basicValue, numberFormat: "0" })),
  plain.map((text) => ({ type: "Entity", text, basicType: "Error", basicValue: "#VALUE!", properties: {} })),
  plain.map((basicValue) => ({ type: "Error", basicType: "Error", basicValue })),
  plain.map((value) => [[value]]),
  plain.map((value) => [[value, value]]),
  fc.constantFrom(...strange),
);

/** A call of any function with arguments of any sort: good ones, slightly wrong ones, and hostile ones. */
export const hostileCalls: fc.Arbitrary<readonly [id: string, given: readonly unknown[]]> = fc.tuple(
  fc.constantFrom(...worksheetFunctions.keys()),
  fc.array(fc.oneof({ weight: 9, arbitrary: plain }, { weight: 1, arbitrary: typed }), { maxLength: 9 }),
);
