import { browserMemory, type Memory } from "../app/settings";
import { copy, fileBeside, hostLanguage, hostPartition, hostTheme, type HostTheme, openOutside } from "./browser";
import { followSelection, readActiveCell, readReferences } from "./selection";
import { separators } from "./separators";
import { readNames } from "./workbook";
import { insert, replaceFormula } from "./writing";

/** What the pane asks of the application around it. Any of it can fail, and says so in its answer. */
export interface Host {
  readonly language: string;
  /** The colours that the host shows; undefined if it does not say. */
  readonly theme: HostTheme | undefined;
  readonly memory: Memory;
  readonly insert: typeof insert;
  readonly replaceFormula: typeof replaceFormula;
  readonly separators: typeof separators;
  readonly readNames: typeof readNames;
  readonly fileBeside: typeof fileBeside;
  readonly readActiveCell: typeof readActiveCell;
  readonly readReferences: typeof readReferences;
  readonly followSelection: typeof followSelection;
  readonly openOutside: typeof openOutside;
  readonly copy: typeof copy;
}

/** The application around the pane, which has said that it is there, or has been waited for long enough. */
export function officeHost(): Host {
  return {
    language: hostLanguage(),
    theme: hostTheme(),
    memory: browserMemory(hostPartition()),
    insert,
    replaceFormula,
    separators,
    readNames,
    fileBeside,
    readActiveCell,
    readReferences,
    followSelection,
    openOutside,
    copy,
  };
}
