import { render, screen } from "@testing-library/react";
import type { FunctionComponent } from "react";
import type { ViewProps } from "../../../src/addin/frame/views";
import { Pane } from "../../../src/addin/frame/Pane";
import { onDemand } from "../../../src/addin/ui/onDemand";
import { paneEdition } from "../support/paneEdition";
import { aHost } from "../support/paneHost";
import { aUser } from "../support/user";

const Here = () => <p>I was there from the beginning.</p>;
const Late = () => <p>I came later.</p>;

/** The pane with a view whose code comes when the test says so; `asked` counts how often it was asked for. */
function openPane() {
  const answers: { arrive: (view: FunctionComponent<ViewProps>) => void; fail: (cause: Error) => void }[] = [];
  const load = () =>
    new Promise<FunctionComponent<ViewProps>>((arrive, fail) => {
      answers.push({ arrive, fail });
    });
  const views = [
    { id: "here", label: () => "Here", Show: Here },
    { id: "late", label: () => "Late", Show: onDemand(load) },
  ];
  render(<Pane edition={paneEdition} host={aHost()} views={views} />);
  const user = aUser();
  const choose = (name: string) => user.click(screen.getByRole("tab", { name }));
  return { user, choose, asked: () => answers.length, last: () => answers.at(-1) };
}

describe("a view whose code comes on demand", () => {
  it("is not asked for before its tab is chosen, and waits visibly", async () => {
    const { choose, asked, last } = openPane();
    expect(asked()).toBe(0);
    await choose("Late");
    await screen.findByText("Opening …");
    last()?.arrive(Late);
    await screen.findByText("I came later.");
  });

  it("is asked for only once", async () => {
    const { choose, asked, last } = openPane();
    await choose("Late");
    last()?.arrive(Late);
    await screen.findByText("I came later.");
    await choose("Here");
    await choose("Late");
    screen.getByText("I came later.");
    expect(asked()).toBe(1);
  });

  it("that can't be loaded says so, leaves the other tabs alone, and can be asked for again", async () => {
    const { user, choose, asked, last } = openPane();
    await choose("Late");
    last()?.fail(new Error("Loading chunk 168 failed."));
    await screen.findByText(/This part of the pane could not be loaded/);
    await choose("Here");
    screen.getByText("I was there from the beginning.");
    await choose("Late");
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(asked()).toBe(2);
    last()?.arrive(Late);
    await screen.findByText("I came later.");
  });
});
