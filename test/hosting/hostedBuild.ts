import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import webpack from "webpack";
import { HostingPlugin } from "../../src/hosting/HostingPlugin";
import { freePort } from "../support/freePort";
import { answering } from "../support/nginx";
import { ownFolder } from "../support/folder";

/** What was built, and what the build says to hosts. */
export interface HostedBuild {
  readonly dist: string;
  /** The file `_headers` of the build. */
  readonly headersFile: string;
  /** Paths of files beside the build. */
  readonly nginx: string;
  readonly caddy: string;
}

/**
 * Builds next to nothing for an address, with some files of a release.
 * @param files Their texts by their paths in the build.
 */
export async function hostedBuild(url: string, files: Readonly<Record<string, string>>): Promise<HostedBuild> {
  const root = ownFolder();
  const dist = path.join(root, "dist");
  const entry = path.join(root, "entry.js");
  await writeFile(entry, "");
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry,
    output: { path: dist },
    plugins: [new HostingPlugin(url, "../hosting")],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((cause) => {
      if (cause) reject(cause);
      else resolve();
    });
  });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
    await writeFile(path.join(dist, file), text);
  }
  return {
    dist,
    headersFile: await readFile(path.join(dist, "_headers"), "utf8"),
    nginx: path.join(root, "hosting/deals.nginx.conf"),
    caddy: path.join(root, "hosting/Caddyfile"),
  };
}

/** Whether Caddy is on the PATH. */
export const hasCaddy = spawnSync("caddy", ["version"]).status === 0;

/** Serves a build with Caddy as the build says, but on a port of this machine and without a certificate. */
export async function serveBuildWithCaddy({ dist, caddy }: HostedBuild, url: string) {
  const { host, pathname } = new URL(url);
  const own = ownFolder();
  await mkdir(path.join(own, "site"));
  await symlink(dist, path.join(own, "site", pathname.replaceAll("/", "")));
  const port = await freePort();
  const here = `http://127.0.0.1:${port}`;
  const configuration = (await readFile(caddy, "utf8"))
    .replace(`\n${host} {`, `\n{\n\tadmin off\n}\n${here} {`)
    .replace("root * /srv/deals", `root * ${own}/site`);
  await writeFile(path.join(own, "Caddyfile"), configuration);
  const server = spawn("caddy", ["run", "--config", path.join(own, "Caddyfile")], {
    stdio: "ignore",
    env: { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
  });
  await answering(port, server.pid ?? 0);
  return {
    address: `${here}${pathname}`,
    stop: async () => {
      const ended = once(server, "exit");
      server.kill();
      await ended;
    },
  };
}
