import { render, screen } from "@testing-library/react";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { CopyRegular, Dismiss20Regular } from "../../../../src/addin/ui/icons/icons";
import * as icons from "../../../../src/addin/ui/icons/icons";

const installed = "node_modules/@fluentui";

/** Everything that Fluent's installed components import from the package for which our icons stand in. */
function importedByFluent(): ReadonlySet<string> {
  const scripts = readdirSync(installed)
    .filter((name) => name !== "react-icons")
    .map((name) => path.join(installed, name, "lib"))
    .flatMap((lib) => readdirSync(lib, { recursive: true, encoding: "utf8" }).map((file) => path.join(lib, file)))
    .filter((file) => file.endsWith(".js"));
  const imports = scripts.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/import \{([^}]*)\} from ["']@fluentui\/react-icons["'/]/g)].flatMap(
      ([, names = ""]) => names.split(","),
    ),
  );
  return new Set(imports.map((name) => name.trim().replace(/ as .*/, "")).filter((name) => name !== ""));
}

describe("the icons", () => {
  it("are all that Fluent's components import", () => {
    const asked = [...importedByFluent()];
    expect(asked).toContain("ChevronDownRegular");
    expect(asked.filter((name) => !(name in icons))).toEqual([]);
  });

  it("are hidden from screen readers unless they have a label", () => {
    const { container } = render(
      <>
        <CopyRegular />
        <Dismiss20Regular aria-label="Close" />
      </>,
    );
    expect(container.firstElementChild?.getAttribute("aria-hidden")).toBe("true");
    expect(screen.getByRole("img", { name: "Close" }).getAttribute("width")).toBe("20");
  });

  it("are drawn in the colour of the text around them", () => {
    const { container } = render(<CopyRegular className="own" />);
    expect(container.querySelector("svg.own path")?.getAttribute("stroke")).toBe("currentColor");
  });
});
