import { loadingEvidence, waiting } from "../functions/declaration";
import { cellCallables } from "../functions/worksheetFunctions";
import type { Steps } from "../core/steps";
import { type LoadedEdition, shippedEdition, shippedFeed } from "./app/editions";
import { begin, carrySources, contextNow, isSettled, sessionAtStart, sessionAtWorst, settled } from "./app/session";
import { whenIdle } from "./app/slices";
import { libraryHere, memoryHere } from "./excel/computer";
import { followDateSystem } from "./excel/dateSystem";
import { workbookPin } from "./excel/pin";
import { followSetting } from "./excel/sourcedNumbers";

// A bare script has functions, but neither a workbook with a pin nor a place for other editions.
const isBare = typeof Office === "undefined";

// Where office.js has not come, there is nobody to register them with: the pane says so.
if (typeof CustomFunctions !== "undefined")
  for (const [id, called] of cellCallables(contextNow, carrySources))
    CustomFunctions.associate(
      id,
      isBare ? loadingEvidence(called) : waiting(loadingEvidence(called), isSettled, settled),
    );

if (isBare) begin({ is: "answering", edition: shippedEdition });
else void start();

/**
 * However long Excel takes to say that it is there, nothing answers before: the workbook may be pinned, and then other
 * figures than those of its edition would be wrong ones.
 */
async function start(): Promise<void> {
  const there = workbookThere();
  // In nearly all workbooks it is the shipped edition that answers, and Excel takes longer over its answer than reading that.
  void whenIdle(reading(shippedEdition));
  const isThere = await there;
  const pin = isThere ? workbookPin() : undefined;
  // Functions that wait for ever show #BUSY!: whatever fails here, something answers, or says why it does not.
  const settling = atStart(pin).catch(() => sessionAtWorst(pin));
  // The page waits for what stands here, and the browser opens the database meanwhile.
  if (isThere) followSetting(memoryHere());
  begin(await settling);
  if (isThere) await followDateSystem();
}

/** Has an edition read that is read when it is first asked for. */
function* reading(loaded: LoadedEdition): Steps<void> {
  yield;
  void loaded.edition;
}

const atStart = async (pin: ReturnType<typeof workbookPin>) => sessionAtStart(libraryHere(), pin, shippedFeed?.address);

/** Whether there is a workbook: the page may also be open outside of Excel, and then Office names no host. */
async function workbookThere(): Promise<boolean> {
  const application = await Office.onReady().catch(() => undefined);
  return application?.host === Office.HostType.Excel;
}
