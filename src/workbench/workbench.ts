import "./workbench.css";

import { readAddin } from "./addinFiles";
import { Bench } from "./bench";
import { splitSheet } from "./grid/address";
import type { Application } from "./host/appContext";
import { requirementSets } from "./host/requirements";
import type { RibbonButton } from "./manifest";
import { element } from "./page";
import { showManifest, showPane } from "./pane";
import { Readiness } from "./readiness";
import { showRefusal, showStatus } from "./status";
import { openToWindow } from "./workbenchWindow";

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const locale = query.get("locale") ?? "en-US";
  const addin = await readAddin(locale);

  const update = (): void => {
    showStatus(splitSheet(bench.workbook.getActiveCell().address).reference, bench.problemAt(), readiness.state);
  };
  const readiness = new Readiness(update);
  const application: Application = {
    locale,
    culture: query.get("culture") ?? "en-US",
    requirements: requirementSets(query.get("requirements")),
    dateSystem: query.get("dates") === "1904" ? 1904 : 1900,
    settings: settingsIn(query.get("settings") ?? "{}"),
  };
  const bench = new Bench(element("#grid"), addin, application, {
    onReady: (ready) => {
      readiness.follow(ready);
    },
    onVisibility: (visibility) => {
      showPane(visibility === "Visible");
    },
    onChange: update,
    onRefused: showRefusal,
  });

  const press = ({ id, action }: RibbonButton): void => {
    if ("run" in action) bench.excel.runCommand(action.run, id);
    else bench.excel.visibility.setAppRuntimeState("Visible");
  };
  showManifest(addin.manifest, press, () => {
    bench.excel.visibility.setAppRuntimeState("Background");
  });
  window.addEventListener("keydown", ({ ctrlKey, altKey, key }) => {
    if (ctrlKey && altKey && key === "F9") bench.recalculateAll();
  });
  openToWindow(bench, Promise.all([bench.usable, readiness.ready]));
  update();
  bench.excel.open(addin.page, element("#addin"));
}

/** Settings as an object in JSON, each as the workbook keeps it. */
function settingsIn(text: string): [string, string][] {
  const settings: unknown = JSON.parse(text);
  return Object.entries(settings ?? {}).map(([key, value]) => [key, JSON.stringify(value)]);
}

start().catch((cause: unknown) => {
  element("#status").textContent = cause instanceof Error ? cause.message : String(cause);
  throw cause;
});
