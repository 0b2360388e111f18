import { trustedCertificate } from "./server/https";
import { answeredExamples } from "../metadata/examples";
import { serveWorkbench } from "./server/serve";

/** `npm start`: builds, serves, answers three examples and shows where the workbench is. */
async function start(): Promise<void> {
  const workbench = await serveWorkbench({
    port: 3000,
    mode: "development",
    certificate: await trustedCertificate(),
    open: hasDesktop(),
  });
  for (const line of await answeredExamples(workbench.functionsScript)) console.log(line);
  console.log(`The workbench: ${workbench.address}`);
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      void workbench.stop().finally(() => process.exit());
    });
}

/** On Linux a browser can be opened only where there is a display. */
function hasDesktop(): boolean {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
}

start().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
