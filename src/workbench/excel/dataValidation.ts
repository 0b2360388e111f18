import { z } from "zod";
import { type Area, covers } from "../grid/cell";
import { ApiObject } from "../host/apiObject";

const Text = z.string().max(255);

/** A rule with one way to check a value; the workbench enforces none. */
const Rule = z
  .strictObject({
    list: z.strictObject({ inCellDropDown: z.boolean(), source: z.string() }),
    wholeNumber: z.looseObject({ operator: z.string() }),
    decimal: z.looseObject({ operator: z.string() }),
    date: z.looseObject({ operator: z.string() }),
    textLength: z.looseObject({ operator: z.string() }),
    custom: z.strictObject({ formula: z.string().startsWith("=") }),
  })
  .partial();

const Prompt = z.strictObject({ showPrompt: z.boolean(), title: Text.default(""), message: Text.default("") });

const ErrorAlert = z.strictObject({
  showAlert: z.boolean(),
  style: z.enum(["Stop", "Warning", "Information"]).default("Stop"),
  title: Text.default(""),
  message: Text.default(""),
});

/** What may be entered into some cells, and what is said of it. */
export interface Validation {
  readonly area: Area;
  readonly rule: z.infer<typeof Rule>;
  readonly prompt: z.infer<typeof Prompt>;
  readonly errorAlert: z.infer<typeof ErrorAlert>;
  readonly ignoreBlanks: boolean;
}

const withoutRule = {
  rule: {},
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  ignoreBlanks: true,
} as const;

/** What may be entered into the cells of a sheet: where several say so, the last one does. */
export class Validations {
  #all: Validation[] = [];

  get all(): readonly Validation[] {
    return this.#all;
  }

  /** Of an area's first cell. */
  at(area: Area): Omit<Validation, "area"> {
    return this.#all.findLast((validation) => covers(validation.area, area)) ?? withoutRule;
  }

  put(area: Area, change: Partial<Validation>): void {
    const now = { ...this.at(area), ...change, area };
    this.clear(area);
    this.#all.push(now);
  }

  /** Of cells that lie in the area altogether: those that only reach into it keep theirs. */
  clear(area: Area): void {
    this.#all = this.#all.filter(({ area: other }) => {
      const end = { sheetId: other.sheetId, row: other.row + other.rows - 1, column: other.column + other.columns - 1 };
      return !covers(area, other) || !covers(area, end);
    });
  }
}

const types: Readonly<Record<keyof z.infer<typeof Rule>, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
};

/** Excel.DataValidation. */
export class DataValidation extends ApiObject {
  override readonly apiName = "DataValidation";
  override readonly scalars = ["errorAlert", "ignoreBlanks", "prompt", "rule", "type"];

  constructor(
    private readonly validations: Validations,
    private readonly area: Area,
  ) {
    super();
  }

  get type(): string {
    const [kind] = Rule.keyof().options.filter((name) => this.validations.at(this.area).rule[name] !== undefined);
    return kind ? types[kind] : "None";
  }
  get rule(): object {
    return this.validations.at(this.area).rule;
  }
  set rule(rule: unknown) {
    this.validations.put(this.area, { rule: Rule.parse(rule) });
  }
  get prompt(): object {
    return this.validations.at(this.area).prompt;
  }
  set prompt(prompt: unknown) {
    this.validations.put(this.area, { prompt: Prompt.parse(prompt) });
  }
  get errorAlert(): object {
    return this.validations.at(this.area).errorAlert;
  }
  set errorAlert(alert: unknown) {
    this.validations.put(this.area, { errorAlert: ErrorAlert.parse(alert) });
  }
  get ignoreBlanks(): boolean {
    return this.validations.at(this.area).ignoreBlanks;
  }
  set ignoreBlanks(ignores: unknown) {
    this.validations.put(this.area, { ignoreBlanks: z.boolean().parse(ignores) });
  }

  clear(): void {
    this.validations.clear(this.area);
  }
}
