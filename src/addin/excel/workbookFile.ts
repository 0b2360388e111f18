import type { Release } from "../../core/records/records";
import { frozenFile } from "../share/file/frozenFile";
import { frozenBy, type FreezingPlan } from "../share/freezing";
import type { SheetPlan } from "../sheets/sheetPlan";
import { isExcelAtLeast } from "./requests";
import { freeName } from "./sheetWriter";

/** Why there is no file: the host gives none, it is larger than can be worked on here, or no plain workbook, as an encrypted one. */
export type NoFile = "not-given" | "too-large" | "unreadable";

/** A file that was made of this workbook, and what it is called. */
type FileMade =
  | { readonly outcome: "made"; readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string }
  | { readonly outcome: "failed"; readonly problem: NoFile };

/** Twice that has to fit into the memory of the pane, and some of it a few times unpacked. */
const MOST_BYTES = 60_000_000;
/** As much as office.js gives at a time. */
const SLICE_BYTES = 4_194_304;

/** Makes a frozen copy of this workbook's file, and leaves the workbook as it is. */
export async function freezeAsFile(
  plan: FreezingPlan,
  release: Release,
  sources: SheetPlan,
  sheets: readonly string[],
): Promise<FileMade> {
  const read = await readFile();
  if (!(read instanceof Uint8Array)) return { outcome: "failed", problem: read };
  const name = freeName(sources.name, sheets);
  try {
    const bytes = await frozenFile(read, {
      plan,
      frozen: frozenBy(plan, release, name),
      sources: { ...sources, name },
    });
    return { outcome: "made", bytes, name: fileName() };
  } catch {
    return { outcome: "failed", problem: "unreadable" };
  }
}

/** Opens a file as a new workbook, which is not stored yet; false if the host does not. */
export async function openAsNewWorkbook(bytes: Uint8Array): Promise<boolean> {
  if (!isExcelAtLeast("1.8")) return false;
  try {
    await Excel.createWorkbook(base64(bytes));
    return true;
  } catch {
    return false;
  }
}

/** This workbook as its file would be if it were saved now, or why it can't be had. */
async function readFile(): Promise<Uint8Array | NoFile> {
  try {
    const file = await fileOf(Office.context.document);
    try {
      if (file.size > MOST_BYTES) return "too-large";
      const bytes = new Uint8Array(file.size);
      let at = 0;
      for (let slice = 0; slice < file.sliceCount; slice += 1) {
        const data = await sliceOf(file, slice);
        bytes.set(data, at);
        at += data.length;
      }
      return bytes;
    } finally {
      // Two files may be open at once, and one that is not closed stays open.
      file.closeAsync();
    }
  } catch {
    return "not-given";
  }
}

const fileOf = (document: Office.Document): Promise<Office.File> =>
  new Promise((resolve, reject) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, ({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new Error(error.message));
    });
  });

const sliceOf = (file: Office.File, slice: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    file.getSliceAsync(slice, ({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(bytesIn(value.data));
      else reject(new Error(error.message));
    });
  });

/** The bytes of a slice, which some hosts give as a list of numbers. */
const bytesIn = (data: unknown): Uint8Array =>
  data instanceof Uint8Array ? data : Uint8Array.from(Array.isArray(data) ? data.map(Number) : []);

/** What the copy is called: as the workbook, and that it is frozen. */
function fileName(): string {
  const url = Office.context.document.url || "";
  const [, name = "Workbook", extension = "xlsx"] = /([^/\\]+)\.(xls[xm])(?:[?#].*)?$/i.exec(url) ?? [];
  // In a path a percent sign is the name's own, as in "49% of it.xlsx".
  return `${/^https?:/i.test(url) ? decoded(name) : name} (frozen).${extension}`;
}

/** A part of an address as one reads it; as it stands where it is not encoded, as some hosts give it. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** As many bytes as can be arguments of one call. */
const BYTES_AT_A_TIME = 32_768;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += BYTES_AT_A_TIME)
    text += String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_A_TIME));
  return btoa(text);
}
