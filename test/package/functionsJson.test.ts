import { readFileSync } from "node:fs";
import { functionsJson } from "../support/metadata";

describe("functions.json", () => {
  it("lists the functions of README's table, argument for argument", async () => {
    const written = (await functionsJson()).map(({ id, parameters }) => {
      const given = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
      return `DEALS.${id}(${given.join(",")})`;
    });
    const inTable = [...readFileSync("README.md", "utf8").matchAll(/^\| `(DEALS\.[^`]+)`/gm)].map(([, call]) => call);
    expect(written.toSorted()).toEqual(inTable.toSorted());
  });

  it("keeps to Excel's rules for names, and names each function once", async () => {
    const names = (await functionsJson()).map(({ name }) => name);
    expect(names.filter((name) => !/^[A-Z][A-Z0-9.]{2,127}$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("describes every function and every argument", async () => {
    const described = (await functionsJson()).flatMap((one) => [one, ...one.parameters]);
    expect(described.filter(({ description }) => !description)).toEqual([]);
  });
});
