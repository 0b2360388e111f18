import { worksheetFunctions } from "../functions";
import { waiting } from "../functions/waiting";
import { bundledEdition } from "./app/bundled";
import { bundledFeed } from "./app/bundledFeed";
import { browserStore } from "./app/library";
import { workbookPin } from "./app/pin";
import { begin, isSettled, sessionAtStart, sessionAtWorst, settled } from "./app/session";
import { followDateSystem } from "./excel/dateSystem";

// A bare script has functions, but neither a workbook with a pin nor a place for other editions.
const isBare = typeof Office === "undefined";

// Where office.js has not come, there is nobody to register them with: the pane says so.
if (typeof CustomFunctions !== "undefined")
  for (const [id, called] of worksheetFunctions)
    CustomFunctions.associate(id, isBare ? called : waiting(called, isSettled, settled));

if (isBare) begin({ held: bundledEdition, pin: undefined, trouble: undefined });
else void start();

/**
 * However long Excel takes to say that it is there, nothing answers before: the workbook may be pinned, and then other
 * figures than those of its edition would be wrong ones.
 */
async function start(): Promise<void> {
  const isThere = await workbookThere();
  const pin = isThere ? workbookPin() : undefined;
  // Functions that wait for ever show #BUSY!: whatever fails here, something answers, or says why it does not.
  begin(await atStart(pin).catch(() => sessionAtWorst(pin)));
  if (isThere) await followDateSystem();
}

const atStart = async (pin: ReturnType<typeof workbookPin>) =>
  sessionAtStart(browserStore(Office.context.partitionKey), pin, bundledFeed?.address);

/** Whether there is a workbook: the page may also be open outside of Excel, and then Office names no host. */
async function workbookThere(): Promise<boolean> {
  const application = await Office.onReady().catch(() => undefined);
  return application?.host === Office.HostType.Excel;
}
