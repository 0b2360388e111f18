import { Groups } from "./caches";
import { problems } from "./problems";
import type { Correction, Source } from "./records/documents";
import type { FactList } from "./records/lists";
import type { Dossier, EvidenceChunk } from "./records/records";
import { countFirst } from "./sorted";
import { inOrder } from "./spelling";

/** Where a record stands in its list: what became public later comes later, for most of what is new in an edition is. */
export function placeOf(record: Placeable): string {
  const { id, announced, period, asOf, day } = record;
  return `${announced ?? period?.ends ?? asOf ?? day ?? ""} ${id}`;
}

/** What a record's place rests on; each list has another day. */
interface Placeable {
  readonly id: string;
  readonly announced?: string;
  readonly period?: { readonly ends: string };
  readonly asOf?: string | undefined;
  readonly day?: string;
}

/** A chunk of an edition, as its evidence is found: the list it belongs to, and where its first record stands, if it has any. */
interface ChunkStart {
  readonly list: FactList;
  readonly place: string | undefined;
}

/** Brings chunks of an edition's evidence, by their numbers. @throws what keeps one of them from being brought. */
export type BringChunks = (chunks: readonly number[]) => Promise<readonly EvidenceChunk[]>;

/** What was asked for stands in evidence that is not in memory yet: it can be loaded, and asked for again. */
export class EvidenceNeeded extends Error {
  override readonly name = "EvidenceNeeded";

  constructor(
    /** Loads it. @throws Problem if it can't be had. */
    readonly load: () => Promise<void>,
  ) {
    super("Evidence has to be loaded first.");
  }
}

/** Loads several parts of evidence. @returns Whether any of them could be had. */
export const loadAny = async (loads: readonly EvidenceNeeded["load"][]): Promise<boolean> =>
  (await Promise.allSettled(loads.map((load) => load()))).some(({ status }) => status === "fulfilled");

/** The evidence of an edition, which comes into memory chunk by chunk when it is asked for. */
export class EditionEvidence {
  /** The lists of its chunks, by their numbers. */
  readonly #lists: FactList[] = [];
  readonly #places = new Map<FactList, { readonly numbers: number[]; readonly places: string[] }>();
  readonly #loaded = new Map<number, EvidenceChunk>();
  readonly #loading = new Map<number, Promise<void>>();
  readonly #dossiers = new Map<string, Dossier>();
  readonly #sources = new Map<string, Source>();
  readonly #corrections = new Groups<Correction>();

  constructor(
    private readonly edition: number,
    private readonly bring: BringChunks,
  ) {}

  /** Says where the next chunk begins. */
  begin({ list, place }: ChunkStart): void {
    const number = this.#lists.push(list) - 1;
    // In one without records nothing is looked for: with a place it would hide those before it.
    if (place === undefined) return;
    const of = this.#places.get(list) ?? { numbers: [], places: [] };
    of.numbers.push(number);
    of.places.push(place);
    this.#places.set(list, of);
  }

  /** Whether all of it is in memory. */
  get isComplete(): boolean {
    return this.#loaded.size === this.#lists.length;
  }

  /**
   * What stands behind a record.
   * @throws EvidenceNeeded
   */
  dossierOf(list: FactList, record: Placeable): Dossier {
    this.need(list, [record]);
    return this.#dossiers.get(keyOf(list, record.id)) ?? { id: record.id };
  }

  /**
   * The errors and disagreements of sources about a record.
   * @throws EvidenceNeeded
   */
  correctionsOf(list: FactList, record: Placeable): readonly Correction[] {
    this.need(list, [record]);
    return this.#corrections.under(keyOf(list, record.id));
  }

  /** A document, if it is in memory: those of a record are wherever its dossier is. */
  source(id: string): Source | undefined {
    return this.#sources.get(id);
  }

  /**
   * Every document.
   * @throws EvidenceNeeded
   */
  sources(): readonly Source[] {
    this.needAll();
    return [...this.#sources.values()];
  }

  /**
   * Makes sure that what stands behind records is in memory.
   * @throws EvidenceNeeded
   */
  need(list: FactList, records: readonly Placeable[]): void {
    this.needChunks(new Set(records.map((record) => this.#chunkOf(list, record))));
  }

  /**
   * Makes sure that all of it is in memory.
   * @throws EvidenceNeeded
   */
  needAll(): void {
    this.needChunks(this.#lists.keys());
  }

  /**
   * Makes sure that chunks are in memory.
   * @throws EvidenceNeeded
   */
  needChunks(chunks: Iterable<number>): void {
    const missing = [...chunks].filter((chunk) => !this.#loaded.has(chunk));
    if (missing.length > 0) throw new EvidenceNeeded(() => this.load(missing));
  }

  /** A chunk, if it is in memory. */
  chunk(chunk: number): EvidenceChunk | undefined {
    return this.#loaded.get(chunk);
  }

  /** Loads chunks, all that are missing together; those on their way are waited for. @throws Problem if one can't be had. */
  async load(chunks: readonly number[]): Promise<void> {
    const wanted = chunks.filter((chunk) => !this.#loaded.has(chunk));
    const missing = wanted.filter((chunk) => !this.#loading.has(chunk));
    if (missing.length > 0) {
      const coming = this.#bringAll(missing);
      for (const chunk of missing) this.#loading.set(chunk, coming);
    }
    try {
      await Promise.all(wanted.flatMap((chunk) => this.#loading.get(chunk) ?? []));
    } catch {
      throw problems.evidenceAway(this.edition);
    }
  }

  async #bringAll(chunks: readonly number[]): Promise<void> {
    try {
      const contents = await this.bring(chunks);
      for (const [place, content] of contents.entries()) this.take(chunks[place] ?? -1, content);
    } finally {
      for (const chunk of chunks) this.#loading.delete(chunk);
    }
  }

  /** Takes a chunk into memory. */
  take(chunk: number, content: EvidenceChunk): void {
    const { dossiers, sources, corrections } = content;
    const list = this.#lists[chunk];
    if (!list) return;
    for (const dossier of dossiers) this.#dossiers.set(keyOf(list, dossier.id), dossier);
    for (const source of sources) this.#sources.set(source.id, source);
    for (const correction of corrections) this.#corrections.add(correction, [keyOf(list, correction.record)]);
    this.#loaded.set(chunk, content);
  }

  /** The number of the chunk in which a record stands: the last one that begins before it. */
  #chunkOf(list: FactList, record: Placeable): number {
    const { numbers = [], places = [] } = this.#places.get(list) ?? {};
    const place = placeOf(record);
    return numbers[countFirst(places, (begins) => inOrder(begins, place) <= 0) - 1] ?? numbers[0] ?? 0;
  }
}

const keyOf = (list: FactList, id: string): string => `${list} ${id}`;

/**
 * A chunk of evidence out of its text, which was checked when it was made, or came.
 * @throws Error if it is none.
 */
export function evidenceIn(text: string): EvidenceChunk {
  const value: unknown = JSON.parse(text);
  if (!isEvidenceChunk(value)) throw new Error("It is no chunk of evidence.");
  return value;
}

const isEvidenceChunk = (value: unknown): value is EvidenceChunk =>
  typeof value === "object" && value !== null && "dossiers" in value && "sources" in value && "corrections" in value;
