import { read } from "@e965/xlsx";
import { freezeAsFile } from "../../../src/addin/excel/workbookFile";
import type { FreezingPlan } from "../../../src/addin/share/freezing";
import type { SheetPlan } from "../../../src/addin/sheets/sheetPlan";
import { savedWorkbook } from "../share/file/savedWorkbook";
import { paneEdition } from "../support/paneEdition";

const plan: FreezingPlan = {
  formulas: [],
  names: [],
  left: [],
  namesLeft: [],
  unprotected: [],
  pin: undefined,
  startsWithWorkbook: false,
  sheets: [],
};

const sources: SheetPlan = {
  name: "DEALS sources",
  cells: [{ at: "A1", contents: [["Sources"]] }],
  rooms: [],
  columnWidths: [6],
  frozen: { rows: 1, columns: 1 },
  charts: [],
  printed: { orientation: "Landscape", titleRows: "$1:$1", area: "A1:B2" },
};

/** What a host gives for the file of its workbook. */
interface Given {
  /** Where the workbook is stored: a path, or an address; nothing before it is. */
  readonly url?: string;
  readonly bytes?: Uint8Array;
  /** How long the file says that it is. */
  readonly size?: number;
  /** How a slice is handed over. */
  readonly slice?: (bytes: Uint8Array) => unknown;
}

/** Takes the place of a host that gives its workbook's file in two slices. @returns How many files are open. */
function install({
  url = "",
  bytes = savedWorkbook(),
  size = bytes.length,
  slice = (some) => some,
}: Given): () => number {
  let open = 0;
  const half = Math.ceil(bytes.length / 2);
  const succeeded = (value: unknown) => ({ status: "succeeded", value });
  const file = {
    size,
    sliceCount: 2,
    getSliceAsync: (place: number, done: (result: object) => void) => {
      done(succeeded({ data: slice(bytes.slice(place * half, (place + 1) * half)) }));
    },
    closeAsync: () => {
      open -= 1;
    },
  };
  const getFileAsync = (_type: unknown, _options: unknown, done: (result: object) => void) => {
    open += 1;
    done(succeeded(file));
  };
  Object.assign(globalThis, {
    Office: {
      FileType: { Compressed: "compressed" },
      AsyncResultStatus: { Succeeded: "succeeded" },
      context: { document: { url, getFileAsync } },
    },
  });
  return () => open;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

const freeze = () => freezeAsFile(plan, paneEdition.release, sources, ["Model", "R&D"]);

async function nameOfCopy(url: string): Promise<string> {
  install({ url });
  const made = await freeze();
  return made.outcome === "made" ? made.name : made.problem;
}

describe("a frozen copy of the workbook's file", () => {
  it("has its sheets and that of the sources, whether the host gives bytes or numbers, and leaves no file open", async () => {
    for (const slice of [(bytes: Uint8Array) => bytes, (bytes: Uint8Array) => [...bytes]]) {
      const openFiles = install({ slice });
      const made = await freeze();
      expect(made.outcome === "made" && read(made.bytes).SheetNames).toEqual(["Model", "R&D", "DEALS sources"]);
      expect(openFiles()).toBe(0);
    }
  });

  it("is called as the workbook, wherever that is stored", async () => {
    expect(await nameOfCopy("C:\\Models\\Debt wall.xlsx")).toBe("Debt wall (frozen).xlsx");
    expect(await nameOfCopy("/Users/me/Debt wall.xlsm")).toBe("Debt wall (frozen).xlsm");
    expect(await nameOfCopy("https://firm.sharepoint.com/sites/ai/Debt%20wall.xlsx?web=1")).toBe(
      "Debt wall (frozen).xlsx",
    );
    expect(await nameOfCopy("")).toBe("Workbook (frozen).xlsx");
  });

  it("is made of a workbook with a percent sign, a number sign or an accent in its name", async () => {
    expect(await nameOfCopy("C:\\Models\\Stake of 49% in AI.xlsx")).toBe("Stake of 49% in AI (frozen).xlsx");
    expect(await nameOfCopy("C:\\Models\\50%25 #2.xlsx")).toBe("50%25 #2 (frozen).xlsx");
    expect(await nameOfCopy("https://firm.sharepoint.com/49%25%20of%20n%C2%BA%20%232.xlsx")).toBe(
      "49% of nº #2 (frozen).xlsx",
    );
    expect(await nameOfCopy("https://d.docs.live.net/1a/Stake of 49% in AI.xlsx")).toBe(
      "Stake of 49% in AI (frozen).xlsx",
    );
  });

  it("is not made of a file that is too large, or no plain workbook", async () => {
    const openFiles = install({ size: 60_000_001 });
    expect([await freeze(), openFiles()]).toEqual([{ outcome: "failed", problem: "too-large" }, 0]);
    install({ bytes: new Uint8Array(64) });
    expect(await freeze()).toEqual({ outcome: "failed", problem: "unreadable" });
  });
});
