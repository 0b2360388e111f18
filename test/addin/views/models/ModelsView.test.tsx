import { render, screen } from "@testing-library/react";
import type { SheetInserted } from "../../../../src/addin/excel/sheetWriter";
import { models } from "../../../../src/addin/models/models";
import type { SheetPlan } from "../../../../src/addin/sheets/sheetPlan";
import { HostContext } from "../../../../src/addin/ui/HostContext";
import { NoticeBar, Notices } from "../../../../src/addin/ui/notices";
import { insertionsTexts } from "../../../../src/addin/ui/messages/insertions";
import { wordsFor, WordsContext } from "../../../../src/addin/ui/words";
import { ModelsView } from "../../../../src/addin/views/models/ModelsView";
import type { Edition } from "../../../../src/core/edition";
import { anEdition, aParty } from "../../../support/records";
import { violationsIn } from "../../support/axe";
import { paneEdition } from "../../support/paneEdition";
import { aHost } from "../../support/paneHost";
import { aUser } from "../../support/user";

const done: SheetInserted = { outcome: "inserted", sheet: "Contract backlog" };

/** The gallery, with what has been inserted from it. */
function openModels({
  becomes = done,
  language = "en-US",
  edition = paneEdition,
}: { becomes?: SheetInserted; language?: string; edition?: Edition } = {}) {
  const inserted: SheetPlan[] = [];
  render(
    <HostContext value={aHost({ language })}>
      <WordsContext value={wordsFor(language)}>
        <Notices>
          <main>
            <ModelsView
              edition={edition}
              insert={(plan) => {
                inserted.push(plan);
                return Promise.resolve(becomes);
              }}
            />
            <NoticeBar view="models" />
          </main>
        </Notices>
      </WordsContext>
    </HostContext>,
  );
  return { user: aUser(), inserted };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const says = (text: string) => screen.findByText(text, { exact: false });

/** What stands in a cell of a plan. */
const contentOf = (plan: SheetPlan | undefined, address: string) =>
  plan?.cells.find(({ at }) => at === address)?.contents[0]?.[0];

describe("the gallery of models", () => {
  it("offers each model with the question that it answers", () => {
    openModels();
    expect(screen.getAllByRole("listitem")).toHaveLength(models.length);
    expect(button(/^Contract backlog What have customers contracted/)).toBeTruthy();
  });

  it("hands the focus on to the way back, and back to the model that one comes from", async () => {
    const { user } = openModels();
    await user.click(button(/^Debt wall/));
    expect(document.activeElement).toBe(button("All models"));
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(button(/^Debt wall/));
  });

  it("puts the chosen company into the model's input, from where every formula takes it", async () => {
    const { user, inserted } = openModels();
    await user.click(button(/^Contract backlog/));
    await user.click(screen.getByRole("combobox", { name: "Supplier" }));
    await user.click(await screen.findByRole("option", { name: "Aldermoor Cloud" }));
    await user.click(button("Insert on a new sheet"));
    expect(contentOf(inserted[0], "C5")).toBe("Aldermoor Cloud");
    expect(await says("The model is on the sheet “Contract backlog”.")).toBeTruthy();
  });

  it("offers no group that stands for its members: a model is about one company", async () => {
    const edition = anEdition({
      parties: [
        aParty("Aldermoor"),
        aParty("The two", { kind: "group", members: ["aldermoor"] }),
        aParty("Lenders together", { kind: "group" }),
      ],
    });
    const { user } = openModels({ edition });
    await user.click(button(/^Debt wall/));
    await user.click(screen.getByRole("combobox", { name: "Borrower" }));
    const offered = (await screen.findAllByRole("option")).map(({ textContent }) => textContent);
    expect(offered).toContain("Lenders together");
    expect(offered).not.toContain("The two");
  });

  it("asks for a company before it inserts anything", async () => {
    const { user, inserted } = openModels();
    await user.click(button(/^Contract backlog/));
    await user.click(screen.getByRole("combobox", { name: "Supplier" }));
    await user.click(await screen.findByRole("option", { name: "Aldermoor Cloud" }));
    await user.clear(screen.getByRole("combobox", { name: "Supplier" }));
    await user.click(button("Insert on a new sheet"));
    expect(await says("Choose a company in each field first.")).toBeTruthy();
    expect(inserted).toEqual([]);
  });

  it("says why nothing was inserted", async () => {
    const { user } = openModels({ becomes: { outcome: "failed", problem: "protected" } });
    await user.click(button(/^Contract backlog/));
    await user.click(button("Insert on a new sheet"));
    expect(await screen.findByText(insertionsTexts.en.hostProblems.protected)).toBeTruthy();
  });

  it("speaks of no formula to type where Excel can take no sheet at all", async () => {
    const { user } = openModels({ becomes: { outcome: "failed", problem: "refused" } });
    await user.click(button(/^Contract backlog/));
    await user.click(button("Insert on a new sheet"));
    await screen.findByText("Excel refused, so nothing was written.");
  });

  it("goes back to all models, and speaks Italian, on the sheet too", async () => {
    const { user, inserted } = openModels({ language: "it-IT" });
    await user.click(button(/^Portafoglio contratti/));
    await user.click(button("Inserisci su un foglio nuovo"));
    expect(contentOf(inserted[0], "B5")).toBe("Fornitore");
    await user.click(button("Tutti i modelli"));
    expect(screen.getAllByRole("listitem")).toHaveLength(models.length);
  });

  it("has nothing against it from axe-core, neither has a chosen model", async () => {
    const { user } = openModels();
    expect(await violationsIn(document.body)).toEqual([]);
    await user.click(button(/^Contract backlog/));
    expect(await violationsIn(document.body)).toEqual([]);
  });
});
