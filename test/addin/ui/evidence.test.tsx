import { render, screen, within } from "@testing-library/react";
import { Pane } from "../../../src/addin/frame/Pane";
import { views } from "../../../src/addin/frame/views";
import { evidenceElsewhere } from "../../support/elsewhere";
import { paneEdition } from "../support/paneEdition";
import { aHost } from "../support/paneHost";
import { aUser } from "../support/user";

/** The pane over an edition whose evidence comes when the test says so, or does not. */
function openPane() {
  const waiting: ((isThere: boolean) => void)[] = [];
  const { edition } = evidenceElsewhere(
    paneEdition,
    (chunk) =>
      new Promise((arrive, fail) => {
        waiting.push((isThere) => {
          if (isThere) arrive(chunk);
          else fail(new TypeError("Failed to fetch"));
        });
      }),
  );
  render(<Pane edition={edition} host={aHost()} views={views} />);
  const answer = (isThere: boolean) => {
    for (const settle of waiting.splice(0)) settle(isThere);
  };
  const user = aUser();
  const openDeal = () => user.click(within(screen.getByRole("list", { name: "Deals" })).getByText(/March 11, 2025/));
  return { user, openDeal, answer };
}

describe("a deal's page whose documents are not in memory", () => {
  it("says at once what is known of the deal, and how many documents there are", async () => {
    const { openDeal } = openPane();
    await openDeal();
    await screen.findByRole("heading", { name: "Aldermoor–Fenwick, first contract" });
    screen.getByText(/Up to \$11\.9 billion/i);
    screen.getByRole("heading", { name: "Sources (2)" });
    screen.getByText("Loading the documents …");
  });

  it("shows them and its note when they have come", async () => {
    const { openDeal, answer } = openPane();
    await openDeal();
    await screen.findByText("Loading the documents …");
    answer(true);
    await screen.findByText("Fenwick pays up to 11.9 billion.");
    screen.getByText("The first of two.");
    expect(screen.queryByText("Loading the documents …")).toBeNull();
  });

  it("says that they can't be had, and asks again when it is told to", async () => {
    const { user, openDeal, answer } = openPane();
    await openDeal();
    await screen.findByText("Loading the documents …");
    answer(false);
    await screen.findByText(/The documents are not on this computer, and could not be fetched/);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("Loading the documents …");
    answer(true);
    await screen.findByText("Fenwick pays up to 11.9 billion.");
  });
});

describe("a company's page whose documents are not in memory", () => {
  it("says that they can't be had, where there would seem to be none", async () => {
    const { user, answer } = openPane();
    await user.click(screen.getByRole("tab", { name: /Companies/ }));
    await user.click(within(screen.getByRole("list", { name: "Companies" })).getByText("Aldermoor Cloud"));
    await screen.findByText("Loading the documents …");
    answer(false);
    await screen.findByText(/The documents are not on this computer, and could not be fetched/);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    answer(true);
    await screen.findByText("CIK 0001769628, ISIN US21873S1087.");
  });
});

describe("the list of sources", () => {
  it("does not say how many there are before it knows, and waits for them", async () => {
    const { user, answer } = openPane();
    await user.click(screen.getByRole("tab", { name: "Sources …" }));
    await screen.findByText("Loading the documents …");
    answer(true);
    await screen.findByRole("tab", { name: "Sources 2" });
    within(screen.getByRole("list", { name: "Sources" })).getByText("Form 8-K");
  });
});
