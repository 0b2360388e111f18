import { readFile } from "node:fs/promises";
import path from "node:path";
import { bundledRecords } from "../../src/bundledEdition";
import { makeKey, publicPartOf } from "../../src/feed/publish/keys";
import { publish } from "../../src/feed/publish/publish";
import { editionNumbered, totalIn } from "../support/servedFeed";
import { answerTo, closeWorkbench, openUndrawn } from "./support/workbench";
import { ownFolder } from "../support/folder";

const address = "https://data.acme.example/deals/";
const total = '=DEALS.TOTAL("CoreWeave","OpenAI")';
const shipped = bundledRecords.release.number;
const next = shipped + 1;

it("A company's own feed is asked once its address and public key are given, and its editions then answer", async () => {
  const directory = ownFolder();
  const privateKey = await makeKey();
  await publish(editionNumbered(next), directory, privateKey);
  const workbench = await openUndrawn();
  const { page, pane } = workbench;
  const asked: string[] = [];
  await page.route("**/feed/**", (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.route(`${address}**`, async (route) => {
    const body = await readFile(path.join(directory, route.request().url().slice(address.length)));
    const headers = { "Access-Control-Allow-Origin": "*" };
    await route.fulfill({ body, contentType: "application/json", headers });
  });
  const press = (name: string) => pane.getByRole("button", { name }).click();

  expect(await answerTo(workbench, total)).toBe(totalIn(shipped));
  await pane.getByRole("tab", { name: "Data" }).click();
  await press("Use a feed of your own");
  await pane.getByLabel("Address").fill(address);
  await pane.getByLabel("Public key").fill(JSON.stringify(publicPartOf(await makeKey())));
  await press("Use this feed");
  await press("Check for a newer edition");
  await pane.getByText("a key that this add-in does not know").waitFor();

  await press("Go back to the add-in’s own feed");
  await press("Use a feed of your own");
  await pane.getByLabel("Address").fill(address);
  await pane.getByLabel("Public key").fill(JSON.stringify(publicPartOf(privateKey)));
  await press("Use this feed");
  await pane.getByText("Your own feed is in use:").waitFor();
  await press("Try again");
  await press("Show what would change");
  await press(`Use edition ${next}`);
  await pane.getByText(`Edition ${next} answers.`).waitFor();
  await page.evaluate(() => window.workbench?.settled());
  expect(await answerTo(workbench, total)).toBe(totalIn(next));
  expect(await pane.getByText(address).count()).toBe(2);
  expect(asked).toEqual([]);
  expect(await closeWorkbench(workbench)).toEqual([]);
});
