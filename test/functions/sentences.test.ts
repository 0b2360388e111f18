import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { problems } from "../../src/core/problems";
import type { WrittenFigure } from "../../src/core/records/records";
import { shownOf } from "../../src/metadata/examples";
import { simulateExcel } from "../support/excel";
import { aRevenueShare } from "../support/records";
import { adopt, refuse, worksheetFunctions } from "../support/functions";

/** For every sentence that a cell can show: a formula that is answered with it, and how it reads. */
const sentences: Record<
  Exclude<
    keyof typeof problems,
    | "pinnedElsewhere"
    | "pinUnreadable"
    | "unreadable"
    | "evidenceAway"
    | "tooManyLoops"
    | "nobodyOfKind"
    | "noRateOfValuation"
  >,
  readonly [formula: string, sentence: string]
> = {
  missing: ['=DEALS.STAKE("","CoreWeave")', "#VALUE! Give the holder: the name or ticker of a company."],
  unknownParty: ['=DEALS.TOTAL("Corweave")', '#VALUE! No company is called "Corweave". Did you mean "CoreWeave"?'],
  oneCompany: [
    '=DEALS.STAKE("NVIDIA","neoclouds")',
    '#VALUE! "neoclouds" is not one company. Give the name or ticker of one as issuer.',
  ],
  noCompanies: [
    '=DEALS.STAKE("*","CoreWeave")',
    '#VALUE! "*" does not say which companies. Give one as holder, a kind such as "hyperscaler", or several separated by semicolons.',
  ],
  samePartyTwice: [
    '=DEALS.TOTAL("CoreWeave","CRWV")',
    "#VALUE! Both sides are CoreWeave. Give two different companies.",
  ],
  noneStated: [
    '=DEALS.TOTAL("Microsoft","OpenAI","licence")',
    "#N/A Edition 2 knows one such deal, but no value of it. DEALS.LIST shows it.",
  ],
  noneInDollars: [
    '=DEALS.TOTAL("Amazon",,"debt","2026-03-16","2026-03-16")',
    '#N/A Edition 2 knows one such deal, but no value of it in US dollars. DEALS.LIST has its "amount" and "currency".',
  ],
  unknownDeal: [
    '=DEALS.DEAL("coreweave-openai-2025-07")',
    '#VALUE! No deal has the id, title or words "coreweave-openai-2025-07". Did you mean "coreweave-openai-2025-03"? DEALS.LIST shows ids and titles.',
  ],
  severalDeals: [
    '=DEALS.DEAL("CoreWeave OpenAI compute")',
    '#VALUE! "CoreWeave OpenAI compute" means 3 deals: "CoreWeave–OpenAI compute contract, third (September 2025)", "CoreWeave–OpenAI compute contract, second (May 2025)" and 1 other. Give more words, or an id.',
  ],
  tooLong: [
    `=DEALS.TOTAL("${"Core Scientific and CoreWeave ".repeat(8)}")`,
    '#VALUE! party has 239 characters ("Core Scientific and CoreWeave Core Scien…"). Give at most 200.',
  ],
  unknownWord: [
    '=DEALS.TOTAL("OpenAI",,"aquisition")',
    '#VALUE! "aquisition" is not a kind of deal. Did you mean "acquisition"?',
  ],
  notKnown: [
    '=DEALS.FIGURE("OpenAI","profit",2025)',
    '#VALUE! "profit" is not a metric. Give revenue, capital-expenditure, capital-expenditure-guidance, remaining-performance-obligations, revenue-backlog, debt or another that is offered.',
  ],
  notOneOf: ['=DEALS.TOTAL("OpenAI",,,,,"net")', '#VALUE! "net" is not a basis. Give headline, low, high or firm.'],
  badDay: [
    '=DEALS.TOTAL("OpenAI",,,"soon")',
    '#VALUE! "soon" is not a day. Give from as a date, 2025, "2025-06" or "2025-06-30".',
  ],
  unsureDay: [
    '=DEALS.REMAINING("OpenAI","",,"03/04/2025")',
    '#VALUE! "03/04/2025" does not say for sure which day it means. Give asOf as the text "2025-04-03" or "2025-03-04".',
  ],
  badNumber: ['=DEALS.SCHEDULE("OpenAI","",,,,2026,-1)', '#VALUE! years is "-1". Give a whole number from 1 to 100.'],
  notHappenedYet: [
    '=DEALS.EVENTS("CoreWeave",2027)',
    "#VALUE! from (2027-01-01) is after the edition's day, 2026-10-10. Give to as well, to see which terms end by then.",
  ],
  backwards: [
    '=DEALS.TOTAL("OpenAI",,,2026,2025)',
    "#VALUE! from (2026-01-01) is after to (2025-12-31). Give the earlier day first.",
  ],
  badPeriod: [
    '=DEALS.FIGURE("CoreWeave","revenue","last year")',
    '#VALUE! "last year" is not a period. Give 2024, "FY2024", "Q2 2025", "FY-1" or "latest".',
  ],
  severalPeriods: [
    '=DEALS.FIGURE("Google","capex","2025-12-31")',
    "#VALUE! More than one period ends on 2025-12-31: Q4 FY2025 and FY2025. Give one of them as period.",
  ],
  newestDiffer: [
    '=DEALS.FIGURE("Amazon; Meta; Microsoft","revenue","latest")',
    "#VALUE! The newest periods for which these companies have revenue differ in length: Q1 FY2026, Q2 FY2026 and FY2026. Give a year or a quarter as period.",
  ],
  noDeals: [
    '=DEALS.COVERAGE("ASML","Oracle")',
    "#N/A There are no deals like that, so there is no share of them. Ask for fewer conditions.",
  ],
  noTerm: [
    '=DEALS.REMAINING("NVIDIA","OpenAI")',
    "#N/A None of these deals discloses both its value and its term, so what remains is unknown. See DEALS.SCHEDULE.",
  ],
  noFigure: ['=DEALS.FIGURE("ASML","debt",2025)', "#N/A Edition 2 has no debt of ASML, nor any other figure of it."],
  noFigureThen: [
    '=DEALS.FIGURE("Oracle","capex",2019)',
    "#N/A Edition 2 has no capital expenditure (cash) of Oracle for FY2019. It has Q1 FY2026, Q2 FY2026, Q3 FY2026, Q4 FY2026, FY2026, Q1 FY2027 and 7 earlier ones.",
  ],
  noFigureOfAny: [
    '=DEALS.FIGURE("hyperscalers","bonds-issued",2025)',
    "#N/A Edition 2 has no bonds issued for FY2025 of any of Amazon, Google, Meta, Microsoft and Oracle, only of Big five hyperscalers together.",
  ],
  noFigureOfAll: [
    '=DEALS.FIGURE("Amazon; ASML; Lambda","revenue",2025)',
    "#N/A Edition 2 has the revenue for FY2025 of 1 of these 3 companies, but not of ASML and Lambda. Leave them out, or ask DEALS.SERIES.",
  ],
  notSummed: [
    '=DEALS.FIGURE("CoreWeave; OpenAI","compute-capacity",2025)',
    "#VALUE! The compute capacity of several companies is no money that adds up. Give one company, or ask DEALS.SERIES.",
  ],
  figureNotYet: [
    '=DEALS.FIGURE("Microsoft","rpo","Q4 FY2026","2026-06")',
    "#N/A Edition 2 has no document of 2026-06-30 or before with the remaining performance obligations (commercial) of Microsoft for Q4 FY2026. Give a later day as asOf.",
  ],
  notAdded: [
    '=DEALS.FIGURE("CoreWeave","debt","LTM")',
    '#VALUE! Quarters of debt do not add up to a year. Give "latest", or a year or quarter.',
  ],
  severalCounterparties: [
    '=DEALS.FIGURE("Oracle","share-of-backlog",2025)',
    "#VALUE! Edition 2 has the share of backlog of Oracle with Meta and OpenAI. Give DEALS.FIGURE one of them as counterparty.",
  ],
  notRecorded: [
    '=DEALS.DEAL("coreweave-openai-2025-09","gigawatts")',
    "#N/A Edition 2 has no gigawatts of coreweave-openai-2025-09, CoreWeave–OpenAI compute contract, third (September 2025).",
  ],
  noRate: [
    '=DEALS.DEAL("Alphabet euro bonds","value")',
    '#N/A Edition 2 has no exchange rate for the value of alphabet-euro-bonds-2025-11, Alphabet euro bonds, November 2025. It is in EUR: ask for "amount".',
  ],
  termInYears: [
    '=DEALS.DEAL("hut8-fluidstack-anthropic-2025-12","end")',
    '#N/A Edition 2 has no end of hut8-fluidstack-anthropic-2025-12, Hut 8 leases River Bend to Fluidstack for Anthropic. Its term is stated in years: ask for "years".',
  ],
  noStake: ['=DEALS.STAKE("NVIDIA","Oracle")', "#N/A Edition 2 has no share of Oracle that NVIDIA holds."],
  otherHolding: [
    '=DEALS.STAKE("OpenAI","AMD")',
    "#N/A Edition 2 has no share of AMD that OpenAI holds, only a warrant. DEALS.HOLDINGS shows it.",
  ],
  stakeNotYet: [
    '=DEALS.STAKE("NVIDIA","CoreWeave",2020)',
    "#N/A NVIDIA's share of CoreWeave was first stated for 2025-02-28, after 2020-12-31. Give a later day.",
  ],
  noHolders: ['=DEALS.HOLDERS("Oracle")', "#N/A Edition 2 has no holder's share of Oracle."],
  otherHolders: [
    '=DEALS.HOLDERS("AMD")',
    "#N/A Edition 2 has no holder's share of AMD. DEALS.HOLDINGS shows what Meta and OpenAI have of it.",
  ],
  noHoldersYet: [
    '=DEALS.HOLDERS("CoreWeave",2020)',
    "#N/A A holder's share of CoreWeave was first stated for 2025-02-28, after 2020-12-31. Give a later day.",
  ],
  noHoldings: ['=DEALS.HOLDINGS("CoreWeave")', "#N/A Edition 2 has nothing that CoreWeave holds."],
  noHoldingsYet: [
    '=DEALS.HOLDINGS("NVIDIA",2020)',
    "#N/A A holding of NVIDIA was first stated for 2024-09-30, after 2020-12-31. Give a later day.",
  ],
  noSupplier: [
    '=DEALS.REVENUESHARE("ASML",2025)',
    "#N/A Edition 2 has no supplier that states what share of its revenue comes from ASML.",
  ],
  severalSuppliers: [
    '=DEALS.REVENUESHARE("Meta",2025)',
    "#VALUE! Meta's share is disclosed by CoreWeave and Nebius. Give one of them as supplier.",
  ],
  noRevenueShare: [
    '=DEALS.REVENUESHARE("Microsoft",2025,"Oracle")',
    "#N/A Edition 2 has no share of Microsoft in Oracle's revenue.",
  ],
  noRevenueShareThen: [
    '=DEALS.REVENUESHARE("Microsoft",2019)',
    "#N/A Edition 2 has no share of Microsoft in CoreWeave's revenue for FY2019. It has FY2023, FY2024, Q1 FY2025, Q2 FY2025, FY2025 and Q1 FY2026.",
  ],
  noCustomers: ['=DEALS.CUSTOMERS("Oracle",2025)', "#N/A Edition 2 has no customer's share of Oracle's revenue."],
  noCustomersThen: [
    '=DEALS.CUSTOMERS("CoreWeave",2019)',
    "#N/A Edition 2 has no customer's share of CoreWeave's revenue for FY2019. It has FY2023, FY2024, Q1 FY2025, Q2 FY2025, FY2025, Q1 FY2026 and Q2 FY2026.",
  ],
};

beforeAll(() => {
  simulateExcel();
  // Nobody's customer has two suppliers in the bundled edition.
  const ofMeta = ["coreweave", "nebius"].map((supplier) => aRevenueShare(20, "FY2025", { customer: "meta", supplier }));
  // Nor has anybody a figure with two others.
  const withOracle = ["meta", "openai"].map((counterparty): WrittenFigure => ({
    id: `oracle-${counterparty}`,
    company: "oracle",
    metric: "share-of-backlog",
    measure: "company-defined",
    period: { label: "FY2025", kind: "fiscal", ends: "2025-05-31" },
    percent: { value: 30, qualifier: "about" },
    counterparty,
    sources: [{ source: "a-page", says: "It says so." }],
  }));
  const { revenueShares, figures } = bundledRecords;
  adopt(
    editionOf({
      ...bundledRecords,
      revenueShares: [...revenueShares, ...ofMeta],
      figures: [...figures, ...withOracle],
    }),
  );
});

describe("the sentence in the menu of a cell's error", () => {
  it.each(Object.entries(sentences))("%s reads well", async (_, [formula, sentence]) => {
    const shown = await shownOf(formula, worksheetFunctions);
    expect("error" in shown ? `${shown.error} ${shown.sentence}` : shown.value).toBe(sentence);
  });

  it.each([
    [
      "the pinned edition is not at hand",
      problems.pinnedElsewhere(7),
      "#N/A This workbook is pinned to edition 7 of the data, which is not at hand. Open DEALS > Data to fetch it.",
    ],
    [
      "the pin is damaged",
      problems.pinUnreadable(),
      "#N/A This workbook is pinned to an edition of the data, but its pin is damaged and does not say which. Open DEALS > Data to take the pin away, then pin it anew.",
    ],
  ])("is the same for every question while %s", async (_, problem, sentence) => {
    refuse(problem);
    for (const formula of ['=DEALS.TOTAL("CoreWeave","OpenAI")', "=DEALS.EDITION()", "=DEALS.PARTIES()"]) {
      const shown = await shownOf(formula, worksheetFunctions);
      expect("error" in shown && `${shown.error} ${shown.sentence}`).toBe(sentence);
    }
  });
});
