import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import type { Certificate } from "../../src/workbench/server/https";
import { freePort } from "./freePort";

/** A web server that serves a folder. */
export interface Nginx {
  /** Of the folder, with a slash at its end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves a feed's folder with nginx as src/feed/publish/feed.nginx.conf says; gets nginx first if this machine has none.
 * @throws Error with one line if it can't be had.
 */
export const serveWithNginx = (feed: string): Promise<Nginx> =>
  serve(feed, "feed/", path.resolve("src/feed/publish/feed.nginx.conf"));

/**
 * Serves a build with nginx, in a folder of a site; gets nginx first if this machine has none.
 * @param at The folder, with a slash at its end; "" for the site's top.
 * @param configuration The file with what the build says to nginx.
 * @param certificate For https.
 * @throws Error with one line if it can't be had.
 */
export const serveBuildWithNginx = (
  build: string,
  at: string,
  configuration: string,
  certificate?: Certificate,
): Promise<Nginx> => serve(build, at, configuration, certificate);

async function serve(folder: string, at: string, included: string, certificate?: Certificate): Promise<Nginx> {
  const binary = nginxBinary();
  const own = await mkdtemp(path.join(tmpdir(), "deals-nginx-"));
  const place = path.resolve(own, "site", at);
  await mkdir(path.dirname(place), { recursive: true });
  await symlink(folder, place);
  await writeFile(path.join(own, "key.pem"), certificate?.key ?? "");
  await writeFile(path.join(own, "certificate.pem"), certificate?.cert ?? "");
  const port = await freePort();
  const configuration = path.join(own, "nginx.conf");
  await writeFile(configuration, configurationOf(own, port, included, certificate !== undefined));
  const server = spawn(binary, ["-c", configuration, "-e", path.join(own, "error.log")], { stdio: "ignore" });
  const stop = async () => {
    const ended = once(server, "exit");
    server.kill("SIGQUIT");
    await ended;
    await rm(own, { recursive: true });
  };
  await answering(port, server.pid ?? 0);
  return { address: `${certificate ? "https" : "http"}://127.0.0.1:${port}/${at}`, stop };
}

const configurationOf = (own: string, port: number, included: string, isSecure: boolean): string => `
daemon off;
user ${userInfo().username};
worker_processes 1;
pid ${own}/nginx.pid;
events {}
http {
  access_log off;
  client_body_temp_path ${own}/body;
  proxy_temp_path ${own}/proxy;
  fastcgi_temp_path ${own}/fastcgi;
  uwsgi_temp_path ${own}/uwsgi;
  scgi_temp_path ${own}/scgi;
  server {
    listen 127.0.0.1:${port}${isSecure ? " ssl" : ""};
    ${isSecure ? `ssl_certificate ${own}/certificate.pem; ssl_certificate_key ${own}/key.pem;` : ""}
    root ${own}/site;
    include ${included};
  }
}
`;

/** Waits until the server listens; it has no other way to say that it is there. */
export async function answering(port: number, pid: number): Promise<void> {
  for (;;) {
    const asking = connect(port, "127.0.0.1");
    const isThere = await once(asking, "connect").then(
      () => true,
      () => false,
    );
    asking.destroy();
    if (isThere) return;
    // Throws once the server has given up.
    process.kill(pid, 0);
  }
}

function nginxBinary(): string {
  try {
    return onPath();
  } catch {
    return installedByDebian();
  }
}

const onPath = (): string => execFileSync("which", ["nginx"], { encoding: "utf8" }).trim();

function installedByDebian(): string {
  try {
    for (const step of [["update"], ["install", "--yes", "--no-install-recommends", "nginx-light"]])
      execFileSync("apt-get", step, { stdio: "ignore", timeout: 300_000 });
    return onPath();
  } catch {
    throw new Error("The tests of web servers need nginx; it is neither on the PATH nor to be had from Debian.");
  }
}
