import { BUSY } from "./answer";
import { type Area, type Cell, cellKey } from "./cell";

/** What tells of spills: see GridContents. */
interface Contents {
  spills(sheetId: string): Area[];
  shown(cell: Cell): unknown;
}

/**
 * The cells over which formulas spilled when the grid was calculated last. Where an answer becomes smaller, the grid empties
 * the cells that it leaves, and does not calculate what refers to them.
 */
export class Spills {
  #last = new Map<string, Area>();

  constructor(private readonly contents: Contents) {}

  /**
   * The areas that something has spilled over in full until the last calculation. A formula that waits for an answer keeps its
   * area until it has one, or what refers to it would be calculated twice, and ask the add-in about empty cells.
   */
  vacated(sheetIds: readonly string[]): Area[] {
    const spills = new Map(
      sheetIds.flatMap((id) => this.contents.spills(id)).map((area) => [cellKey(area), area] as const),
    );
    const vacated: Area[] = [];
    for (const [key, area] of this.#last) {
      const now = spills.get(key);
      if (!sheetIds.includes(area.sheetId) || (now && now.rows >= area.rows && now.columns >= area.columns)) continue;
      if (!now && this.contents.shown(area) === BUSY) spills.set(key, area);
      else vacated.push(area);
    }
    this.#last = spills;
    return vacated;
  }
}
