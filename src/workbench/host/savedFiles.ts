import { z } from "zod";

/** Where in the data of a call office.js puts what it asks of a file. */
const Opening = z.object({ 0: z.number(), 1: z.number().int().positive() });
const Slicing = z.object({ 2: z.number(), 3: z.number().int().min(0) });
const Closing = z.object({ 2: z.number() });

const COMPRESSED = 1;
/** As many as may be open at once. */
const MOST = 2;

const FILE_TYPE_NOT_SUPPORTED = 1009;
const CLOSE_ANOTHER_FIRST = 11_000;
const NO_SUCH_FILE = 1000;

interface OpenFile {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

/** The copies of the workbook's file that `Office.context.document.getFileAsync` has asked for and not closed yet. */
export class SavedFiles {
  readonly #open = new Map<number, OpenFile>();
  #lastHandle = 0;

  /** @param save Makes the file of the workbook as it is now. */
  constructor(private readonly save: () => Promise<Uint8Array>) {}

  /** Answers with a handle, and the size in bytes; of the types of files there is the workbook alone. */
  async open(data: unknown): Promise<object> {
    const { 0: type, 1: sliceSize } = Opening.parse(data);
    if (type !== COMPRESSED) return { Error: FILE_TYPE_NOT_SUPPORTED };
    if (this.#open.size === MOST) return { Error: CLOSE_ANOTHER_FIRST };
    const bytes = await this.save();
    const handle = ++this.#lastHandle;
    this.#open.set(handle, { bytes, sliceSize });
    return { Error: 0, 0: handle, 1: bytes.length };
  }

  /** Answers with the bytes of a slice, and how many they are. */
  slice(data: unknown): object {
    const { 2: handle, 3: index } = Slicing.parse(data);
    const file = this.#open.get(handle);
    if (!file) return { Error: NO_SUCH_FILE };
    const from = index * file.sliceSize;
    const bytes = Array.from(file.bytes.subarray(from, from + file.sliceSize));
    return { Error: 0, 0: bytes, 1: bytes.length };
  }

  close(data: unknown): object {
    this.#open.delete(Closing.parse(data)[2]);
    return { Error: 0 };
  }
}
