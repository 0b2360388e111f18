import type { Host } from "../../../src/addin/excel/host";
import type { Inserted, Insertion, Replacement, Target } from "../../../src/addin/excel/insertion";
import type { SheetPicture } from "../../../src/addin/excel/pictures";

/** A host that notes what it is asked, and answers as it is told. */
export interface PaneHost extends Host {
  readonly inserted: { readonly insertion: Insertion; readonly target: Target }[];
  readonly replacements: Replacement[];
  readonly pictures: SheetPicture[];
  readonly opened: string[];
  readonly copied: string[];
  readonly kept: Map<string, string>;
}

/** A host in English in which everything succeeds; what the test is about is given. */
export function aHost(given: Partial<Host> = {}): PaneHost {
  const inserted: PaneHost["inserted"] = [];
  const replacements: Replacement[] = [];
  const pictures: SheetPicture[] = [];
  const opened: string[] = [];
  const copied: string[] = [];
  const kept = new Map<string, string>();
  return {
    inserted,
    replacements,
    pictures,
    opened,
    copied,
    kept,
    language: "en-US",
    theme: undefined,
    memory: {
      recall: (key) => kept.get(key),
      keep: (key, text) => {
        kept.set(key, text);
        return true;
      },
      forgetAllBut: (keys) => {
        for (const key of kept.keys()) if (!keys.includes(key)) kept.delete(key);
      },
    },
    insert: (insertion, target): Promise<Inserted> => {
      inserted.push({ insertion, target });
      return Promise.resolve({ outcome: "inserted", address: "Sheet1!B2" });
    },
    replaceFormula: (replacement) => {
      replacements.push(replacement);
      return Promise.resolve({ outcome: "replaced" });
    },
    insertPicture: (picture) => {
      pictures.push(picture);
      return Promise.resolve({ outcome: "inserted", address: "Sheet1!B2" });
    },
    separators: () => Promise.resolve({ decimal: ".", list: "," }),
    readNames: () => Promise.resolve([]),
    fileBeside: () => Promise.resolve(undefined),
    readActiveCell: () => Promise.resolve({ outcome: "read", cell: { address: "Sheet1!B2", formula: "", text: "" } }),
    readReferences: () => Promise.resolve(new Map()),
    followSelection: () => () => undefined,
    openOutside: (url) => {
      opened.push(url);
      return true;
    },
    copy: (text) => {
      copied.push(text);
      return Promise.resolve(true);
    },
    takesSourcedNumbers: () => false,
    letCarrySources: () => undefined,
    ...given,
  };
}
