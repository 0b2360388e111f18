import { z } from "zod";
import { type Cell, cellKey, splitSheet } from "../grid/cell";
import { ApiCollection, ApiObject, existing, invalidArgument } from "../host/apiObject";
import { Range } from "./range";

/** What comments ask of the sheets of their workbook. */
interface SheetsOfComments {
  readonly items: readonly { readonly id: string }[];
  getItem(key: string): { getRange(reference: string): Range };
}

/** Excel.CommentCollection of the workbook. They are kept, not drawn. */
export class Comments extends ApiCollection {
  override readonly apiName = "CommentCollection";
  readonly #comments = new Map<string, Comment>();

  constructor(private readonly worksheets: SheetsOfComments) {
    super();
  }

  /** Those of a sheet go with it. */
  get items(): readonly Comment[] {
    const sheets = new Set(this.worksheets.items.map(({ id }) => id));
    return [...this.#comments.values()].filter(({ cell }) => sheets.has(cell.sheetId));
  }

  /** Takes plain text only, in a cell that has no comment yet. */
  add(cellAddress: unknown, content: unknown, contentType: unknown): Comment {
    z.enum(["Plain"]).nullish().parse(contentType);
    const range = this.#cell(cellAddress);
    range.worksheet.protection.refuseIfProtected();
    if (this.#in(range)) throw invalidArgument("There is a comment in the cell already.");
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const comment = new Comment(id, range, z.string().min(1).parse(content), () => this.#comments.delete(id));
    this.#comments.set(id, comment);
    return comment;
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(id: unknown): Comment {
    return existing(this.getItemOrNullObject(id));
  }

  getItemOrNullObject(id: unknown): Comment | null {
    return this.items.find((comment) => comment.id === id) ?? null;
  }

  getItemAt(index: unknown): Comment {
    return existing(this.items[z.number().int().parse(index)]);
  }

  getItemByCell(cellAddress: unknown): Comment {
    return existing(this.#in(this.#cell(cellAddress)));
  }

  #in({ area }: Range): Comment | undefined {
    return this.items.find(({ cell }) => cellKey(cell) === cellKey(area));
  }

  /** One cell: as a text with the name of its sheet. */
  #cell(given: unknown): Range {
    const range = given instanceof Range ? given : this.#named(z.string().parse(given));
    if (range.cellCount !== 1) throw invalidArgument();
    return range;
  }

  #named(address: string): Range {
    const { sheet, reference } = splitSheet(address);
    if (sheet === undefined) throw invalidArgument();
    return this.worksheets.getItem(sheet).getRange(reference);
  }
}

/** Excel.Comment. */
class Comment extends ApiObject {
  override readonly apiName = "Comment";
  override readonly scalars = ["authorName", "content", "contentType", "creationDate", "id", "resolved"];
  readonly authorName = "Workbench";
  readonly contentType = "Plain";
  readonly creationDate = new Date().toISOString();
  #content: string;
  #resolved = false;

  constructor(
    readonly id: string,
    private readonly range: Range,
    content: string,
    private readonly remove: () => void,
  ) {
    super();
    this.#content = content;
  }

  get cell(): Cell {
    return this.range.area;
  }

  get content(): string {
    return this.#content;
  }
  set content(content: unknown) {
    this.#content = z.string().min(1).parse(content);
  }
  get resolved(): boolean {
    return this.#resolved;
  }
  set resolved(resolved: unknown) {
    this.#resolved = z.boolean().parse(resolved);
  }

  getLocation(): Range {
    return this.range;
  }

  delete(): void {
    this.range.worksheet.protection.refuseIfProtected();
    this.remove();
  }
}
