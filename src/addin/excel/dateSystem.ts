import { countDaysFrom } from "../app/session";

/** DATE(1904,1,1) is day 0 of the date system that begins then, and day 1462 of the one of 1900. */
const firstDayOf1904 = [1904, 1, 1] as const;

/**
 * Asks Excel from which year this workbook counts its days: no property of the workbook says so, but DATE does.
 * Until Excel has said 1904, and if it cannot be asked, days count from 1900 as in nearly every workbook; what was
 * answered before is calculated again.
 */
export async function followDateSystem(): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, countAsWorkbookDoes).catch(() => undefined);
}

async function countAsWorkbookDoes(context: Excel.RequestContext): Promise<void> {
  const serial = context.workbook.functions.date(...firstDayOf1904).load("value");
  await context.sync();
  if (serial.value !== 0) return;
  countDaysFrom(1904);
  const sheets = context.workbook.worksheets.load("items");
  await context.sync();
  for (const sheet of sheets.items) sheet.calculate(true);
  await context.sync();
}
