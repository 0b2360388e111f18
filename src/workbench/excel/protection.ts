import { z } from "zod";
import { ApiError, ApiObject } from "../host/apiObject";

/**
 * Excel.WorksheetProtection. A protected sheet refuses what the add-in writes to its cells, which are all locked, as
 * they are in Excel unless told otherwise; whoever types into the grid is not held back.
 */
export class Protection extends ApiObject {
  override readonly apiName = "WorksheetProtection";
  override readonly scalars = ["protected"];
  #protected = false;

  get protected(): boolean {
    return this.#protected;
  }

  /** Takes no password: the workbench could not ask for it. */
  protect(_options: unknown, password: unknown): void {
    z.null().optional().parse(password);
    if (this.#protected) throw new ApiError("InvalidOperation", "The worksheet is already protected.");
    this.#protected = true;
  }

  unprotect(password: unknown): void {
    z.null().optional().parse(password);
    this.#protected = false;
  }

  /** Refuses a write, in Excel's words, if the sheet is protected. */
  refuseIfProtected(): void {
    if (this.#protected) throw new ApiError("AccessDenied", "You cannot perform the requested operation.", 403);
  }
}
