import { anEdition, aParty } from "../support/records";

/** The parties of a new edition, with one that is listed nowhere. */
const register = () =>
  anEdition({ parties: [...anEdition().parties.all, aParty("Mill", { listings: [{ ticker: "MILL" }] })] }).parties;

describe("a party", () => {
  it.each([
    "Aldermoor Cloud",
    "aldermoor cloud",
    "  Aldermoor   Cloud ",
    "Aldermoor Cloud, Inc.",
    "aldr",
    "NASDAQ:ALDR",
    "nasdaq:aldr",
  ])("is found as %p", (name) => {
    expect(register().named(name).id).toBe("aldermoor-cloud");
  });

  it("is found by its ticker where no exchange is recorded, with the colon or without", () => {
    expect(register().named("mill").id).toBe("mill");
    expect(register().named(":MILL").id).toBe("mill");
  });

  it("is found by a name that it bore before, but not by what that is without its legal form", () => {
    const { parties } = anEdition({ parties: [aParty("Nettle Cloud", { formerNames: ["Nettle Mining Corp."] })] });
    expect(parties.named("nettle mining corp.").id).toBe("nettle-cloud");
    expect(parties.known("Nettle Mining")).toBeUndefined();
  });

  it("that nobody knows is answered with the nearest one", () => {
    expect(() => register().named(" Fenwik Lab ")).toThrow(
      'No company is called "Fenwik Lab". Did you mean "Fenwick Labs"?',
    );
  });

  it("is had by its id, and an unknown id is no company's", () => {
    expect(register().withId("fenwick-labs").name).toBe("Fenwick Labs");
    expect(() => register().withId("fenwick")).toThrow("There is no party fenwick.");
  });

  it("is shown by its name, and by the bare id where none is recorded", () => {
    expect(register().nameOf("fenwick-labs")).toBe("Fenwick Labs");
    expect(register().nameOf("fenwick")).toBe("fenwick");
  });
});

/** A company that registers know, listed in two places, and one whose shares are of two classes. */
const registered = () =>
  anEdition({
    parties: [
      aParty("Aldermoor Cloud", {
        identifiers: { lei: "5493006MHB84DD0ZWV18", cik: "0001769628", isin: ["US21873S1087", "NL0010273215"] },
        listings: [{ mic: "XAMS", ticker: "ALD" }, { mic: "XNAS", ticker: "ALDR" }, { mic: "XHEL" }],
      }),
      aParty("Brackwater", { listings: [{ mic: "XNYS", ticker: "BRK.B" }] }),
      aParty("Sorrel", { listings: [{ mic: "XKRX", ticker: "000660" }] }),
    ],
  }).parties;

describe("a party that registers know", () => {
  it.each([
    "5493006mhb84dd0zwv18",
    "US21873S1087",
    " nl0010273215 ",
    "0001769628",
    "CIK 0001769628",
    "CIK 1769628",
    "cik:1769628",
    "CIK1769628",
  ])("is found by its number there: %s", (number) => {
    expect(registered().known(number)?.id).toBe("aldermoor-cloud");
  });

  it.each(["1769628", "01769628", "CIK 1769629", "CIK", "0000000660", "US21873S1088"])(
    "is no company of a plain number, nor of one that is not its own: %s",
    (number) => {
      expect(registered().known(number)).toBeUndefined();
    },
  );

  it.each(["ALD", "XAMS:ALD", "ALD NA Equity", "ALDR US", "ALDR.O", "XNAS:ALDR", "euronext amsterdam:ald", "xhel:ald"])(
    "is found at each place where it is listed: %s",
    (ticker) => {
      expect(registered().known(ticker)?.id).toBe("aldermoor-cloud");
    },
  );

  it.each(["ALDR LN", "XLON:ALD"])("is not found where it is not listed: %s", (ticker) => {
    expect(registered().known(ticker)).toBeUndefined();
  });

  it.each(["BRK.B", "BRK/B US Equity", "BRK-B", "XNYS:BRK.B", "NYSE: brk/b", "$BRK.B"])(
    "is found by the ticker of a class of its shares: %s",
    (ticker) => {
      expect(registered().known(ticker)?.id).toBe("brackwater");
    },
  );

  it("is found by a ticker of digits that has lost its zeros", () => {
    expect(registered().known("660")?.id).toBe("sorrel");
  });
});

/** One whose name has every ending, and two that differ by their legal forms, and by the zeros of their tickers, alone. */
const alike = () =>
  anEdition({
    parties: [
      aParty("The Pennard Group, Inc.", { id: "pennard", listings: [{ mic: "XNYS", ticker: "PNRD" }] }),
      aParty("Rowan Holdings plc", { id: "rowan-plc", listings: [{ mic: "XTKS", ticker: "0070" }] }),
      aParty("Rowan Inc.", { id: "rowan-inc", listings: [{ mic: "XKRX", ticker: "000070" }] }),
    ],
  }).parties;

describe("a party without its legal form", () => {
  it.each(["Pennard", "the pennard group", "Pennard Inc", "Pennard Class A", "Pennard - (Class B)", "Pennard, Ltd."])(
    "is found as %p",
    (name) => {
      expect(alike().known(name)?.id).toBe("pennard");
    },
  );

  it("is nobody where it could be either of two, and the one that is meant where more is said", () => {
    expect(["Rowan", "70"].map((name) => alike().known(name))).toEqual([undefined, undefined]);
    expect(["rowan holdings PLC", "70 JP"].map((name) => alike().known(name)?.id)).toEqual(["rowan-plc", "rowan-plc"]);
    expect(["Rowan, Inc.", "XKRX:70"].map((name) => alike().known(name)?.id)).toEqual([undefined, "rowan-inc"]);
  });

  it.each(["Pennard the Group", "Pennard Class A Notes", "Group", "Pen nard"])(
    "is none with other words: %s",
    (name) => {
      expect(alike().known(name)).toBeUndefined();
    },
  );
});

describe("a name with a ticker behind it", () => {
  it.each(["THE PENNARD GROUP, INC. (XNYS:PNRD)", "Pennard[PNRD]", "Pennard Class A (PNRD US)"])(
    "is the party that both mean: %s",
    (name) => {
      expect(alike().known(name)?.id).toBe("pennard");
    },
  );

  it("is whom the ticker means where nobody has that name, if the exchange says which ticker it is", () => {
    expect(alike().known("Pennard Data Centers (XNYS:PNRD)")?.id).toBe("pennard");
    expect(alike().known("Pennard Data Centers (PNRD)")).toBeUndefined();
  });

  it("is nobody where name and ticker mean two parties", () => {
    expect(alike().known("Rowan Inc. (XNYS:PNRD)")).toBeUndefined();
    expect(alike().known("Pennard (XNYS:ABCD)")).toBeUndefined();
  });
});
