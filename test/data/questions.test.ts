import { z } from "zod";
import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { shownOf, type ShownAnswer } from "../../src/metadata/examples";
import { simulateExcel } from "../support/excel";
import { adopt, worksheetFunctions } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(editionOf(bundledRecords));
});

/** What a cell shows; of a table, how many rows it has below its header, and some of them in their order. */
type Answer = string | number | { readonly rows: number; readonly some: readonly (readonly unknown[])[] };

type FormulaAnswer = readonly [formula: string, answer: Answer];

/** What people who follow these deals ask, the formulas that one types, and their answers. */
const questions: readonly (readonly [question: string, ...answers: FormulaAnswer[]])[] = [
  // What has been signed
  [
    "How much has OpenAI committed to Oracle, Microsoft and Amazon together?",
    ['=DEALS.TOTAL("OpenAI","Oracle; Microsoft; Amazon","compute-contract")', 688e9],
  ],
  ["All compute that OpenAI has signed, in dollars", ['=DEALS.TOTAL("OpenAI",,"compute-contract")', 730.4e9]],
  ["And on 30 November 2025?", ['=DEALS.TOTAL("OpenAI",,"compute-contract",,"2025-11-30")', 610.4e9]],
  [
    'The headline "$1.4 trillion": of when is it, and how exact?',
    [
      '=DEALS.SERIES("OpenAI","compute-commitments")',
      { rows: 1, some: [["2025-11", "2025-11-30", 1.4e12, "about", "", "stated"]] },
    ],
  ],
  [
    "How many gigawatts has OpenAI contracted, and how many of them in signed deals?",
    ['=DEALS.CAPACITY("OpenAI")', 24.45],
    ['=DEALS.CAPACITY("OpenAI",,,,,"firm")', 19.95],
  ],
  ["How many gigawatts has Stargate?", ['=DEALS.CAPACITY("Stargate",,"infrastructure-programme")', 9.23]],
  [
    "What will OpenAI pay a year from 2026 on, and what if contracts without a term run for seven years?",
    [
      '=DEALS.SCHEDULE("OpenAI","","compute-contract",,,2027,1)',
      {
        rows: 3,
        some: [
          [2027, 74_155_440_445],
          ["term not disclosed", 360.5e9],
        ],
      },
    ],
    [
      '=DEALS.SCHEDULE("OpenAI","","compute-contract",,,2027,1,,7)',
      {
        rows: 4,
        some: [
          [2027, 74_155_440_445],
          ["2027 assumed", 49_892_150_523],
        ],
      },
    ],
  ],
  [
    "Oracle's contract with OpenAI: how much a year?",
    ['=DEALS.SCHEDULE("OpenAI","Oracle",,,,2028,1)', { rows: 3, some: [[2028, 60_131_434_831]] }],
  ],
  ["What of it is to come after 2028?", ['=DEALS.REMAINING("OpenAI","Oracle",,2028)', 179_901_423_877]],
  [
    "What does OpenAI still owe in all, and for which part of the dollars is that known?",
    ['=DEALS.REMAINING("OpenAI","","compute-contract")', 356_263_864_499],
    ['=DEALS.COVERAGE("OpenAI",,"compute-contract",,,"term")', 369.9 / 730.4],
  ],
  [
    "Which of OpenAI's contracts have no disclosed price?",
    [
      '=DEALS.LIST("OpenAI",,"contracts",,,"title,value")',
      {
        rows: 15,
        some: [
          ["Broadcom supplies OpenAI with 10 GW of custom accelerators", ""],
          ["AMD supplies OpenAI with up to 6 GW of Instinct GPUs", ""],
        ],
      },
    ],
  ],
  [
    "The largest contracts of the whole data: sort this list by its value",
    [
      '=DEALS.LIST("*",,"contracts",,,"value,title")',
      {
        rows: 100,
        some: [
          [250e9, "Azure–OpenAI compute contract, $250 billion"],
          [300e9, "Oracle–OpenAI five-year compute contract, $300 billion"],
        ],
      },
    ],
  ],
  [
    "All compute contracts since 1 August 2026, whoever signed",
    [
      '=DEALS.LIST("*",,"compute-contract","2026-08-01",,"announced,title,value")',
      { rows: 9, some: [["2026-08-31", "Lambda–Anthropic compute contract at Beacon Point", 35e9]] },
    ],
  ],
  [
    "All leases of bitcoin miners",
    [
      '=DEALS.LIST("miners",,"lease",,,"announced,title,value")',
      { rows: 21, some: [["2026-08-10", "Riot leases Rockdale to Anthropic", 9.1e9]] },
    ],
  ],
  [
    "How much have hyperscalers promised to neoclouds?",
    ['=DEALS.PAID("hyperscaler","neocloud","compute-contract")', 101.2e9],
  ],

  // Companies' own figures
  [
    "CoreWeave's revenue by quarter",
    [
      '=DEALS.SERIES("CoreWeave","revenue",2025,,"quarter")',
      {
        rows: 6,
        some: [["Q2 FY2026", "2026-06-30", 2.575e9, "exact", 2_575_000_000 / 1_212_788_000 - 1, "reported"]],
      },
    ],
  ],
  [
    "How has CoreWeave's backlog grown in a year?",
    [
      '=DEALS.SERIES("CoreWeave","backlog","Q2 2026")',
      { rows: 1, some: [["Q2 FY2026", "2026-06-30", 104e9, "about", 104 / 30.1 - 1, "company-defined"]] },
    ],
  ],
  [
    "Capital expenditure of four hyperscalers in the last four quarters",
    [
      '=DEALS.SERIES("Amazon; Alphabet; Meta; Microsoft","capex","Q3 2025")',
      { rows: 4, some: [["Q2 CY2026", "2026-06-30", 54.208e9, 44.924e9, 30.116e9, 35.802e9]] },
    ],
  ],
  [
    "Capital expenditure of the big four in 2025: as the data's own count has it, and as the cash of each adds up",
    ['=DEALS.FIGURE("Big Four","capex","CY2025")', 416e9],
    ['=DEALS.FIGURE("Amazon; Alphabet; Meta; Microsoft","capex","CY2025")', 376.051e9],
  ],
  [
    "Their guidance for 2026, summed",
    ['=DEALS.FIGURE("Amazon; Alphabet; Meta; Microsoft","capex-guidance","CY2026")', 732.5e9],
  ],
  [
    "How has Amazon's guidance for 2026 moved?",
    ['=DEALS.FIGURE("Amazon","guidance",2026,"2026-02")', 200e9],
    ['=DEALS.FIGURE("Amazon","guidance",2026)', 220e9],
  ],
  ["Microsoft's capital expenditure in calendar 2025", ['=DEALS.FIGURE("Microsoft","capex","CY2025")', 83.094e9]],
  [
    "Do Microsoft's quarters add up to its fiscal 2026?",
    [
      '=DEALS.SERIES("Microsoft","capex","Q3 2025","Q2 2026","quarter")',
      {
        rows: 4,
        some: [
          ["Q1 FY2026", "2025-09-30", 19.394e9, "exact", (19_394 - 14_923) / 14_923, "cash"],
          ["Q4 FY2026", "2026-06-30", 35.802e9, "exact", (35_802 - 17_079) / 17_079, "cash"],
        ],
      },
    ],
    ['=DEALS.FIGURE("Microsoft","capex","FY2026")', (19.394 + 29.876 + 30.876 + 35.802) * 1e9],
  ],
  [
    "Leases signed and not yet begun, by hyperscaler (the data has none of Alphabet)",
    [
      '=DEALS.SERIES("Amazon; Meta; Microsoft","lease-commitments","Q2 2026")',
      { rows: 1, some: [["Q2 CY2026", "2026-06-30", 137.214e9, 278.99e9, 329.1e9]] },
    ],
  ],
  [
    "Anthropic's run rate through 2026",
    [
      '=DEALS.SERIES("Anthropic","run rate")',
      {
        rows: 3,
        some: [
          ["2026-04", "2026-04-30", 30e9, "at-least", "", "whole-company"],
          ["2026-05", "2026-05-31", 47e9, "at-least", "", "whole-company"],
        ],
      },
    ],
  ],
  [
    "And OpenAI's since 2023, beside the power of its computing",
    [
      '=DEALS.SERIES("OpenAI","run rate",,2025,"year")',
      {
        rows: 2,
        some: [
          ["FY2023", "2023-12-31", 2e9, "about", "", "whole-company"],
          ["FY2025", "2025-12-31", 20e9, "at-least", "", "whole-company"],
        ],
      },
    ],
    ['=DEALS.FIGURE("OpenAI","compute-capacity",2023)', 0.2],
  ],
  [
    "What revenue does CoreWeave expect for 2026, and what did it expect in May?",
    ['=DEALS.FIGURE("CoreWeave","revenue-guidance",2026)', 12.8e9],
    ['=DEALS.FIGURE("CoreWeave","revenue-guidance",2026,"2026-05")', 12.5e9],
  ],
  [
    "Orders for Dell's AI servers by quarter",
    [
      '=DEALS.SERIES("Dell","bookings")',
      {
        rows: 5,
        some: [
          ["Q1 FY2026", "2025-05-02", 12.1e9, "exact", "", "ai-orders"],
          ["Q2 FY2027", "2026-07-31", 60.9e9, "exact", "", "ai-orders"],
        ],
      },
    ],
  ],
  [
    "OpenAI's revenue against what it owes in 2027",
    ['=DEALS.FIGURE("OpenAI","revenue",2025)', 13e9],
    ['=DEALS.SCHEDULE("OpenAI","","contracts",,,2027,1)', { rows: 3, some: [[2027, 74_155_440_445]] }],
  ],
  [
    "CoreWeave's active and contracted power by quarter",
    [
      '=DEALS.SERIES("CoreWeave","active-power; contracted-power")',
      { rows: 4, some: [["Q4 FY2025", "2025-12-31", 0.85, 3.1]] },
    ],
  ],
  ["The latest reported quarter, whichever it is", ['=DEALS.FIGURE("Amazon","capex","latest")', 54.208e9]],
  ["The last twelve months", ['=DEALS.FIGURE("Amazon","capex","LTM")', (35.095 + 39.522 + 44.203 + 54.208) * 1e9]],

  // Prices and terms
  [
    "Oracle's price per gigawatt for OpenAI",
    ['=DEALS.LIST("OpenAI","Oracle",,,,"gigawatts,value-per-gigawatt")', { rows: 1, some: [[4.5, 66_666_666_667]] }],
  ],
  [
    "The price per gigawatt and year of the lease at River Bend",
    ['=DEALS.DEAL("hut8-fluidstack-anthropic-2025-12","value-per-gigawatt-year")', 1_904_761_905],
  ],
  [
    "Fluidstack's leases from Cipher: how much a year, once both run?",
    [
      '=DEALS.SCHEDULE("Fluidstack","Cipher",,,,2028,1)',
      {
        rows: 3,
        some: [
          [2028, 383_816_221],
          ["term not disclosed", 0],
        ],
      },
    ],
  ],
  ["When does Microsoft's contract with IREN end?", ['=DEALS.DEAL("Microsoft IREN","end")', "2031"]],
  [
    "When does Meta's first contract with CoreWeave end?",
    ['=DEALS.DEAL("meta-coreweave-2025-09","end")', "2031-12-14"],
  ],
  [
    "When does a contract end of which I do not know the id?",
    [
      '=DEALS.LIST("Microsoft","Nebius",,,,"title,end")',
      { rows: 1, some: [["Nebius–Microsoft compute contract", "2031"]] },
    ],
  ],

  // Concentration
  [
    "The same figures by other words: bond issuance, backlog share, fair value",
    ['=DEALS.FIGURE("Big Five","bond issuance",2025)', 121e9],
    ['=DEALS.FIGURE("CoreWeave","backlog share","latest",,"OpenAI")', 0.22],
    ['=DEALS.FIGURE("Amazon","fair value","Q3 2025",,"Anthropic")', 39e9],
  ],
  ["OpenAI's share of CoreWeave's backlog", ['=DEALS.FIGURE("CoreWeave","share-of-backlog","latest",,"OpenAI")', 0.22]],
  [
    "OpenAI's share of Microsoft's backlog",
    ['=DEALS.FIGURE("Microsoft","share-of-backlog","Q2 FY2026",,"OpenAI")', 0.45],
  ],
  [
    "OpenAI's share of Oracle's backlog: one by the other",
    ['=DEALS.TOTAL("OpenAI","Oracle")', 300e9],
    ['=DEALS.FIGURE("Oracle","rpo","latest")', 664e9],
  ],
  [
    "Microsoft's share of CoreWeave's revenue by year",
    ['=DEALS.REVENUESHARE("Microsoft",2023,"CoreWeave")', 0.35],
    ['=DEALS.REVENUESHARE("Microsoft",2024,"CoreWeave")', 0.62],
    ['=DEALS.REVENUESHARE("Microsoft",2025,"CoreWeave")', 0.67],
  ],
  [
    "Who are Cerebras' customers?",
    [
      '=DEALS.CUSTOMERS("Cerebras",2025)',
      {
        rows: 2,
        some: [
          ["MBZUAI", 0.62],
          ["G42", 0.24],
        ],
      },
    ],
  ],

  // Guarantees
  [
    "How much has Google guaranteed?",
    ['=DEALS.PAID("Google",,"guarantee")', 21.233e9],
    [
      '=DEALS.LIST("Google",,"guarantee",,,"announced,title,value")',
      { rows: 6, some: [["2025-10-28", "Google guarantees Fluidstack's Abernathy lease", 1.3e9]] },
    ],
  ],
  ["How much does NVIDIA guarantee for OpenAI?", ['=DEALS.PAID("NVIDIA","OpenAI","guarantee")', 105e9]],

  // Holdings
  [
    "How much of AMD may OpenAI get, and at what price?",
    ['=DEALS.HOLDINGS("OpenAI")', { rows: 4, some: [["AMD", 0.1, 160_000_000, "", "warrant", "2025-10-06", 0.01]] }],
  ],
  [
    "Everything that NVIDIA holds",
    [
      '=DEALS.HOLDINGS("NVIDIA")',
      {
        rows: 10,
        some: [
          ["Naver", 0.045, "", "", "shares", "2026-07-24", ""],
          ["IREN", "", 30_000_000, "", "warrant", "2026-05-07", 70],
        ],
      },
    ],
  ],
  [
    "Everything that NVIDIA held, as of its filing for 30 June 2026",
    [
      '=DEALS.HOLDINGS("NVIDIA","2026-06-30")',
      {
        rows: 9,
        some: [
          ["Intel", "", 214_776_632, 29.99e9, "shares", "2026-06-30", ""],
          ["SpaceX", "", 122_764_805, 20.98e9, "shares", "2026-06-30", ""],
        ],
      },
    ],
  ],
  [
    "How many shares of Nebius does NVIDIA's warrant of March 2026 give, and at what price?",
    [
      '=DEALS.HOLDINGS("NVIDIA","2026-04-30")',
      { rows: 4, some: [["Nebius", 0.083, 21_065_936, "", "warrant", "2026-03-11", 0.0001]] },
    ],
  ],
  [
    "At what price may OpenAI use its warrants of SB Energy?",
    ['=DEALS.HOLDINGS("OpenAI")', { rows: 4, some: [["SB Energy", "", "", "", "warrant", "2026-09-01", 0.01]] }],
  ],
  [
    "Who holds TikTok's American venture?",
    [
      '=DEALS.HOLDERS("TikTok USDS Joint Venture")',
      {
        rows: 3,
        some: [
          ["MGX", 0.15, "2026-01-22"],
          ["Oracle", 0.15, "2026-01-22"],
          ["Silver Lake", 0.15, "2026-01-22"],
        ],
      },
    ],
  ],
  ["Microsoft's stake in OpenAI at the end of 2025", ['=DEALS.STAKE("Microsoft","OpenAI","2025-12-31")', 0.27]],
  [
    "Who owned OpenAI in March 2026?",
    [
      '=DEALS.HOLDERS("OpenAI","2026-03-31")',
      {
        rows: 4,
        some: [
          ["Microsoft", 0.27, "2025-10-28"],
          ["OpenAI Foundation", 0.26, "2025-10-28"],
        ],
      },
    ],
  ],

  // Money raised and lent
  ["How much has OpenAI raised in 2026?", ['=DEALS.PAID("*","OpenAI","equity",2026)', 110e9]],
  [
    "All funding rounds of Anthropic with their valuations",
    [
      '=DEALS.LIST("Anthropic",,"equity",,,"announced,title,valuation,counted","all")',
      {
        rows: 17,
        some: [
          ["2026-05-28", "Anthropic Series H", 965e9, "round-total"],
          ["2026-02-12", "Anthropic Series G", 380e9, "round-total"],
        ],
      },
    ],
  ],
  ["How much has Apollo lent?", ['=DEALS.PAID("Apollo",,"debt")', 41.9e9]],
  [
    "AI debt issued in 2026, whoever borrowed; in September alone (a formula a month)",
    ['=DEALS.PAID("*",,"debt",2026)', 366_263_800_000],
    ['=DEALS.PAID("*",,"debt","2026-09","2026-09")', 41.4e9],
  ],
  [
    "Coupons, spreads, ratings and maturities of CoreWeave's debt",
    [
      '=DEALS.LIST("CoreWeave",,"debt",,,"issue,value,coupon,margin,rating,maturity")',
      {
        rows: 17,
        some: [
          ["2.875% convertible notes due April 2033", 4.2e9, 0.02875, "", "", "2033-04"],
          ["DDTL 5.0", 3.1e9, "", 0.045, "Moody's Ba2, Fitch BB+", "2031-11"],
        ],
      },
    ],
  ],
  [
    "CoreWeave's debt by the year in which it falls due",
    [
      '=DEALS.SCHEDULE("CoreWeave","","debt")',
      {
        rows: 8,
        some: [
          [2031, 12_787_500_000],
          ["term not disclosed", 5.5e9],
        ],
      },
    ],
  ],
  [
    "How many investments has NVIDIA made in 2026, and of how much?",
    ['=DEALS.COUNT("NVIDIA",,"equity",2026)', 14],
    ['=DEALS.PAID("NVIDIA",,"equity",2026)', 55e9],
  ],

  // What counts, and what has changed
  [
    "Which of OpenAI's deals are not counted, and why?",
    [
      '=DEALS.LIST("OpenAI",,,,,"title,counted","left-out")',
      {
        rows: 28,
        some: [
          ["Financing of OpenAI's Broadcom chips, talks", "talks"],
          ["NVIDIA letter of intent to invest in OpenAI", "superseded"],
        ],
      },
    ],
  ],
  [
    "What has changed since 1 September 2026 at Anthropic?",
    [
      '=DEALS.EVENTS("Anthropic","2026-09-01","2026-09-30","compute")',
      {
        rows: 5,
        some: [
          [
            "2026-09-28",
            "superseded",
            "anthropic-spacex-colossus-2026-05",
            "SpaceX–Anthropic compute contract at Colossus (May 2026)",
            "compute-contract",
            "Anthropic",
            "SpaceX",
            45e9,
            "superseded",
            "by anthropic-spacex-2026-09",
          ],
        ],
      },
    ],
  ],
  [
    "And since 1 August at OpenAI?",
    [
      '=DEALS.EVENTS("OpenAI","2026-08-01",,"debt; guarantee")',
      {
        rows: 2,
        some: [
          [
            "2026-08-17",
            "announced",
            "nvidia-openai-ports-pike-guarantee-2026-08",
            "NVIDIA guarantees OpenAI's PORTS-Pike leases in Ohio",
            "guarantee",
            "NVIDIA",
            "SB Energy",
            105e9,
            "yes",
            "",
          ],
        ],
      },
    ],
  ],
  [
    "By what was NVIDIA's letter of intent superseded?",
    ['=DEALS.DEAL("nvidia-openai-loi-2025-09","successor")', "nvidia-openai-2026-02"],
  ],
  [
    "Was the merger of CoreWeave and Core Scientific done?",
    ['=DEALS.DEAL("CoreWeave Core Scientific merger","counted")', "cancelled"],
  ],
  [
    "What is firm of Anthropic's contracts?",
    ['=DEALS.TOTAL("Anthropic",,"contracts")', 633.3e9],
    ['=DEALS.TOTAL("Anthropic",,"contracts",,,"low")', 538.4e9],
    ['=DEALS.TOTAL("Anthropic",,"contracts",,,"firm")', 448.3e9],
  ],
  [
    "Everything in the data by kind and year",
    ['=DEALS.TOTAL("*",,"compute-contract",2026)', 629.38e9],
    ['=DEALS.TOTAL("*",,"compute-contract",2025,2025)', 741.4e9],
  ],

  // Who pays whom
  [
    "Circular deals of NVIDIA",
    [
      '=DEALS.LOOPS("NVIDIA",2)',
      {
        rows: 4,
        some: [
          [
            "NVIDIA → CoreWeave → NVIDIA",
            2,
            9.95e9,
            "NVIDIA → CoreWeave, of those disclosed",
            9.95e9,
            "capacity-backstop, equity-investment, compute-contract",
            "undisclosed",
            "hardware-supply",
          ],
        ],
      },
    ],
  ],
  [
    "Who pays CoreWeave, and whom does it pay?",
    [
      '=DEALS.FLOWS("CoreWeave",,"contracts")',
      { rows: 14, some: [["Meta", "CoreWeave", "compute-contract", 35.2e9, 2]] },
    ],
  ],
  [
    "What do the documents say of OpenAI and CoreWeave?",
    ['=DEALS.SOURCES("CoreWeave","OpenAI")', { rows: 12, some: [] }],
  ],
];

const answerTo = async (formula: string) => shownOf(formula, worksheetFunctions);

describe("what people ask", () => {
  it.each(questions.map(([question, ...answers]) => ({ question, answers })))("$question", async ({ answers }) => {
    for (const [formula, answer] of answers) {
      const shown = await answerTo(formula);
      if (typeof answer !== "object") expect([formula, shown]).toEqual([formula, { value: answer }]);
      else expect([formula, tableOf(shown, answer.some)]).toEqual([formula, answer]);
    }
  });
});

const Table = z.object({ value: z.array(z.array(z.unknown())) });

/** A table as the answers above describe it: those of its rows that are asked for, or all if it has not got them. */
function tableOf(shown: ShownAnswer, wanted: readonly (readonly unknown[])[]): unknown {
  const { data } = Table.safeParse(shown);
  if (!data) return shown;
  const [, ...rows] = data.value;
  const texts = new Set(wanted.map((row) => JSON.stringify(row)));
  const some = rows.filter((row) => texts.has(JSON.stringify(row)));
  return { rows: rows.length, some: some.length === texts.size ? some : rows };
}
