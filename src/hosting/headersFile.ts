import { everywhere, type Headers, places } from "./headers";

/**
 * The file `_headers` that Netlify and Cloudflare read at the top of a site. Both add up the rules that fit, so none says
 * again what another does; and both have every file revalidated of which no rule says for how long to keep it.
 * @param url Where the add-in is published, with a slash at its end.
 */
export function headersFile(url: string): string {
  const { pathname } = new URL(url);
  const rules = places.flatMap(({ path, headers }) =>
    addressesOf(path).map((address) => ruleOf(`${pathname}${address}`, withoutThoseEverywhere(headers))),
  );
  return [
    `# The headers of ${url}, for Netlify and Cloudflare. Made by the build: src/hosting/headers.ts says why each is there.`,
    ruleOf(`${pathname}*`, everywhere),
    ...rules,
    "",
  ].join("\n");
}

/** What is asked for to get the files of a place: Cloudflare Pages gives a page under its name without .html. */
function addressesOf(path: string): string[] {
  if (path.endsWith("/")) return [`${path}*`];
  return path.endsWith(".html") ? [path, path.replace(/\.html$/, "")] : [path];
}

const ruleOf = (address: string, headers: Headers): string =>
  [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");

const withoutThoseEverywhere = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in everywhere)));
