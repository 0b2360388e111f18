import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { freePort } from "./freePort";

/** A web server that serves a feed's folder. */
export interface Nginx {
  /** Of the folder, with a slash at its end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves a feed's folder with nginx as src/feed/publish/feed.nginx.conf says; gets nginx first if this machine has none.
 * @throws Error with one line if it can't be had.
 */
export async function serveWithNginx(feed: string): Promise<Nginx> {
  const binary = nginxBinary();
  const root = await mkdtemp(path.join(tmpdir(), "deals-nginx-"));
  await symlink(feed, path.join(root, "feed"));
  const port = await freePort();
  const configuration = path.join(root, "nginx.conf");
  await writeFile(configuration, configurationFor(root, port));
  const server = spawn(binary, ["-c", configuration, "-e", path.join(root, "error.log")], { stdio: "ignore" });
  const stop = async () => {
    const ended = once(server, "exit");
    server.kill("SIGQUIT");
    await ended;
    await rm(root, { recursive: true });
  };
  const address = `http://127.0.0.1:${port}/feed/`;
  await answering(address, server.pid ?? 0);
  return { address, stop };
}

const configurationFor = (root: string, port: number): string => `
daemon off;
user ${userInfo().username};
worker_processes 1;
pid ${root}/nginx.pid;
events {}
http {
  access_log off;
  client_body_temp_path ${root}/body;
  proxy_temp_path ${root}/proxy;
  fastcgi_temp_path ${root}/fastcgi;
  uwsgi_temp_path ${root}/uwsgi;
  scgi_temp_path ${root}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${path.resolve("src/feed/publish/feed.nginx.conf")};
  }
}
`;

/** Waits until the server answers; it has no other way to say that it is there. */
async function answering(address: string, pid: number): Promise<void> {
  for (;;) {
    const isThere = await fetch(address).then(
      () => true,
      () => false,
    );
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
    throw new Error(
      "The test of the feed's web server needs nginx; it is neither on the PATH nor to be had from Debian.",
    );
  }
}
