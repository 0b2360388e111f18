import { toCol } from "@borgar/fx";
import { dealsCallsIn } from "../../../src/addin/formulas/calls";
import type { DealsCall, WrittenArgument } from "../../../src/addin/formulas/dealsCall";
import { childrenOf, nameIn, parsed } from "../../../src/addin/formulas/parser";
import { precedentsOf } from "../../../src/addin/formulas/precedents";
import type { Model } from "../../../src/addin/models/model";
import { models } from "../../../src/addin/models/models";
import type { SheetPlan } from "../../../src/addin/sheets/sheetPlan";
import { bundledRecords } from "../../../src/bundledEdition";
import { editionOf } from "../../../src/core/chunks";
import type { Language } from "../../../src/functions/texts";
import { worksheetFunctions } from "../../../src/functions/worksheetFunctions";
import { cellsOf, contentAt, overlap, type Rectangle, rectangleOf, roomsOf, rowOf } from "./sheetPlans";

const context = { edition: editionOf(bundledRecords), dateSystem: 1900 } as const;

const languages: readonly Language[] = ["en", "it"];
const suggestedFor = ({ asks }: Model): string[] => asks.map(({ suggested }) => suggested);
const planned = (id: string, ...companies: readonly string[]): SheetPlan => {
  const model = models.find((one) => one.id === id);
  if (!model) throw new Error(`There is no model ${id}.`);
  return model.plan(companies.length > 0 ? companies : suggestedFor(model), "en");
};

/** The functions of Excel 2021 that models may call: what came later is not known to everybody who opens a sheet. */
const excelFunctions = new Set(
  `ABS AGGREGATE AND CHOOSE COUNT COUNTA COUNTIF COUNTIFS DATE DAY EDATE EOMONTH FILTER IF IFERROR IFNA INDEX
  ISERR ISERROR ISNUMBER LARGE LEFT LEN LET LOOKUP MATCH MAX MAXIFS MID MIN MINIFS MONTH N NOT OR RIGHT ROUND ROUNDUP
  ROW ROWS SEARCH SEQUENCE SMALL SORT SORTBY SUM SUMIF SUMIFS SUMPRODUCT SUMSQ TEXT TEXTJOIN TRANSPOSE UNIQUE
  VLOOKUP XLOOKUP XMATCH YEAR`.split(/\s+/),
);

/** The names of all functions that a formula calls, but for those of DEALS. */
function excelFunctionsIn(formula: string): string[] {
  const names: string[] = [];
  const look = (node: Parameters<typeof childrenOf>[0]): void => {
    const name = nameIn(node);
    if (node.type === "CallExpression" && name !== undefined && !name.startsWith("DEALS.")) names.push(name);
    for (const child of childrenOf(node)) look(child);
  };
  const root = parsed(formula)?.root;
  if (root) look(root);
  return names;
}

/** What a function has against a call, as far as that stands in the formula. */
function objectionsTo({ id, args }: DealsCall): string[] {
  const called = worksheetFunctions.get(id);
  if (!called) return [`calls DEALS.${id}, which there is not`];
  const parameters = Object.entries(called.parameters);
  const missing = parameters.filter(
    ([, { isOptional }], place) => !isOptional && (args[place] ?? { is: "left-out" }).is === "left-out",
  );
  return [
    ...(args.length > parameters.length ? [`gives DEALS.${id} too many arguments`] : []),
    ...missing.map(([name]) => `gives DEALS.${id} no ${name}`),
    ...args.flatMap((argument, place) => {
      const [name, parameter] = parameters[place] ?? [];
      if (argument.is !== "value" || !parameter || name === undefined) return [];
      try {
        parameter.read(argument.value, name, context);
        return [];
      } catch (problem) {
        return [`gives DEALS.${id} as ${name} ${argument.text}: ${String(problem)}`];
      }
    }),
  ];
}

/**
 * What is wrong with the formulas of a plan, by their cells.
 * @param judged Those that have been looked at already, in the other language; the new ones are added.
 */
function wrongFormulas(plan: SheetPlan, companies: readonly string[], judged: Set<unknown>): string[] {
  const cells = cellsOf(plan);
  const filled = cells.flatMap(({ row, column, content }) =>
    content === "" ? [] : [{ top: row, left: column, bottom: row, right: column }],
  );
  const inputs = plan.cells.flatMap(({ at, style }) => (style === "input" ? [rectangleOf(at)] : []));
  const mayBeFilled = [...inputs, ...roomsOf(plan), ...filled];
  const isAstray = (reference: string): boolean => {
    const area = rectangleOf(reference);
    return !mayBeFilled.some((other) => overlap(area, other));
  };
  return cells.flatMap(({ row, column, content }) => {
    if (typeof content !== "string" || !content.startsWith("=") || judged.has(content)) return [];
    judged.add(content);
    const at = nameOf(column, row);
    if (!parsed(content)) return [`${at} cannot be read: ${content}`];
    return [
      ...companies.filter((name) => content.includes(`"${name}"`)).map((name) => `${at} names ${name}`),
      ...dealsCallsIn(content)
        .flatMap(objectionsTo)
        .map((objection) => `${at} ${objection}`),
      ...excelFunctionsIn(content)
        .filter((name) => !excelFunctions.has(name))
        .map((name) => `${at} calls ${name}`),
      // Of another code than "0" each language of Excel has its own letters.
      ...(/TEXT\([^"]*"(?!0")/.test(content) ? [`${at} formats a text as a language of Excel may not know it`] : []),
      ...precedentsOf(content, () => undefined)
        .references.filter(isAstray)
        .map((reference) => `${at} refers to ${reference}, where nothing is`),
    ];
  });
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, place) => from + place);

/** @param row From 0 on, as the column. */
const nameOf = (column: number, row: number): string => `${toCol(column)}${row + 1}`;

const cellsIn = ({ top, left, bottom, right }: Rectangle): string[] =>
  range(top, bottom).flatMap((row) => range(left, right).map((column) => nameOf(column, row)));

/** What stands where it must not. */
function wrongPlaces(plan: SheetPlan): string[] {
  const names = cellsOf(plan).map(({ row, column }) => nameOf(column, row));
  const written = new Set(names);
  const rooms = roomsOf(plan);
  /** Where the formulas stand whose answers fill the rooms. */
  const anchors = new Set(rooms.map(({ top, left }) => nameOf(left, top)));
  const charts = plan.charts.map(({ over }) => rectangleOf(over));
  const writtenIn = (area: Rectangle): string[] => cellsIn(area).filter((name) => written.has(name));
  const twice = names.length - written.size;
  return [
    ...(twice > 0 ? [`cells written twice: ${twice}`] : []),
    ...rooms.flatMap(writtenIn).flatMap((name) => (anchors.has(name) ? [] : [`${name} is in the room of an answer`])),
    ...charts.flatMap(writtenIn).map((name) => `${name} is under a chart`),
    ...charts.flatMap((chart, at) =>
      charts.slice(at + 1).some((other) => overlap(chart, other)) ? ["two charts overlap"] : [],
    ),
    ...plan.charts.flatMap(({ data }) =>
      cellsIn(rectangleOf(data)).flatMap((name) =>
        written.has(name) ? [] : [`the chart of ${data} shows ${name}, where nothing is`],
      ),
    ),
  ];
}

/** What Excel has against the name of a sheet; a number may follow it. */
const wrongName = ({ name }: SheetPlan): string[] =>
  name.length > 26 || /[[\]:*?/\\']/.test(name) ? [`no sheet can be called ${name}`] : [];

describe("every model", () => {
  it("is made of formulas that can be read and answered, about the companies in its inputs, each in a place of its own", () => {
    const complaints = models.flatMap((model) => {
      const companies = suggestedFor(model);
      const judged = new Set<unknown>();
      return languages.flatMap((language) => {
        const plan = model.plan(companies, language);
        const wrong = [...wrongName(plan), ...wrongFormulas(plan, companies, judged), ...wrongPlaces(plan)];
        return wrong.map((complaint) => `${model.id} (${language}): ${complaint}`);
      });
    });
    expect(complaints).toEqual([]);
  });

  it("shows no other cell that is in error as 0: what is unknown is not nothing", () => {
    const complaints = models.flatMap((model) =>
      cellsOf(model.plan(suggestedFor(model), "en")).flatMap(({ content }) =>
        /IF(?:NA|ERROR)\(\$?[A-Z]+\$?\d+,0\)/.test(String(content)) ? [`${model.id}: ${String(content)}`] : [],
      ),
    );
    expect(complaints).toEqual([]);
  });

  it("differs from company to company in its inputs alone", () => {
    const complaints = models.flatMap((model) => {
      const others = model.asks.map((_, place) => `Company ${place}`);
      const [own, other] = [model.plan(suggestedFor(model), "en"), model.plan(others, "en")];
      const inputs = own.cells.filter(({ style }) => style === "input").map(({ at }) => at);
      return own.cells.flatMap((cells, place) =>
        inputs.includes(cells.at) || JSON.stringify(cells) === JSON.stringify(other.cells[place])
          ? []
          : [`${model.id}: ${cells.at}`],
      );
    });
    expect(complaints).toEqual([]);
  });
});

/** What the first DEALS function in a cell's formula answers, with what stands in the cells that it refers to. */
function answerAt(plan: SheetPlan, address: string): unknown {
  const [call] = dealsCallsIn(String(contentAt(plan, address)));
  return call && answerTo(plan, call);
}

function answerTo(plan: SheetPlan, { id, args }: DealsCall): unknown {
  const valueOf = (argument: WrittenArgument): unknown => {
    if (argument.is === "value") return argument.value;
    if (argument.is === "call") return answerTo(plan, argument.call);
    if (argument.is !== "reference") return undefined;
    const content = contentAt(plan, argument.text);
    const [call] = typeof content === "string" ? dealsCallsIn(content) : [];
    return call ? answerTo(plan, call) : content;
  };
  return worksheetFunctions.get(id)?.answer(args.map(valueOf), context);
}

/** The rows of a table that a function answers, its headings first. */
const rowsOf = (id: string, ...args: readonly unknown[]): unknown[][] =>
  [asked(id, ...args)].flat(1).filter((row): row is unknown[] => Array.isArray(row));

/** A function's own answer. */
const asked = (id: string, ...args: readonly unknown[]): unknown => worksheetFunctions.get(id)?.answer(args, context);

describe("what a lab has promised", () => {
  it.each(["OpenAI", "Anthropic", "Meta"])("asks for what %s pays everybody", (lab) => {
    const plan = planned("promised", lab);
    expect(answerAt(plan, `C${rowOf(plan, "Promised to everybody")}`)).toBe(asked("PAID", lab, "*", "contracts"));
  });

  it("has room for more suppliers than any company of the data has", () => {
    const names = [asked("PARTIES")].flat(2).map(String);
    const most = Math.max(...names.map((name) => suppliersOf(name)));
    const plan = planned("promised");
    const slots = rowOf(plan, "Together") - rowOf(plan, "Supplier") - 1;
    expect(slots).toBeGreaterThanOrEqual(most);
  });
});

/** To how many others a party pays for contracts. */
function suppliersOf(name: string): number {
  const paid = rowsOf("FLOWS", name, "*", "contracts").filter(([payer]) => payer === name);
  return new Set(paid.map(([, payee]) => payee)).size;
}

describe("the deal sheet of a pair", () => {
  const pairs = [
    ["CoreWeave", "OpenAI"],
    ["Microsoft", "OpenAI"],
    ["NVIDIA", "CoreWeave"],
    ["Mistral", "Meta"],
  ] as const;

  it.each(pairs)("shows of %s and %s the deals whose values add up to its total", (one, other) => {
    const plan = planned("pair", one, other);
    const total = answerAt(plan, `C${rowOf(plan, "In all")}`);
    const listed = answerAt(plan, `B${rowOf(plan, "LIST: the deals behind TOTAL") + 2}`);
    const rows = [listed].flat(1).flatMap((row) => (Array.isArray(row) ? [row] : []));
    const [headings = [], ...deals] = rows;
    const value = headings.indexOf("value");
    expect(deals.reduce((sum, deal) => sum + Number(deal[value]), 0)).toBe(total);
  });

  it("has room for the deals and documents of any two companies of the data", () => {
    const flows = rowsOf("FLOWS").slice(1);
    expect(flows.length).toBeGreaterThan(100);
    const most = (id: string): number => Math.max(...flows.map(([payer, payee]) => rowsOf(id, payer, payee).length));
    const rooms = roomsOf(planned("pair"));
    const roomUnder = (words: string): number => {
      const head = rooms.find(({ top, left }) => left === 1 && top === rowOf(planned("pair"), words) + 1);
      const below = rooms.find(({ top, left }) => left === 1 && top === (head?.top ?? 0) + 1);
      return below ? below.bottom - below.top + 2 : 0;
    };
    expect(roomUnder("LIST: the deals behind TOTAL")).toBeGreaterThanOrEqual(most("LIST"));
    expect(roomUnder("SOURCES: the documents behind TOTAL")).toBeGreaterThanOrEqual(most("SOURCES"));
  });

  it("asks TOTAL, LIST and SOURCES the same", () => {
    const plan = planned("pair");
    const formulas = [
      `C${rowOf(plan, "In all")}`,
      `B${rowOf(plan, "LIST: the deals behind TOTAL") + 2}`,
      `B${rowOf(plan, "SOURCES: the documents behind TOTAL") + 2}`,
    ].map((at) => String(contentAt(plan, at)));
    expect(formulas).toEqual(["TOTAL", "LIST", "SOURCES"].map((word) => `=DEALS.${word}($C$5,$C$6,$C$8,,$C$7)`));
  });
});

const partyNames = [asked("PARTIES")].flat(2).map(String);
/** How many cells of workings stand beneath a heading behind the tables. */
const workingsUnder = (plan: SheetPlan, heading: string): number => {
  const head = cellsOf(plan).find(({ content, row }) => content === heading && row === 4);
  const below = plan.cells.find(({ at }) => head && at === `${toCol(head.column)}${head.row + 2}`);
  return below?.contents.length ?? 0;
};

describe("the debt wall", () => {
  it.each(["CoreWeave", "Applied Digital", "Oracle", "Anthropic", "Broadcom", "Arm"])(
    "lists what %s has borrowed, to the dollar, and not what it lends",
    (borrower) => {
      const plan = planned("debt", borrower);
      const [headings = [], ...loans] = rowsOf(
        "LIST",
        borrower,
        "",
        "debt-facility",
        undefined,
        undefined,
        "payee,value,headline",
      );
      const own = loans.filter((loan) => loan[headings.indexOf("payee")] === borrower);
      const together = own.reduce((sum, loan) => sum + Number(loan[headings.indexOf("value")]), 0);
      expect(answerAt(plan, `C${rowOf(plan, "Borrowed, at full size")}`)).toBe(together);
    },
  );

  it("shows coupons and margins with all digits in which they are printed: 7.125%", () => {
    const plan = planned("debt");
    const formatsUnder = (heading: string) => {
      const { row = 0, column = 0 } = cellsOf(plan).find(({ content }) => content === heading) ?? {};
      return plan.cells.find(({ at }) => at === nameOf(column, row + 1))?.numberFormat;
    };
    expect([formatsUnder("Coupon"), formatsUnder("Margin")]).toEqual(["0.0##%", "0.0##%"]);
  });

  it("has workings for more loans than any party of the data has", () => {
    const most = Math.max(...partyNames.map((name) => rowsOf("LIST", name, "", "debt-facility").length - 1));
    const lists = workingsUnder(planned("debt"), "Its own");
    expect(most).toBeGreaterThan(10);
    expect(lists).toBeGreaterThan(most);
  });
});

describe("customer concentration", () => {
  it("has workings for more customers than any filing of the data names", () => {
    const filings = bundledRecords.revenueShares.map(({ supplier, period }) => `${supplier} ${period.label}`);
    const most = Math.max(...filings.map((filing) => filings.filter((other) => other === filing).length));
    const quarters = 8;
    expect(workingsUnder(planned("concentration"), "No group")).toBeGreaterThan(most);
    expect(workingsUnder(planned("concentration"), "Period") / quarters).toBeGreaterThan(most);
  });
});

describe("circular money", () => {
  it("has workings for more flows than any company of the data has, and room for its chains", () => {
    const plan = planned("circular");
    const flows = Math.max(...partyNames.map((name) => rowsOf("FLOWS", name).length - 1));
    const chains = Math.max(...partyNames.map((name) => rowsOf("LOOPS", name, 4).length - 1));
    expect(workingsUnder(plan, "Way")).toBeGreaterThan(flows);
    const room = Math.min(...roomsOf(plan).map(({ top, bottom }) => (bottom > top ? bottom - top : Infinity)));
    expect(room).toBeGreaterThan(chains);
  });

  it("has a row for every counterparty of any company of the data, so that its sums are whole", () => {
    const plan = planned("circular");
    const slots = rowOf(plan, "Counterparties not shown") - rowOf(plan, "Counterparty") - 2;
    const companies = bundledRecords.parties.filter(({ kind, members }) => kind !== "group" || !members);
    const most = Math.max(
      ...companies.map(({ name }) => {
        const flows = rowsOf("FLOWS", name).slice(1);
        return new Set(flows.flatMap(([payer, payee]) => [payer, payee])).size - 1;
      }),
    );
    expect(slots).toBeGreaterThanOrEqual(most);
  });
});
