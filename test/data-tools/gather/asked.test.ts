import { writeFileSync } from "node:fs";
import path from "node:path";
import { toRead } from "../../../src/data-tools/gather/asked";
import { fenwick, revenue } from "./companyFacts";
import { serverThat } from "../../support/server";
import { ownFolder } from "../../support/folder";

const register = [fenwick(revenue)];
const folder = ownFolder();
const fileWith = (text: string): string => {
  const file = path.join(folder, "facts.json");
  writeFileSync(file, text);
  return file;
};
const facts = JSON.stringify({ cik: 77, entityName: "FENWICK LABS INC", facts: {} });
const neverAsked: typeof fetch = () => {
  throw new Error("Nobody may be asked.");
};

describe("npm run data:sec is asked", () => {
  it("for a file: the filings are then read through a copy, which may be named", async () => {
    const file = fileWith(facts);
    expect(await toRead({ file }, register)).toMatchObject({
      facts: { entityName: "FENWICK LABS INC" },
      company: { id: "fenwick-labs" },
      readVia: "a copy of the SEC's company facts",
    });
    expect(await toRead({ file, "read-via": "company facts in a public repository" }, register)).toMatchObject({
      readVia: "company facts in a public repository",
    });
  });

  it("for a number: the SEC itself gives the filings, and nothing stands between", async () => {
    const server = await serverThat((_, response) => response.end(facts));
    const asked = { cik: "77", contact: "Ada Fenwick ada@fenwick.test" };
    expect(await toRead(asked, register, server.access().fetch)).not.toHaveProperty("readVia");
    await server.stop();
  });

  it.each([
    ["neither file nor number", {}, "Give either a file or a number."],
    ["both of them", { file: "a.json", cik: "77" }, "Give either a file or a number."],
    [
      "a number, and what it is read through",
      { cik: "77", contact: "a@b.test", "read-via": "a copy" },
      "--read-via says through what a file was read, and what the SEC gives is read through nothing.",
    ],
    ["a file that is not there", { file: "no.json" }, "no.json cannot be read."],
    ["no number", { cik: "Fenwick" }, "--cik Fenwick is no number by which the SEC knows a company."],
    [
      "an unknown company",
      { cik: "8", contact: "a@b.test" },
      "data/register.json has no company with CIK 8, only fenwick-labs (77).",
    ],
    [
      "a number without a contact",
      { cik: "77" },
      'The SEC wants to know who asks: give --contact "NAME MAIL", or DEALS_SEC_CONTACT',
    ],
    ["a contact who cannot be written to", { cik: "77", contact: "somebody" }, "The SEC wants to know who asks"],
    [
      "a contact in letters that no request can carry",
      { cik: "77", contact: "Ада ada@fenwick.test" },
      "The contact stands in a header of the request, which takes Latin letters, digits and signs alone.",
    ],
    ["a contact of two lines", { cik: "77", contact: "a@b.test\nCookie: c" }, "The contact stands in a header"],
    ["periods from no day", { file: "a.json", from: "2025" }, "--from 2025 is no day. Write it as 2025-05-31."],
  ])("and refuses %s before anybody is asked", async (_, asked, words) => {
    await expect(toRead(asked, register, neverAsked)).rejects.toThrow(words);
  });

  it("and refuses a file that is something else, or about another company", async () => {
    await expect(toRead({ file: fileWith("<html>") }, register)).rejects.toThrow("facts.json is not JSON");
    await expect(toRead({ file: fileWith(facts.replace("77", "78")) }, register)).rejects.toThrow(
      "no company with CIK 78",
    );
  });
});
