import { type Headers, type Place, places, revalidated } from "./headers";

/** By their endings; whatever else there is, is to be downloaded. */
const types = {
  "text/html": "html",
  "text/css": "css",
  "text/javascript": "js",
  "text/markdown": "md",
  "text/plain": "txt",
  "application/json": "json",
  "application/xml": "xml",
  "image/png": "png",
};

/** Pages are always compressed, and always get the charset. */
const texts = Object.keys(types).filter((type) => type.startsWith("text/") && type !== "text/html");

/**
 * A configuration of nginx.
 * @param url Where the add-in is published, with a slash at its end.
 */
export function nginxConfiguration(url: string): string {
  const { pathname } = new URL(url);
  return `# ${url} behind nginx. Made by the build: src/hosting/headers.ts says why each header is there.
# To be included in a server block with https, in whose root dist lies as ${pathname}.

location ${pathname} {
    types {
${Object.entries(types)
  .map(([type, ending]) => `        ${type} ${ending};`)
  .join("\n")}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${texts.join(" ")};

    gzip on;
    gzip_types ${[...texts, "application/json", "application/xml"].join(" ")};
    gzip_vary on;

${saying(revalidated, "    ")}
${places.map((place) => locationOf(pathname, place)).join("")}}
`;
}

/** What stands in a location is all that it says: nginx does not add what stands around it. */
const locationOf = (pathname: string, { path, headers }: Place): string => `
    location ${path.endsWith("/") ? "" : "= "}${pathname}${path} {
${saying(headers, "        ")}
    }
`;

/** That a file is not there is said with the same headers, but it is not to be kept. */
const saying = (headers: Headers, indent: string): string =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} "${value}"${name === "Cache-Control" ? "" : " always"};`)
    .join("\n");
