/** What stands before the decimals of a number where the user works; where Excel does not say, as in a language. */
export async function decimalSeparator(language: string): Promise<string> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { numberFormat } = context.workbook.application.cultureInfo;
      numberFormat.load("numberDecimalSeparator");
      await context.sync();
      return numberFormat.numberDecimalSeparator;
    });
  } catch {
    return separatorIn(language);
  }
}

function separatorIn(language: string): string {
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(0.5);
    return parts.find(({ type }) => type === "decimal")?.value ?? ".";
  } catch {
    return ".";
  }
}
