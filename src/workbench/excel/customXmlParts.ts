import { z } from "zod";
import { ApiCollection, ApiObject, existing, invalidArgument } from "../host/apiObject";

/** Excel.CustomXmlPartCollection: texts in XML that the workbook carries along. */
export class CustomXmlParts extends ApiCollection {
  override readonly apiName = "CustomXmlPartCollection";
  readonly #parts = new Map<string, CustomXmlPart>();

  get items(): readonly CustomXmlPart[] {
    return [...this.#parts.values()];
  }

  add(xml: unknown): CustomXmlPart {
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const part = new CustomXmlPart(id, xml, () => this.#parts.delete(id));
    this.#parts.set(id, part);
    return part;
  }

  getByNamespace(namespaceUri: unknown): PartsOfNamespace {
    const wanted = z.string().parse(namespaceUri);
    return new PartsOfNamespace(() => this.items.filter((part) => part.namespaceUri === wanted));
  }

  getCount(): number {
    return this.#parts.size;
  }

  getItem(id: unknown): CustomXmlPart {
    return existing(this.getItemOrNullObject(id));
  }

  getItemOrNullObject(id: unknown): CustomXmlPart | null {
    return this.#parts.get(z.string().parse(id)) ?? null;
  }
}

/** Excel.CustomXmlPartScopedCollection: the parts whose root is of one namespace. */
class PartsOfNamespace extends ApiCollection {
  override readonly apiName = "CustomXmlPartScopedCollection";

  constructor(private readonly read: () => readonly CustomXmlPart[]) {
    super();
  }

  get items(): readonly CustomXmlPart[] {
    return this.read();
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(id: unknown): CustomXmlPart {
    return existing(this.getItemOrNullObject(id));
  }

  getItemOrNullObject(id: unknown): CustomXmlPart | null {
    return this.items.find((part) => part.id === id) ?? null;
  }

  getOnlyItem(): CustomXmlPart {
    return existing(this.getOnlyItemOrNullObject());
  }

  /** Null too where there are several. */
  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, ...others] = this.items;
    return only && others.length === 0 ? only : null;
  }
}

/** Excel.CustomXmlPart. */
export class CustomXmlPart extends ApiObject {
  override readonly apiName = "CustomXmlPart";
  override readonly scalars = ["id", "namespaceUri"];
  #xml = "";
  #namespaceUri = "";

  constructor(
    readonly id: string,
    xml: unknown,
    private readonly remove: () => void,
  ) {
    super();
    this.setXml(xml);
  }

  get namespaceUri(): string {
    return this.#namespaceUri;
  }

  getXml(): string {
    return this.#xml;
  }

  /** Takes nothing that is not well-formed. */
  setXml(xml: unknown): void {
    const text = z.string().parse(xml);
    const { documentElement: root } = new DOMParser().parseFromString(text, "application/xml");
    if (root.querySelector("parsererror") !== null || root.localName === "parsererror") throw invalidArgument();
    this.#xml = text;
    this.#namespaceUri = root.namespaceURI ?? "";
  }

  delete(): void {
    this.remove();
  }
}
