import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Compiler } from "webpack";
import { caddyConfiguration, headersFile, nginxConfiguration } from "./configurations";

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
