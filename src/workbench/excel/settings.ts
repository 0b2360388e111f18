import { z } from "zod";
import { ApiCollection, ApiObject, itemNotFound } from "../host/apiObject";

/** Excel.SettingCollection: values that the add-in keeps in the workbook. */
export class Settings extends ApiCollection {
  override readonly apiName = "SettingCollection";
  readonly #settings = new Map<string, Setting>();

  get items(): Setting[] {
    return [...this.#settings.values()];
  }

  add(key: unknown, value: unknown): Setting {
    const name = z.string().min(1).parse(key);
    const setting = new Setting(name, value, () => this.#settings.delete(name));
    this.#settings.set(name, setting);
    return setting;
  }

  getCount(): number {
    return this.#settings.size;
  }

  getItem(key: unknown): Setting {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: unknown): Setting | null {
    return this.#settings.get(z.string().parse(key)) ?? null;
  }
}

/** Excel.Setting. */
class Setting extends ApiObject {
  override readonly apiName = "Setting";
  override readonly scalars = ["key", "value"];

  constructor(
    readonly key: string,
    public value: unknown,
    private readonly remove: () => void,
  ) {
    super();
  }

  delete(): void {
    this.remove();
  }
}
