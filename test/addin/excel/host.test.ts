import { hostLanguage, hostTheme, openOutside } from "../../../src/addin/excel/host";
import { memoryHere } from "../../../src/addin/excel/computer";
import { hostProblemOf } from "../../../src/addin/excel/requests";
import { carrySources } from "../../../src/addin/app/session";
import { followSetting, letCarrySources, takesSourcedNumbers } from "../../../src/addin/excel/sourcedNumbers";
import { followSelection } from "../../../src/addin/excel/selection";
import { insert, single } from "../../../src/addin/excel/insertion";
import { themeFor } from "../../../src/addin/ui/theme";

/** Stands in for the page around the pane: what is not given is not there. */
const surround = (given: Record<string, unknown>) => {
  for (const name of ["Office", "Excel", "localStorage", "navigator", "window"])
    Reflect.deleteProperty(globalThis, name);
  Object.assign(globalThis, given);
};

afterEach(() => {
  surround({});
});

describe("an error of Excel", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "editing"],
    ["AccessDenied", "protected"],
    ["InvalidSelection", "no-cell"],
    ["ApiNotFound", "too-old"],
    ["ActivityLimitReached", "busy"],
    ["SomethingNew", "refused"],
  ])("%s means %s", (code, problem) => {
    expect(hostProblemOf({ code })).toBe(problem);
  });

  it("without a code is a refusal", () => {
    expect([hostProblemOf(new Error("x")), hostProblemOf(undefined)]).toEqual(["refused", "refused"]);
  });
});

describe("a formula to be inserted", () => {
  it("cannot be where there is no Excel", async () => {
    expect(await insert(single("=1"), "active-cell")).toEqual({ outcome: "failed", problem: "not-in-excel" });
  });
});

describe("the selection", () => {
  it.each([
    ["without Office", {}],
    ["opened by hand, where Office knows no workbook", { Office: {} }],
    ["in a host that has not answered", { Office: { context: {} } }],
  ])("is not followed by a page %s, which goes on", (_, surroundings) => {
    surround(surroundings);
    expect(() => {
      followSelection(() => undefined)();
    }).not.toThrow();
  });
});

describe("a document", () => {
  const opened: string[] = [];
  const window = {
    open: (url: string) => {
      opened.push(`page ${url}`);
      return {};
    },
  };
  const officeWith = (supported: boolean) => ({
    context: {
      requirements: { isSetSupported: (name: string) => supported && name === "OpenBrowserWindowApi" },
      ui: { openBrowserWindow: (url: string) => opened.push(`host ${url}`) },
    },
  });

  it("is opened by the host where it can, else by the page", () => {
    surround({ Office: officeWith(true), window });
    expect(openOutside("https://one.example")).toBe(true);
    surround({ Office: officeWith(false), window });
    expect(openOutside("https://two.example")).toBe(true);
    surround({ window });
    expect(openOutside("https://three.example")).toBe(true);
    expect(opened).toEqual(["host https://one.example", "page https://two.example", "page https://three.example"]);
  });

  it("is not said to be open where the window was refused", () => {
    surround({ window: { open: () => null } });
    expect(openOutside("https://one.example")).toBe(false);
    surround({
      window: {
        open: () => {
          throw new Error("blocked");
        },
      },
    });
    expect(openOutside("https://one.example")).toBe(false);
  });
});

describe("what the pane keeps", () => {
  /** A storage as browsers have it: what is kept are its own properties, its methods are inherited. */
  const storage = (kept: Map<string, string>): object =>
    new Proxy(
      {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, text: string) => kept.set(key, text),
        removeItem: (key: string) => kept.delete(key),
      },
      {
        ownKeys: () => [...kept.keys()],
        getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: "" }),
      },
    );

  it("lies in the part of the storage that the host gives", () => {
    const kept = new Map<string, string>();
    surround({ localStorage: storage(kept), Office: { context: { partitionKey: "part." } } });
    expect(memoryHere().keep("view", "browse")).toBe(true);
    expect([...kept.keys()]).toEqual(["part.deals.pane.view"]);
    expect(memoryHere().recall("view")).toBe("browse");
  });

  it("lies under its own name where the host parts nothing", () => {
    const kept = new Map<string, string>();
    surround({ localStorage: storage(kept), Office: { context: {} } });
    memoryHere().keep("view", "browse");
    expect([...kept.keys()]).toEqual(["deals.pane.view"]);
  });

  it("is forgotten as a whole but for what is to be spared, and nothing else with it", () => {
    const kept = new Map([
      ["part.deals.edition", "another's"],
      ["deals.pane.view", "of another part"],
    ]);
    surround({ localStorage: storage(kept), Office: { context: { partitionKey: "part." } } });
    for (const key of ["view", "browse", "whatever a view may keep"]) memoryHere().keep(key, "x");
    memoryHere().keep("feed", "one's own");
    memoryHere().forgetAllBut(["feed"]);
    expect([...kept.keys()]).toEqual(["part.deals.edition", "deals.pane.view", "part.deals.pane.feed"]);
  });

  it("is nothing where storage is refused", () => {
    surround({});
    expect(() => {
      memoryHere().forgetAllBut([]);
    }).not.toThrow();
    expect([memoryHere().keep("view", "browse"), memoryHere().recall("view")]).toEqual([false, undefined]);
  });
});

describe("the host's colours", () => {
  const themed = (bodyBackgroundColor: unknown, bodyForegroundColor: unknown) => {
    surround({ Office: { context: { officeTheme: { bodyBackgroundColor, bodyForegroundColor } } } });
    return hostTheme();
  };

  it("say whether it is dark", () => {
    expect(themed("#262626", "#FFFFFF")).toEqual({ background: "#262626", foreground: "#FFFFFF", dark: true });
    expect(themed("#F0F0F0", "#212121")?.dark).toBe(false);
  });

  it("are not taken where they are none", () => {
    expect([themed(undefined, "#fff"), themed("red", "#212121")]).toEqual([undefined, undefined]);
    surround({ Office: { context: {} } });
    expect(hostTheme()).toBeUndefined();
  });

  it("come before what the user prefers elsewhere", () => {
    const dark = themed("#262626", "#FFFFFF");
    expect(themeFor(dark, false).colorNeutralBackground1).toBe("#262626");
    expect(themeFor(undefined, true).colorNeutralBackground1).not.toBe(
      themeFor(undefined, false).colorNeutralBackground1,
    );
  });
});

describe("the host's language", () => {
  it("is the one that it shows, else the browser's", () => {
    surround({ Office: { context: { displayLanguage: "it-IT" } } });
    expect(hostLanguage()).toBe("it-IT");
    surround({ navigator: { language: "fr-FR" } });
    expect(hostLanguage()).toBe("fr-FR");
  });
});

describe("numbers that carry their source", () => {
  const excelWith = (level: number, runtime = 1.4) => {
    const isSetSupported = (set: string, asked: string) => Number(asked) <= (set === "ExcelApi" ? level : runtime);
    return { Office: { context: { requirements: { isSetSupported } } } };
  };
  const remembering = (text: string | undefined) => ({ ...memoryHere(), recall: () => text });
  afterEach(() => {
    letCarrySources(false);
  });

  it("are asked for only if the user said so, of an Excel that takes them", () => {
    const followed = (level: number, text?: string) => {
      surround(excelWith(level));
      followSetting(remembering(text));
      return carrySources();
    };
    expect([followed(1.19, "true"), followed(1.21, "true")]).toEqual([true, true]);
    expect([followed(1.19, "false"), followed(1.19), followed(1.18, "true")]).toEqual([false, false, false]);
  });

  it("are switched on and off", () => {
    surround(excelWith(1.19));
    letCarrySources(true);
    expect(carrySources()).toBe(true);
    letCarrySources(false);
    expect(carrySources()).toBe(false);
  });

  it("are taken by no Excel whose functions answer with no typed values, and by no page outside of it", () => {
    surround(excelWith(1.19, 1.3));
    expect(takesSourcedNumbers()).toBe(false);
    surround({ Office: { context: {} } });
    letCarrySources(true);
    expect([takesSourcedNumbers(), carrySources()]).toEqual([false, false]);
  });
});
