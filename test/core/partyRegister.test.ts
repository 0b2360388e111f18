import { anEdition } from "../support/records";

const { parties } = anEdition();

describe("a party", () => {
  it.each([
    "Aldermoor Cloud",
    "aldermoor cloud",
    "  Aldermoor   Cloud ",
    "Aldermoor Cloud, Inc.",
    "aldr",
    "NASDAQ:ALDR",
  ])("is found as %p", (name) => {
    expect(parties.named(name).id).toBe("aldermoor-cloud");
  });

  it("that nobody knows is answered with the nearest one", () => {
    expect(() => parties.named(" Fenwik Lab ")).toThrow(
      'No company is called "Fenwik Lab". Did you mean "Fenwick Labs"?',
    );
  });
});
