import { faultsInEnglish } from "../../../feed/faults";
import type {
  AnswerMessages,
  BuildMessages,
  DataMessages,
  ExplainMessages,
  FigureMessages,
  MapMessages,
  PictureMessages,
  TimelineMessages,
} from "./viewMessages";

/** The texts about an answer, in English. */
export const answerInEnglish: AnswerMessages = {
  answer: "Answer",
  understood: "Understood",
  withEverybody: "with everybody",
  ofSeveral: (names) => `of ${names}`,
  withSeveral: (names) => `with ${names}`,
  ofEverybody: "of everybody",
  everybodyIn: (programme) => `everybody in ${programme}`,
  others: (count) => `${count} others`,
  deal: (title) => `the deal “${title}”`,
  from: (day) => `from ${day}`,
  to: (day) => `to ${day}`,
  asOf: (day) => `as of ${day}`,
  asOfEdition: (day) => `as of ${day}, the edition’s day`,
  forPeriod: (period) => `for ${period}`,
  sumOfQuarters: (quarters) => `the sum of ${quarters}`,
  withoutTerm: (money) => `without ${money} whose term is not disclosed`,
  tableOf: (rows, columns) =>
    `A table of ${rows} ${rows === "1" ? "row" : "rows"} and ${columns} ${columns === "1" ? "column" : "columns"}`,
  firstRows: (shown, all) => `The first ${shown} of ${all} rows.`,
  errorMeans: (code) =>
    code === "#N/A"
      ? "The question is fine, but the data have no answer to it."
      : "The question cannot be answered so.",
  notRead: (reference) => `What ${reference} holds could not be read.`,
  handedOn: (name) => `Excel calls ${name} by itself here, and only Excel knows with what.`,
  passedOn: (argument) => `It comes from ${argument}: given an error, Excel does not ask the function.`,
  counted: (count) => `Deals counted (${count})`,
  dealsLeftOut: (count) => `Deals left out (${count})`,
  leftOut: (reason) => `Left out: ${reason}`,
  sources: (count) => `Sources (${count})`,
  showAll: (count) => `Show all ${count}`,
  whole:
    "It tells of every deal of which it is known who pays whom, as far as the arguments ask for it, each dollar once.",
};

/** The texts about figures over time, in English. */
export const figuresInEnglish: FigureMessages = {
  periods: "Periods",
  by: { quarter: "By quarter", year: "By year", "half-year": "By half-year", other: "Other periods" },
  everyBalance: "All",
  compareWith: "Compare with",
  chooseCompanies: "Choose companies",
  growth: "In a year",
  grown: (percent) => `${percent} in a year`,
  sumOfQuarters: "sum of quarters",
  notExact: "Hollow where a figure is not exact; a line shows its range.",
  range: (low, high) => `${low} to ${high}`,
  atLeast: (low) => `no less than ${low}`,
  atMost: (high) => `no more than ${high}`,
  chart: (title, first, last, newest) => `${title}. ${first} to ${last}. Newest: ${newest}.`,
  tableBelow: "The table below has every figure.",
  title: (what, whose) => `${whose}: ${what}`,
  of: (company, period, says) => `${company}, ${period}: ${says}`,
  periodsTo: (day) => `Periods to ${day}`,
  shownPeriod: "Period of the chart",
  insert: "Insert these figures",
};

/** The texts with which formulas are built, in English. */
export const buildInEnglish: BuildMessages = {
  view: "Build",
  loadingList: "Reading the list of functions …",
  noList: "The list of functions could not be read. The functions in your cells go on working.",
  question: "What do you want to know?",
  groups: {
    totals: "Totals",
    tables: "Deals and documents",
    schedules: "Over the years",
    events: "What happened",
    holdings: "Stakes",
    customers: "Customers",
    figures: "Figures",
    circles: "Circular money",
    records: "Records",
  },
  clear: "Clear the fields",
  programme: "A programme or site: the deals that belong to it.",

  more: (count) => `${count} more: type to find them`,
  useSelectedCell: (argument) => `${argument}: use the selected cell`,
  cellUnread: "Excel did not say which cell is selected. Finish the cell that you are editing, then try again.",
  holds: (reference, value) => `${reference} holds ${value}`,
  holdsNothing: (reference) => `${reference} is empty, which counts as left out.`,
  notAnArgument: "What follows the equals sign is nothing that Excel could calculate. Mend it or take the sign away.",

  fillIn: (names) => `Fill in ${names} to see the answer.`,
  mend: "Mend the marked field to see the answer.",
  onlyExcel: (what) => `Only Excel can calculate ${what}: insert the formula to see its answer.`,

  formula: "Formula",
  copy: "Copy",
  copied: "The formula is on the clipboard.",
  copyByHand: "The clipboard could not be used. Copy the formula from here:",
  insert: "Insert at the active cell",

  edit: (cell) => `Edit the formula in ${cell}`,
  editOneOf: (cell) => `Edit one of the DEALS formulas in ${cell}:`,
  editing: (cell) => `You are editing the formula in ${cell}.`,
  stopEditing: "Stop editing",
  replace: (cell) => `Replace in ${cell}`,
  replaced: (formula, cell) => `${cell} now holds ${formula}.`,
  changedMeanwhile: (cell) =>
    `${cell} holds something else by now, so nothing was written. Select it and edit its formula anew.`,
};

/** The texts with which formulas are explained, in English. */
export const explainInEnglish: ExplainMessages = {
  view: "Explain",
  reading: "Reading the cell …",
  cell: (address) => `Cell ${address}`,
  spilledFrom: (address) => `It shows a part of the table that ${address} fills with:`,
  empty: "This cell is empty.",
  noDeals: "This cell has no DEALS formula.",
  isText:
    "This cell holds a formula as text, which Excel does not calculate. If it should, give the cell the format General, delete the apostrophe before the formula and enter it again.",
  hint: 'Select a cell with a formula such as =DEALS.TOTAL("CoreWeave","OpenAI") to see what stands behind its number.',
  onlyExcel: (argument) =>
    `${argument} is calculated by Excel, and can’t be seen from here. Put it in a cell of its own and refer to that cell.`,
  refused: "The cell could not be read. The formula in it goes on working.",
  given: "With",
  behindName: (name) => `It stands behind the name ${name}.`,
  addinMissed:
    "Excel has stored this call under a name of its own, since DEALS was missing when the workbook was opened. If the cell shows #NAME?, enter the call again as DEALS. and the name of the function.",
  each: (place, of) => `Excel asks for each of ${of} cells by itself; this is answer ${place} of ${of}.`,
};

/** The texts with which drawings are taken out of the pane, in English. */
export const pictureInEnglish: PictureMessages = {
  tools: "Picture",
  insert: "Insert as picture",
  copy: "Copy as SVG",
  source: (edition) => `DEALS, ${edition}`,
  inserting: "Putting the picture into the sheet. If you are editing a cell, finish it first.",
  inserted: (address) =>
    `The picture begins at ${address}. It lies over the cells and changes none; to take it away, click it and press Delete.`,
  notDrawn: "The picture could not be made here, so nothing was inserted. Copy it as SVG instead.",
  problems: {
    "no-room": "Excel did not take the picture, so nothing was inserted. Copy it as SVG instead.",
    "too-old": "This Excel is too old to take pictures from an add-in. Copy it as SVG instead.",
    "not-in-excel": "This page is not open in Excel. Copy the picture as SVG instead.",
    refused: "Excel did not take the picture, so nothing was inserted. Copy it as SVG instead.",
  },
  copied: "The picture is on the clipboard as SVG. Paste it into a text file whose name ends in .svg.",
  copyByHand: "The clipboard could not be used. The text is selected: press Ctrl+C to copy it.",
  svg: "The picture as SVG",
};

/** The texts of the Data view, in English. */
export const dataInEnglish: DataMessages = {
  view: "Data",

  inUse: "Edition in use",
  number: "Edition",
  day: "As of",
  version: "Version",
  deals: "Deals",
  origin: "From",
  shipped: "the add-in itself",
  notAtHand: (number) =>
    `This workbook is pinned to edition ${number}, which is not on this computer. Until it is fetched, the DEALS formulas answer #N/A rather than with other figures.`,
  pinUnreadable:
    "This workbook is pinned to an edition, but its pin is damaged and does not say which. Until you take the pin away below, the DEALS formulas answer #N/A rather than with other figures; then pin it anew.",
  wasInUse: (number) => `Edition ${number} was in use here.`,
  storage: {
    refused:
      "The browser does not let DEALS keep editions on this computer. The edition that ships with the add-in answers; a newer one answers until Excel is closed.",
    damaged:
      "The edition that was kept on this computer is gone or damaged. The one that ships with the add-in answers; check for a newer one.",
    "other-version":
      "The edition that was kept on this computer was checked by another version of the add-in, so it is not used. The one that ships with the add-in answers; check for a newer one.",
  },
  fetchAgain: (number) => `Fetch edition ${number} again`,

  asSaved: "A workbook that is opened shows what its cells answered when it was saved.",
  calculate: "Calculate the DEALS cells anew",
  calculating: "Calculating …",

  check: "Check for a newer edition",
  checking: "Asking the feed …",
  newest: "There is no newer edition.",
  available: (number, day) => `Edition ${number} of ${day} is there.`,
  holds: (deals, megabytes) => `${deals} deals, ${megabytes} MB to download.`,
  seeChanges: "Show what would change",
  fetching: "Downloading and checking the edition …",
  comparing: (done, of) => `Asking the formulas of this workbook: ${done} of ${of}`,
  stop: "Stop",
  lastCheck: "Last checked",
  neverChecked: "never",
  silent: (since, until) =>
    `The feed has said nothing since ${since}; it promised to by ${until}. Newer editions may be held back; ask those who run the feed.`,
  signedAhead: (day) =>
    `The feed was signed on ${day}, which is still to come: this computer’s clock is wrong, or that of the feed.`,
  noPromise: "This feed makes no promise of how long it is valid.",
  notNow: "Not now",
  tryAgain: "Try again",
  trouble: {
    "no-feed": () => "This copy of the add-in was built without a feed. Give the address of one below.",
    "own-feed-damaged": () =>
      "What this computer remembers of your own feed can’t be read any more. Give its address and public key again below.",
    gone: () => "That edition is no longer on this computer. Check for a newer edition to fetch one.",
    "other-feed": (number = "", address = "") =>
      `Edition ${number} is of the feed ${address}, which is not the one in use. Use that feed (below, with its public key), then try again; or, if the workbook is pinned to it, take the pin away.`,
    "pin-refused": () => "The workbook does not take the pin: it may be protected or open for reading only.",
    unexpected: () => "Something went wrong that DEALS did not foresee.",
  },
  faults: faultsInEnglish,
  stays: "The edition in use stays.",

  report: (from, to) => `What would change from edition ${from} to ${to}`,
  inWorkbook: "In this workbook",
  noFormulas: "This workbook has no DEALS formulas.",
  formulasStay: (count, of) =>
    count === of
      ? `The answers of all ${count} DEALS formulas stay as they are.`
      : `${count} of ${of} DEALS formulas answer as they do now.`,
  formulasChange: (changing, count) => `${changing} of ${count} DEALS formulas would answer otherwise:`,
  rowsApart: (come, go) => `Rows that come: ${come}; rows that go: ${go}.`,
  formulasUnknown: (count, cells) =>
    `Whether ${count} of them would answer otherwise can’t be said, since only Excel can calculate what they are given: ${cells}.`,
  workbookUnread: "The workbook could not be read, so it can’t be said which formulas would change.",
  inData: "In the data",
  nothingChanges: "The two editions say the same.",
  added: (count) => `Added (${count})`,
  changed: (count) => `Changed (${count})`,
  withdrawn: (count) => `Withdrawn (${count})`,
  records: {
    deals: "Deal",
    stakes: "Stake",
    revenueShares: "Share of revenue",
    figures: "Figure",
    parties: "Company",
    programmes: "Programme",
    sources: "Source",
    corrections: "Correction",
    exchangeRates: "Exchange rate",
  },
  more: (count) => `… and ${count} more`,
  leftOut: "nothing",
  basedOn: (sources) => `Based on ${sources}`,
  apply: (number) => `Use edition ${number}`,
  applyMovesPin: "The workbook’s pin moves to it; save the workbook to keep that.",
  applyTakesPin: "The workbook’s pin is taken away; save the workbook to keep that.",
  leave: "Leave everything as it is",
  applying: "Changing over …",
  applied: (number) => `Edition ${number} answers.`,
  recalculated: (cells) => `Cells with DEALS formulas that Excel is to calculate anew: ${cells}.`,
  notRecalculated:
    "The cells could not be calculated anew and may show earlier answers. Finish the cell that you are editing, then press Ctrl+Alt+F9.",
  notKept: "It could not be kept on this computer: after a restart the earlier edition answers again.",
  undo: (number) => `Go back to edition ${number}`,

  pinning: "Pin",
  pinned: (number) => `This workbook is pinned to edition ${number}: it answers alike wherever it is opened.`,
  unpinned: "This workbook follows the edition in use on each computer.",
  pin: (number) => `Pin this workbook to edition ${number}`,
  unpin: "Take the pin away",
  saveWorkbook: "Save the workbook to keep this.",
  fetchPinned: (number) => `Fetch edition ${number}`,

  feed: "Feed",
  ownFeed: "Your own feed is in use:",
  noFeed: "None",
  checkOnStart: "Ask the feed whenever Excel starts",
  numbers: "Numbers",
  carrySources: "Let numbers carry their source",
  carrySourcesHint:
    "TOTAL, PAID, STAKE, FIGURE and REVENUESHARE then answer numbers with properties, so that =A1.Sources works. This has not been tried in a real Excel yet: it is off until you switch it on. The cells are calculated anew.",
  noSourcedNumbers: "This Excel doesn’t take numbers with properties (ExcelApi 1.19).",
  useOwnFeed: "Use a feed of your own",
  feedAddress: "Address",
  feedKey: "Public key",
  feedKeyHint: "The JSON that was printed when the key was made.",
  useFeed: "Use this feed",
  useShippedFeed: "Go back to the add-in’s own feed",
  badAddress: "Give an address that begins with https://, without a user, ? or #.",
  badKey: "This is not a public key of a feed. Paste the JSON that was printed when the key was made.",

  elsewhere: (number) => `Another workbook has come to use edition ${number}.`,
  waiting: (number) => `Edition ${number} of the data is there.`,
  show: "Show",
};

/** The texts of timelines, in English. */
export const timelineInEnglish: TimelineMessages = {
  heading: "Timeline",
  list: "List",
  shownAs: "Show deals as",
  of: (whose) => `Timeline of ${whose}`,
  everybody: "all deals",
  range: "Time shown",
  ranges: { all: "All", "three-years": "3 years", year: "1 year", "to-come": "To come" },
  asTable: "Table",
  shows: (events, days) => `${events} ${events === "1" ? "event" : "events"}, ${days}`,
  earlier: (events) => `${events} earlier`,
  nothing: "Nothing happened in this time.",
  event: "Event and deal",
  events: {
    announced: "Announced",
    enlarged: "Enlarged",
    signed: "Signed",
    closed: "Closed",
    superseded: "Superseded",
    cancelled: "Cancelled",
    "term ends": "Term ends",
    correction: "Record corrected",
  },
  other: {
    superseded: (title) => `by “${title}”`,
    enlarged: (title) => `changes “${title}”`,
    announced: (title) => `part of “${title}”`,
  },
  counted: "counted",
  several: (events) => `${events} events`,
  total: "Total counted",
  totalAsOf: (day, money) => `Total as of ${day}: ${money}`,
  keys: "Left and right go from day to day, up and down from kind to kind; Enter opens the deal.",
  hint: "Point at a mark, or go from mark to mark with the arrow keys. Click or Enter opens the deal.",
  card: "Details of the mark",
  legend: "What the marks mean",
  legendSays:
    "The area of a circle says the value of a deal; one that is not counted is drawn no larger than the largest that is. Below is what all counted deals come to, as of each day.",
  looks: {
    counted: "Deal, counted",
    undisclosed: "Value not disclosed",
    "left-out": "Not counted",
    "superseded-since": "Superseded since",
    "cancelled-since": "Cancelled since",
    signed: "Signed",
    closed: "Closed",
    superseded: "Superseded that day",
    cancelled: "Cancelled that day",
    "term ends": "Term ends",
    correction: "Record corrected",
    several: "Several together",
  },
  insert: "Insert these events",
  tableIgnores: "The table has all events of these days; search, year, status and confidence are not part of it.",
};

/** The texts of the Map view, in English. */
export const mapInEnglish: MapMessages = {
  view: "Map",
  form: "Drawn as",
  forms: { flows: "Flows", network: "Network", table: "Table" },
  around: "Around",
  everybody: "Everybody",
  drawn: "What is drawn",
  money: "Money",
  allMoney: "Of all that counts",
  noMoney: "None",
  stakes: "Who owns whom",
  unpriced: "Where no price is known",
  atLeast: "At least",
  anyAmount: "Any amount",
  clear: "Clear",

  day: "As of",
  play: "Play",
  pause: "Pause",
  editionDay: "Newest",

  title: (company) => (company === undefined ? "Who pays whom" : `${company}: who pays it, and whom it pays`),
  ownersTitle: (company) => (company === undefined ? "Who owns whom" : `${company}: who owns it, and whom it owns`),
  asOf: (day) => `as of ${day}`,
  fromOn: (amount) => `from ${amount} on`,
  summary: (parties, ties) =>
    `${parties} ${parties === "1" ? "party" : "parties"}, ${ties} ${ties === "1" ? "tie" : "ties"}.`,
  howTo: "Up and down go from party to party by size, left and right along what is paid; Enter says more.",
  nothing: "There is nothing to draw. Ask for smaller amounts, more kinds, or a later day.",
  drawAll: "Draw whatever is known",
  nothingKnown: "This edition knows of nobody here who pays or owns whom.",
  leftOut: (drawn, leftOut) => `Drawn are the largest ${drawn}; ${leftOut} smaller ones are left out.`,
  columns: {
    payers: "Money from",
    payees: "Money to",
    financiers: "Funders",
    customers: "Labs",
    hyperscalers: "Hyperscalers",
    neoclouds: "Neoclouds",
    chipmakers: "Chips",
    hosts: "Sites",
  },
  colours: {
    services: "Compute, licences",
    hardware: "Chips, servers",
    leases: "Leases",
    equity: "Equity, takeovers",
    debt: "Debt, guarantees",
    programmes: "Programmes",
    stakes: "Ownership",
  },
  zoomIn: "Larger",
  zoomOut: "Smaller",

  pays: (payer, payee, amount) => `${payer} pays ${payee} ${amount}`,
  paysUndisclosed: (payer, payee) => `${payer} pays ${payee}: nobody has disclosed how much`,
  owns: (holder, issuer, share) => `${holder} owns ${share} of ${issuer}`,
  paysInAll: (amount) => `pays ${amount}`,
  isPaidInAll: (amount) => `is paid ${amount}`,
  itself: (company) => `${company}, drawn twice: what it is paid, and what it pays`,
  open: (company) => `Open ${company}`,
  drawAround: (company) => `Draw around ${company}`,
  behind: (count) => `Behind it (${count})`,

  from: "From",
  to: "To",
  what: "What",
  amount: "Amount",
  stake: "Share owned",

  loops: (count) => `Circles (${count})`,
  noLoops: "No circle of up to four companies is known here.",
  smallest: (link, amount) => `No more than ${amount} can have come round: ${link} is the smallest link.`,
  smallestKnown: (link, amount) => `Of the links with a known price ${link} is the smallest: ${amount}.`,
  noneDisclosed: "Nobody has disclosed what any of its links is worth.",
  smallestMarked: "In the picture it has notches.",
  noLoopShown: "None is shown",
  insertFlows: "Insert flows as a table",
  flowsOfAnyAmount: "The table of flows has those of any amount.",
  insertLoops: "Insert circles as a table",
};
