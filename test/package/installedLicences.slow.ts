import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** The licences under which anything may be installed: they ask for no more than that their text comes along. */
const allowed = ["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/** What else a package may say of its licence, and why it may. None of these ship; LicencesPlugin sees to that. */
const alsoAllowed: Readonly<Record<string, string>> = {
  "BlueOak-1.0.0": "As permissive as MIT. Jest and Stryker find and read files with packages under it.",
};

/** The packages that may be installed under a licence of their own, and why each may. */
const exceptions: Readonly<Record<string, { readonly licence: string | undefined; readonly reason: string }>> = {
  "@microsoft/office-js": {
    licence: "LICENSE",
    reason: "Microsoft's own terms for Office add-ins. The workbench serves it on this machine; it never ships.",
  },
  "@univerjs/telemetry": {
    licence: undefined,
    reason: "Its package.json is silent, but it brings the text of Apache-2.0, as the rest of Univer does.",
  },
  "axe-core": {
    licence: "MPL-2.0",
    reason: "Asks that changes to its own files are published. Tests run it as it is.",
  },
  "caniuse-lite": {
    licence: "CC-BY-4.0",
    reason: "Data, not code: what webpack and Babel know of browsers. Asks to be named where it is published.",
  },
};

interface Package {
  readonly name: string;
  readonly licence: string | undefined;
}

const isAllowed = (licence: string): boolean => allowed.includes(licence) || licence in alsoAllowed;

/** Why a package must not be installed; undefined if it may. */
function complaintAbout({ name, licence }: Package): string | undefined {
  const exception = exceptions[name];
  if (exception && exception.licence === licence) return undefined;
  // "(MIT OR CC0-1.0)" leaves the choice to us, "Apache-2.0 AND MIT" does not.
  const choices = licence?.replace(/[()]/g, "").split(" OR ") ?? [];
  if (choices.some((choice) => choice.split(" AND ").every(isAllowed))) return undefined;
  return `${name} is under ${licence === undefined ? "no licence" : `"${licence}"`}: do without it, or say above why it may be installed.`;
}

const Described = z.object({
  name: z.string().optional(),
  license: z.string().optional(),
  link: z.literal(true).optional(),
});
const Lock = z.object({ packages: z.record(z.string(), Described) });

/** Every package of package-lock.json as its own package.json describes it; as the lock does if it is for other machines. */
function installed(): Package[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  return Object.entries(packages)
    .filter(([folder, { link }]) => folder.includes("node_modules/") && !link)
    .map(([folder, locked]) => {
      const file = path.join(folder, "package.json");
      const described = existsSync(file) ? Described.parse(JSON.parse(readFileSync(file, "utf8"))) : locked;
      const name = folder.replace(/^.*node_modules\//, "");
      return { name: described.name ?? name, licence: described.license };
    });
}

describe("the licences of what npm ci installs", () => {
  it("are such as may be used, or an exception with a reason", () => {
    const packages = installed();
    expect(packages.map(({ name }) => name)).toContain("webpack");
    expect(packages.flatMap((one) => complaintAbout(one) ?? [])).toEqual([]);
  });

  it("need every exception that is made", () => {
    const names = installed().map(({ name }) => name);
    expect(Object.keys(exceptions).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each([
    [undefined, "abacus is under no licence: do without it, or say above why it may be installed."],
    ["GPL-3.0-only", 'abacus is under "GPL-3.0-only": do without it, or say above why it may be installed.'],
    ["MPL-2.0", 'abacus is under "MPL-2.0": do without it, or say above why it may be installed.'],
    ["MIT AND GPL-3.0", 'abacus is under "MIT AND GPL-3.0": do without it, or say above why it may be installed.'],
  ])("may not be %s", (licence, complaint) => {
    expect(complaintAbout({ name: "abacus", licence })).toBe(complaint);
  });
});
