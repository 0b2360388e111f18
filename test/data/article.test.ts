import { bundledRecords } from "../../src/bundledEdition";
import { editionOf } from "../../src/core/chunks";
import { shownOf } from "../../src/metadata/examples";
import { simulateExcel } from "../support/excel";
import { adopt, worksheetFunctions } from "../support/functions";

beforeAll(() => {
  simulateExcel();
  adopt(editionOf(bundledRecords));
});

const answerTo = (formula: string) => shownOf(formula, worksheetFunctions);

/**
 * The article of September 2025 that this project began with, statement by statement: a modeller who reads one asks for
 * it so. Where the article errs, the data holds what is right, and says so in a correction.
 */
describe("the article on CoreWeave, OpenAI and NVIDIA", () => {
  it.each([
    ["a new agreement of 6.5 billion dollars", '=DEALS.DEAL("coreweave-openai-2025-09","value")', 6_500_000_000],
    ["the first, of March 2025, of 11.9 billion", '=DEALS.TOTAL("CoreWeave","OpenAI",,,"2025-03")', 11_900_000_000],
    ["4 billion more in May", '=DEALS.TOTAL("CoreWeave","OpenAI",,"2025-05","2025-05")', 4_000_000_000],
    ["22.4 billion in all", '=DEALS.TOTAL("CoreWeave","OpenAI")', 22_400_000_000],
    ["the total as it is reported", '=DEALS.FIGURE("CoreWeave","total-of-deals","2025-09-25")', 22_400_000_000],
    ["three contracts", '=DEALS.COUNT("CoreWeave","OpenAI")', 3],
    ["62% of CoreWeave's revenue of 2024 from Microsoft", '=DEALS.REVENUESHARE("Microsoft",2024)', 0.62],
    ["15% from NVIDIA, its second customer", '=DEALS.REVENUESHARE("NVIDIA",2024,"CoreWeave")', 0.15],
    ["NVIDIA buys what is not sold, for 6.3 billion", '=DEALS.TOTAL("NVIDIA","CoreWeave","backstop")', 6_300_000_000],
    ["until April 2032", '=DEALS.DEAL("nvidia-coreweave-backstop-2025-09","end")', "2032-04-13"],
    ["NVIDIA's plan of 100 billion for OpenAI", '=DEALS.DEAL("nvidia-openai-loi-2025-09","value")', 100_000_000_000],
    ["which binds nobody", '=DEALS.DEAL("nvidia-openai-loi-2025-09","status")', "letter-of-intent"],
    ["five new data centres for 400 billion", '=DEALS.DEAL("stargate-five-sites-2025-09","value")', 400_000_000_000],
    ["of 7 gigawatts", '=DEALS.DEAL("stargate-five-sites-2025-09","gigawatts")', 7],
    ["CoreWeave's purchases from NVIDIA", '=DEALS.COUNT("CoreWeave","NVIDIA","hardware-supply")', 1],
  ])("%s", async (_, formula, value) => {
    expect(await answerTo(formula)).toEqual({ value });
  });

  it("says of the equipment that CoreWeave bought from NVIDIA that nobody has disclosed a price", async () => {
    expect(await answerTo('=DEALS.DEAL("nvidia-coreweave-hardware-2025-03","value")')).toMatchObject({ error: "#N/A" });
  });

  it("knows NVIDIA's share of CoreWeave on that day to the hundredth of a per cent, where the article says more than 5%", async () => {
    expect(await answerTo('=DEALS.STAKE("NVIDIA","CoreWeave","2025-09-25")')).toEqual({ value: 0.0597 });
  });
});
