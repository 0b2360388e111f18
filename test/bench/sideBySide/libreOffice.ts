import type { Benchmark } from "../measurement";
import { compared } from "./compared";
import { calculateInLibreOffice, missing } from "./inLibreOffice";

/** The same questions in a spreadsheet. */
export const libreOffice: Benchmark = {
  name: "libreoffice",
  about: "200 questions to DEALS.TOTAL, and as SUMIFS over the same rows in LibreOffice, each answer compared.",
  async measure() {
    const toInstall = missing();
    if (toInstall !== undefined) {
      console.log(`Not measured: ${toInstall}`);
      return [];
    }
    const asked = { questions: 200, calculate: calculateInLibreOffice };
    return [
      ...(await compared({ ...asked, deals: 13_300 })),
      ...(await compared({ ...asked, deals: 133_000, target: { atLeast: 1000 } })),
    ];
  },
};
