import { type Place, places, revalidated } from "./headers";

/**
 * A configuration of Caddy, which gets its certificate itself.
 * @param url Where the add-in is published, with a slash at its end.
 */
export function caddyConfiguration(url: string): string {
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
