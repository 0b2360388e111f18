import { writeFile } from "node:fs/promises";
import path from "node:path";
import { hasCaddy, type HostedBuild, hostedBuild, serveBuildWithCaddy } from "./hostedBuild";
import { nginxConfiguration } from "../../src/hosting/HostingPlugin";
import { ownFolder } from "../support/folder";
import { type Nginx, serveBuildWithNginx } from "../support/nginx";

const url = "https://deals.example.com/deals/";
const long = "// DEALS, from start to end. ".repeat(100);

/** Files as a release has them. */
const files = {
  "taskpane.html": "<!doctype html><title>DEALS</title>",
  "help/total.html": "<!doctype html><title>DEALS.TOTAL</title>",
  "help/help.css": "main {}",
  "help/total.md": "# DEALS.TOTAL",
  "functions.js": long,
  "feed-worker.js": long,
  "service-worker.js": long,
  "functions.json": "{}",
  "functions-it.json": "{}",
  "manifest.xml": "<OfficeApp/>",
  "licences.txt": "MIT",
  "chunks/map.b327e9b9db5b3f1655e5.js": long,
  "evidence/07200f2a38d7774a.json": "{}",
  "assets/icon-32.png": "PNG",
};

let build: HostedBuild;

const INSTALLING_MS = 600_000;

beforeAll(async () => {
  build = await hostedBuild(url, files);
});

/** What each of some files is said with under a header. */
const saidOf = async (header: string, asked: readonly string[], ask: (file: string) => Promise<Response>) =>
  Promise.all(asked.map(async (file) => [file, (await ask(file)).headers.get(header)]));

/** The sources that a policy gives to a directive. */
const sourcesOf = (policy: string | null, directive: string): string[] | undefined =>
  policy
    ?.split("; ")
    .find((one) => one.startsWith(`${directive} `))
    ?.split(" ")
    .slice(1);

const servers = [
  { name: "nginx", serve: () => serveBuildWithNginx(build.dist, "deals/", build.nginx) },
  { name: "Caddy (skipped where it is not installed)", serve: () => serveBuildWithCaddy(build, url) },
].filter(({ name }) => name === "nginx" || hasCaddy);

describe.each(servers)("a build served by $name", ({ serve }) => {
  let server: Pick<Nginx, "address" | "stop">;
  beforeAll(async () => {
    server = await serve();
  }, INSTALLING_MS);
  afterAll(() => server.stop());

  const ask = (file: string, headers: HeadersInit = {}) => fetch(new URL(file, server.address), { headers });

  it("is kept for a year where a file's name says what is in it, and asked about each time elsewhere", async () => {
    const kept = "public, max-age=31536000, immutable";
    const expected = [
      ["chunks/map.b327e9b9db5b3f1655e5.js", kept],
      ["evidence/07200f2a38d7774a.json", kept],
      ["taskpane.html", "no-cache"],
      ["functions.js", "no-cache"],
      ["feed-worker.js", "no-cache"],
      ["service-worker.js", "no-cache"],
      ["functions.json", "no-cache"],
      ["manifest.xml", "no-cache"],
      ["help/total.html", "no-cache"],
      ["help/help.css", "no-cache"],
      // Office shows no icon of which it is said that it must ask.
      ["assets/icon-32.png", "public, max-age=86400"],
    ];
    const asked = expected.map(([file = ""]) => file);
    expect(await saidOf("cache-control", asked, ask)).toEqual(expected);
  });

  it("answers 304 for what has not changed", async () => {
    const etag = (await ask("functions.js")).headers.get("etag") ?? "none";
    expect((await ask("functions.js", { "if-none-match": etag })).status).toBe(304);
  });

  it("does not let anybody keep that a file is missing, as a host has it that is just getting a release", async () => {
    const missing = await ask("chunks/map.0000000000000000000.js");
    expect([missing.status, missing.headers.get("cache-control")]).toEqual([404, null]);
  });

  it("says what each file is, so that no browser has to guess, and must not", async () => {
    const asked = ["taskpane.html", "functions.js", "functions.json", "help/help.css", "assets/icon-32.png"];
    const types = await saidOf("content-type", asked, ask);
    expect(types.map(([, type]) => type?.toLowerCase())).toEqual([
      "text/html; charset=utf-8",
      "text/javascript; charset=utf-8",
      "application/json",
      "text/css; charset=utf-8",
      "image/png",
    ]);
    const guessing = await saidOf("x-content-type-options", Object.keys(files), ask);
    expect(new Set(guessing.map(([, said]) => said))).toEqual(new Set(["nosniff"]));
  });

  it("is compressed on the way", async () => {
    const script = await ask("functions.js", { "accept-encoding": "gzip" });
    expect(script.headers.get("content-encoding")).toBe("gzip");
    expect(await script.text()).toBe(long);
  });

  it("lets Excel on the web read what the functions are from its own address, and nobody anything else", async () => {
    const allowing = await saidOf("access-control-allow-origin", Object.keys(files), ask);
    expect(allowing.filter(([, origin]) => origin !== null)).toEqual([
      ["functions.json", "*"],
      ["functions-it.json", "*"],
    ]);
  });

  it("gives every page a policy, by which it runs its own scripts and office.js, and connects to nobody", async () => {
    for (const page of Object.keys(files).filter((file) => file.endsWith(".html"))) {
      const policy = (await ask(page)).headers.get("content-security-policy");
      expect([page, sourcesOf(policy, "default-src")]).toEqual([page, ["'none'"]]);
      expect(sourcesOf(policy, "script-src")).toEqual([
        "'self'",
        "https://appsforoffice.microsoft.com",
        "https://officeapis.public.onecdn.static.microsoft",
      ]);
      expect(sourcesOf(policy, "connect-src")).toEqual(["'self'"]);
    }
  });

  it("lets the worker that keeps the add-in fetch the add-in and office.js", async () => {
    const policy = (await ask("service-worker.js")).headers.get("content-security-policy");
    expect(sourcesOf(policy, "connect-src")).toEqual([
      "'self'",
      "https://appsforoffice.microsoft.com",
      "https://officeapis.public.onecdn.static.microsoft",
    ]);
  });

  it("lets the worker that reads feeds ask any with https, for a user may name one", async () => {
    const policy = (await ask("feed-worker.js")).headers.get("content-security-policy");
    expect(sourcesOf(policy, "connect-src")).toEqual(["'self'", "https:"]);
  });

  it("may be shown in a frame by Office, and says so in one way only", async () => {
    const { headers } = await ask("taskpane.html");
    expect(sourcesOf(headers.get("content-security-policy"), "frame-ancestors")).toEqual(
      expect.arrayContaining([
        "https://*.officeapps.live.com",
        "https://*.sharepoint.com",
        "https://*.cloud.microsoft",
      ]),
    );
    expect(headers.get("x-frame-options")).toBeNull();
  });
});

/** The rules of a `_headers` file: an address, and lines with its headers. */
const rulesOf = (text: string) =>
  text
    .split(/\n(?=\S)/)
    .filter((rule) => rule.startsWith("/"))
    .map((rule) => {
      const [address = "", ...lines] = rule.trimEnd().split("\n");
      return { address, headers: lines.map((line) => line.trim().split(": ")) };
    });

/** What a host says with a file that reads the rules as Cloudflare does: all that fit, * being anything. */
const saidByHost = (text: string, file: string): string[][] => {
  const fits = (rule: string) => new RegExp(`^${rule.split("*").map(escaped).join(".*")}$`).test(`/deals/${file}`);
  return rulesOf(text).flatMap(({ address, headers }) => (fits(address) ? headers : []));
};

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

describe("_headers", () => {
  it("says of every file what nginx says, and nothing twice, for hosts put a comma between", async () => {
    const nginx = await serveBuildWithNginx(build.dist, "deals/", build.nginx);
    for (const file of Object.keys(files)) {
      const { headers } = await fetch(new URL(file, nginx.address));
      const said = saidByHost(build.headersFile, file);
      expect([file, said.map(([name]) => name)]).toEqual([file, [...new Set(said.map(([name]) => name))]]);
      expect([file, said.map(([name = "", value]) => [name, value])]).toEqual([
        file,
        said.map(([name = ""]) => [name, headers.get(name)]),
      ]);
      const security = ["content-security-policy", "permissions-policy", "referrer-policy"];
      const missing = security.filter(
        (name) => headers.has(name) && !said.some(([one]) => one?.toLowerCase() === name),
      );
      expect([file, missing]).toEqual([file, []]);
    }
    await nginx.stop();
  });

  it("leaves to the hosts only what they say by themselves: that a file is to be asked about each time", () => {
    const silent = Object.keys(files).filter(
      (file) => !saidByHost(build.headersFile, file).some(([name]) => name === "Cache-Control"),
    );
    expect(silent).toEqual(["functions.js", "manifest.xml", "licences.txt"]);
  });

  it("guards a page also where a host gives it without .html", () => {
    expect(saidByHost(build.headersFile, "taskpane")).toEqual(saidByHost(build.headersFile, "taskpane.html"));
  });

  it("is within Cloudflare's limits: 100 rules, one * in each, 2,000 characters in a line", () => {
    const rules = rulesOf(build.headersFile);
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(rules.filter(({ address }) => address.split("*").length > 2)).toEqual([]);
    expect(build.headersFile.split("\n").filter((line) => line.length > 2000)).toEqual([]);
  });
});

it.each(["our deals", "données; {€}", 'a "b" \\ $c'])(
  "What is for nginx holds for a build in a folder named %s",
  async (folder) => {
    const configuration = path.join(ownFolder(), "deals.nginx.conf");
    const pathname = `/${encodeURIComponent(folder)}/`;
    await writeFile(configuration, nginxConfiguration(`https://deals.example.com${pathname}`));
    const server = await serveBuildWithNginx(build.dist, `${folder}/`, configuration);
    const said = async (file: string) =>
      (await fetch(new URL(`${pathname}${file}`, server.address))).headers.get("cache-control");
    try {
      expect(await said("functions.js")).toBe("no-cache");
      expect(await said("chunks/map.b327e9b9db5b3f1655e5.js")).toContain("immutable");
    } finally {
      await server.stop();
    }
  },
  INSTALLING_MS,
);

it("What is for nginx and Caddy lies beside the build, and not in it", () => {
  expect([build.nginx, build.caddy].filter((file) => file.startsWith(build.dist))).toEqual([]);
});
