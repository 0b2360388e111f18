import type { Conversation } from "./transport";

/** The requirement sets that the simulated Excel grants unless told otherwise; its office.js knows no newer ones. */
const granted: Readonly<Record<string, string>> = {
  AddinCommands: "1.3",
  CustomFunctions: "1.10",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  ExcelApi: "1.15",
  RichApiRuntime: "1.2",
  SharedRuntime: "1.2",
};

/** Requirement sets with some levels changed, written as in "ExcelApi:1.9,SharedRuntime:1.1". */
export function requirementSets(changes: string | null): Readonly<Record<string, string>> {
  const changed = (changes ?? "")
    .split(",")
    .map((change) => change.split(":"))
    .flatMap(([set, level]) => (set && level ? [[set, level] as const] : []));
  return { ...granted, ...Object.fromEntries(changed) };
}

/** Whether functions may answer with typed values such as entities: from CustomFunctionsRuntime 1.4 on. */
export function takesTypedValues(requirements: Readonly<Record<string, string>>): boolean {
  return Number(requirements["CustomFunctionsRuntime"]) >= 1.4;
}

/** The year from which a workbook counts its days. */
export type WorkbookDateSystem = 1900 | 1904;

/** What the add-in learns about the application it runs in. */
export interface ApplicationState {
  /** Display language, for example "en-US". */
  readonly locale: string;
  /** The region whose separators the user writes, for example "it-IT". */
  readonly culture: string;
  readonly requirements: Readonly<Record<string, string>>;
  /** The year from which the workbook counts its days. */
  readonly dateSystem: WorkbookDateSystem;
  /** What the add-in has kept in the workbook: keys, and values as JSON. */
  readonly settings: readonly (readonly [string, string])[];
}

const SHARED_RUNTIME = 1;
/** Without this flag office.js never starts the custom-functions runtime. */
const CUSTOM_FUNCTIONS = 2;

/** Names a conversation and says what Excel it is held with: Excel on the web, the newest that office.js knows. */
export function newConversation({ locale }: ApplicationState): Conversation {
  const flags = SHARED_RUNTIME | CUSTOM_FUNCTIONS;
  return {
    conversationId: crypto.randomUUID(),
    controlId: crypto.randomUUID(),
    hostInfo: `Excel$Web$16.01$${locale}$${crypto.randomUUID()}$$disableLogging$${flags}`,
  };
}

/** The answer to the first question of office.js. */
export function appContext(
  { locale, requirements }: ApplicationState,
  { controlId }: Conversation,
  settings: readonly (readonly [string, string])[],
): object {
  const EXCEL_ON_THE_WEB = 16;
  const READ_WRITE = 1;
  const DOCUMENT_OPENED = 1;
  const TASK_PANE = 1;
  const TASK_PANE_VISIBLE = 2;
  return {
    _id: controlId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16",
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: "en-US",
    _docUrl: `${location.origin}/Book1.xlsx`,
    _clientMode: READ_WRITE,
    _settings: settings,
    _reason: DOCUMENT_OPENED,
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: controlId,
    _appInstanceId: controlId,
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: "16.0.0.0",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: TASK_PANE_VISIBLE,
    _wacHostEnvironment: "0",
  };
}
