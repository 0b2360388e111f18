import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Compiler } from "webpack";
import { everywhere, type Headers, type Place, places, revalidated } from "./headers";

/** Adds what a host must be told: `_headers` to the build, and beside it what is not to be served. */
export class HostingPlugin {
  /**
   * @param url Where the add-in is published, with a slash at its end.
   * @param examples The folder for the configurations of nginx and Caddy, seen from that of the build.
   */
  constructor(
    private readonly url: string,
    private readonly examples: string,
  ) {}

  apply(compiler: Compiler): void {
    const { name } = HostingPlugin;
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        compilation.emitAsset("_headers", new sources.RawSource(headersFile(this.url)));
      });
    });
    compiler.hooks.afterEmit.tapPromise(name, async () => {
      const folder = path.resolve(compiler.outputPath, this.examples);
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, "deals.nginx.conf"), nginxConfiguration(this.url));
      await writeFile(path.join(folder, "Caddyfile"), caddyConfiguration(this.url));
    });
  }
}

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
  const pathname = decodeURIComponent(new URL(url).pathname);
  return `# ${url} behind nginx. Made by the build: src/hosting/headers.ts says why each header is there.
# To be included in a server block with https, in whose root dist lies as ${pathname}.

location ${quoted(pathname)} {
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
    location ${path.endsWith("/") ? "" : "= "}${quoted(`${pathname}${path}`)} {
${saying(headers, "        ")}
    }
`;

/** A path as nginx compares it, with its spaces and letters as they are; then it must stand in quotes. */
const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `"${path.replace(/["\\]/g, "\\$&")}"`);

/** That a file is not there is said with the same headers, but it is not to be kept. */
const saying = (headers: Headers, indent: string): string =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} "${value}"${name === "Cache-Control" ? "" : " always"};`)
    .join("\n");

/**
 * A configuration of Caddy, which gets its certificate itself.
 * @param url Where the add-in is published, with a slash at its end.
 */
function caddyConfiguration(url: string): string {
  const { host, pathname } = new URL(url);
  return `# ${url} behind Caddy. Made by the build: src/hosting/headers.ts says why each header is there.

${host} {
	# A folder in which dist lies as ${pathname}.
	root * /srv/deals
	encode zstd gzip
${[{ path: "", headers: revalidated }, ...places].map((place) => handleOf(pathname, place)).join("")}
	# That a file is not there is not to be kept.
	handle_errors {
		header -Cache-Control
		respond "{err.status_code} {err.status_text}"
	}
}
`;
}

/** Of several that fit Caddy takes the one with the longest path, and no other. */
const handleOf = (pathname: string, { path, headers }: Place): string => `
	handle ${pathname}${path}${path === "" || path.endsWith("/") ? "*" : ""} {
		header {
${Object.entries(headers)
  .map(([name, value]) => `			${name} "${value}"`)
  .join("\n")}
		}
		file_server
	}
`;

/**
 * The file `_headers` that Netlify and Cloudflare read at the top of a site. Both add up the rules that fit, so none says
 * again what another does; and both have every file revalidated of which no rule says for how long to keep it.
 * @param url Where the add-in is published, with a slash at its end.
 */
function headersFile(url: string): string {
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
