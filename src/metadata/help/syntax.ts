import type { DeclaredFunction } from "../functionsJson";

/** How a function is typed, with what may be left out in brackets: DEALS.STAKE(holder,issuer,[asOf]). */
export function syntaxOf({ name, parameters }: DeclaredFunction): string {
  const given = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `DEALS.${name}(${given.join(",")})`;
}
