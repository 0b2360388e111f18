import { pinWorkbook, workbookPin } from "../../../src/addin/excel/pin";

const sha256 = "0123456789abcdef".repeat(4);

/** A workbook whose settings hold something as its pin, and which may refuse to keep another. */
function workbookWith(setting: unknown, refuses = false) {
  const settings = new Map<string, unknown>(setting === undefined ? [] : [["DEALS.edition", setting]]);
  const saveAsync = (done: (result: object) => void) => {
    done(refuses ? { status: "failed", error: { message: "read-only" } } : { status: "succeeded" });
  };
  const document = {
    settings: {
      get: (key: string) => settings.get(key) ?? null,
      set: (key: string, value: unknown) => settings.set(key, value),
      remove: (key: string) => settings.delete(key),
      saveAsync,
    },
  };
  Object.assign(globalThis, { Office: { context: { document }, AsyncResultStatus: { Succeeded: "succeeded" } } });
  return settings;
}

describe("the pin of a workbook", () => {
  it("is none if the workbook has none", () => {
    workbookWith(undefined);
    expect(workbookPin()).toBeUndefined();
  });

  it.each([
    { number: 1, sha256 },
    { number: 7, sha256, feed: "https://feed.example/" },
  ])("is what it says: %j", (pin) => {
    workbookWith(pin);
    expect(workbookPin()).toEqual(pin);
  });

  it.each([
    "1",
    1,
    false,
    {},
    { number: "1", sha256 },
    { number: 0, sha256 },
    { number: -1, sha256 },
    { number: 1.5, sha256 },
    { number: 2 ** 53, sha256 },
    { number: 1 },
    { number: 1, sha256: "x" },
    { number: 1, sha256: sha256.toUpperCase() },
    { number: 1, sha256: `../${sha256.slice(3)}` },
    { number: 1, sha256, feed: 7 },
    { number: 1, sha256, feed: "http://feed.example/" },
    { number: 1, sha256, feed: "javascript:alert(1)" },
    // The pane would show all of it.
    { number: 1, sha256, feed: `https://feed.example/${"a".repeat(2_000)}/` },
  ])("is one that nobody can read, rather than none, if it is damaged: %j", (setting) => {
    workbookWith(setting);
    expect(workbookPin()).toBe("unreadable");
  });

  it("is one that nobody can read if the workbook does not let it be read", () => {
    Object.assign(globalThis, { Office: { context: {} } });
    expect(workbookPin()).toBe("unreadable");
  });
});

describe("pinning a workbook", () => {
  it("is kept in it, and so is taking the pin away", async () => {
    const settings = workbookWith(undefined);
    await pinWorkbook({ number: 2, sha256 });
    expect(settings.get("DEALS.edition")).toEqual({ number: 2, sha256 });
    await pinWorkbook(undefined);
    expect(settings.has("DEALS.edition")).toBe(false);
  });

  it("takes a damaged pin away", async () => {
    const settings = workbookWith("damaged");
    await pinWorkbook(undefined);
    expect(settings.has("DEALS.edition")).toBe(false);
  });

  it.each([[undefined], [{ number: 1, sha256 }], ["damaged"]])(
    "leaves what was there, %j, if the workbook refuses",
    async (before) => {
      const settings = workbookWith(before, true);
      await expect(pinWorkbook({ number: 2, sha256 })).rejects.toThrow("read-only");
      expect(settings.get("DEALS.edition")).toEqual(before);
    },
  );
});
