import { bundledFeed } from "./bundledFeed";
import { followDateSystem } from "./dateSystemInUse";
import { bundledEdition } from "./editions/bundled";
import { workbookPin } from "./editions/pin";
import { begin, isSettled, sessionAtStart, settled } from "./editions/session";
import { browserStore } from "./editions/store";
import { worksheetFunctions } from "./functions";
import { waiting } from "./functions/waiting";

/** Longer than Excel ever takes to say that it is there; but the page may be open outside of it. */
const PATIENCE_MS = 5_000;

// A bare script has functions, but neither a workbook with a pin nor a place for other editions.
const isBare = typeof Office === "undefined";

// Where office.js has not come, there is nobody to register them with: the pane says so.
if (typeof CustomFunctions !== "undefined")
  for (const [id, called] of worksheetFunctions)
    CustomFunctions.associate(id, isBare ? called : waiting(called, isSettled, settled));

if (isBare) begin({ held: bundledEdition, pin: undefined, trouble: undefined });
else void start();

async function start(): Promise<void> {
  const isThere = await workbookThere();
  const pin = isThere ? workbookPin() : undefined;
  begin(await sessionAtStart(browserStore(Office.context.partitionKey), pin, bundledFeed?.address));
  if (isThere) await followDateSystem();
}

async function workbookThere(): Promise<boolean> {
  const impatience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const application = await Promise.race([Office.onReady(), impatience]);
  return application?.host === Office.HostType.Excel;
}
