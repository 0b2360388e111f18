import { spawnSync } from "node:child_process";

// Tests of what commands do start them as one file each, of which tsx knows nothing.
it.each([
  ["edition", "Say where the feed's folder is: npm run edition -- --out DIR"],
  ["data:sec", "Give either a file or a number."],
])("npm run %s starts what it names", (name, said) => {
  const { status, stderr } = spawnSync(`npm run --silent ${name}`, { shell: true, encoding: "utf8" });
  expect(stderr).toContain(said);
  expect(status).toBe(1);
});
