import { ApiError, type ApiObject } from "./apiObject";

/** Reads, writes and calls API objects by their names on the wire, and keeps a list of what does not exist. */
export class ObjectAccess {
  constructor(private readonly unknown: string[]) {}

  get(object: ApiObject, wireName: string): unknown {
    const name = publicName(wireName);
    if (!(name in object)) this.refuse(describe(object, name));
    const value: unknown = Reflect.get(object, name);
    return value;
  }

  set(object: ApiObject, wireName: string, value: unknown): void {
    const name = publicName(wireName);
    if (!(name in object) || !Reflect.set(object, name, value)) this.refuse(`${describe(object, name)} = …`);
  }

  call(object: ApiObject, wireName: string, args: readonly unknown[]): unknown {
    const name = publicName(wireName);
    const method: unknown = Reflect.get(object, name);
    if (typeof method !== "function") return this.refuse(`${describe(object, name)}()`);
    const result: unknown = Reflect.apply(method, object, args);
    return result;
  }

  /** Refuses loudly: a host that plays along lets tests pass that fail in Excel. */
  refuse(what: string): never {
    this.unknown.push(what);
    throw new ApiError("ApiNotFound", `The simulated Excel has no ${what}.`, 404);
  }
}

/** The name in the public API of a name on the wire, where all but internal names begin with a capital. */
export function publicName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** The name on the wire of a name in the public API. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function describe(object: ApiObject, name: string): string {
  return `${object.apiName}.${name}`;
}
