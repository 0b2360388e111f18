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
