import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const folders: string[] = [];

/** An empty folder, which is removed once the tests of the file are done. */
export function ownFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "deals-test-"));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
