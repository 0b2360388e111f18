import { ZodError } from "zod";
import { ApiCollection, ApiError, ApiObject, invalidArgument, ObjectAccess, publicName, wireName } from "./apiObject";
import { type Action, ActionType, type Arguments, type Batch, type ObjectPath, PathType, type Query } from "./protocol";

type Target = ApiObject | null;

/** What the executor works on. */
interface ObjectModel {
  readonly root: ApiObject;
  /** Objects outside the workbook, by the name under which office.js asks for them. */
  readonly services: ReadonlyMap<string, ApiObject>;
  /** Resolves once values read from the workbook take account of everything written to it. */
  readonly calculated: () => Promise<void>;
}

/** Executes batches of office.js, generically: a name on the wire is the name of a property or method of the model. */
export class RichApi {
  readonly #access: ObjectAccess;
  readonly #tracked = new Map<string, ApiObject>();
  #lastReference = 0;

  constructor(
    private readonly model: ObjectModel,
    unknown: string[],
  ) {
    this.#access = new ObjectAccess(unknown);
  }

  /** Answers one batch: a result for each action, up to the first that fails. */
  async execute(batch: Batch): Promise<object> {
    const resolved = new Map<number, Target>();
    const results: object[] = [];
    const traces: number[] = [];
    const target = (id: number | undefined): Target => this.#target(batch, resolved, id);
    for (const [index, action] of batch.Actions.entries()) {
      const { ActionType: type } = action;
      if (type === ActionType.trace) traces.push(action.Id);
      if (type === ActionType.load || type === ActionType.loadAsJson) await this.model.calculated();
      try {
        const value = type === ActionType.trace ? null : this.#act(action, target);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (cause) {
        return { Results: results, TraceIds: traces, Error: failure(cause, index, location(batch, action)) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #target(batch: Batch, resolved: Map<number, Target>, id: number | undefined): Target {
    if (id === undefined) return this.#access.refuse("action without an object");
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[String(id)] ?? this.#access.refuse(`object path ${id}`);
    const found = this.#follow(path, (parent) => this.#target(batch, resolved, parent));
    resolved.set(id, found);
    return found;
  }

  #follow(path: ObjectPath, target: (id: number | undefined) => Target): Target {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.model.root;
      case PathType.service:
        return this.model.services.get(name) ?? this.#access.refuse(`service ${name}`);
      case PathType.reference:
        return this.#tracked.get(name) ?? this.#access.refuse(`reference ${name}`);
      case PathType.nothing:
        return null;
    }
    const parent = target(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.method:
        return this.#asTarget(this.#access.call(parent, name, argumentsOf(path.ArgumentInfo, target)), name);
      case PathType.property:
        return this.#asTarget(this.#access.get(parent, name), name);
      case PathType.item:
        return this.#asTarget(this.#access.call(parent, "GetItem", argumentsOf(path.ArgumentInfo, target)), name);
      default:
        return this.#access.refuse(`object path type ${path.ObjectPathType}`);
    }
  }

  #asTarget(value: unknown, name: string): Target {
    return value === null || value instanceof ApiObject ? value : this.#access.refuse(`object ${name}`);
  }

  #act(action: Action, target: (id: number | undefined) => Target): unknown {
    const object = target(action.ObjectPathId);
    if (object === null) return null;
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ActionType.identify:
        return this.#identity(object);
      case ActionType.load:
      case ActionType.loadAsJson:
        return this.#query(object, action.QueryInfo ?? {});
      case ActionType.call:
        return this.#method(object, name, argumentsOf(action.ArgumentInfo, target));
      case ActionType.setProperty:
        this.#access.set(object, name, argumentsOf(action.ArgumentInfo, target)[0]);
        return null;
      case ActionType.setProperties:
        for (const [property, value] of Object.entries(action.ObjectState ?? {})) {
          this.#access.set(object, property, value);
        }
        return null;
      default:
        return this.#access.refuse(`action type ${action.ActionType}`);
    }
  }

  #method(object: ApiObject, name: string, args: readonly unknown[]): unknown {
    if (name === "_KeepReference") {
      if (this.#reference(object) === undefined) this.#tracked.set(`ref${++this.#lastReference}`, object);
      return null;
    }
    if (name === "_RemoveReference") {
      this.#tracked.delete(String(args[0]));
      return null;
    }
    return this.#access.call(object, name, args);
  }

  #reference(object: ApiObject): string | undefined {
    for (const [reference, tracked] of this.#tracked) if (tracked === object) return reference;
    return undefined;
  }

  #identity(object: ApiObject): Record<string, unknown> {
    const identity: Record<string, unknown> = {};
    if ("id" in object) identity["Id"] = object.id;
    const reference = this.#reference(object);
    if (reference !== undefined) identity["_ReferenceId"] = reference;
    return identity;
  }

  #query(object: ApiObject, query: Query): Record<string, unknown> {
    const select = [...(query.Select ?? []), ...(query.Expand ?? [])].map((name) => name.trim());
    if (object instanceof ApiCollection) {
      const ofItem = select.map((name) => name.replace(/^items\/?/, "")).filter((name) => name !== "");
      const skip = query.Skip ?? 0;
      const items = object.items.slice(skip, query.Top == null ? undefined : skip + query.Top);
      return { _Items: items.map((item) => this.#query(item, { Select: ofItem })) };
    }
    const loaded = this.#identity(object);
    for (const path of select.length === 0 || select.includes("*") ? object.scalars : select) {
      const [name = "", ...rest] = path.split("/");
      const value = this.#access.get(object, publicName(name));
      const inner = rest.length > 0 ? { Select: [rest.join("/")] } : {};
      loaded[wireName(name)] =
        value instanceof ApiObject ? merged(loaded[wireName(name)], this.#query(value, inner)) : value;
    }
    return loaded;
  }
}

/** Whether a batch is the add-in's own, and not one by which office.js answers calls or shows the pane. */
export function concernsWorkbook({ ObjectPaths }: Batch): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType: type }) => type === PathType.root || type === PathType.reference,
  );
}

/** Puts objects where the arguments name object paths. */
function argumentsOf(info: Arguments | undefined, target: (id: number) => Target): unknown[] {
  const references = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((argument, index) => {
    const reference = references[index];
    return typeof reference === "number" && reference !== 0 ? target(reference) : argument;
  });
}

/** What has been loaded of an object by one path and by another, at any depth: "format/font/bold,format/font/size". */
function merged(earlier: unknown, later: object): Record<string, unknown> {
  const both: Record<string, unknown> = isRecord(earlier) ? { ...earlier } : {};
  for (const [name, value] of Object.entries(later)) both[name] = isRecord(value) ? merged(both[name], value) : value;
  return both;
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function failure(cause: unknown, index: number, where: string): object {
  const error = cause instanceof ZodError ? invalidArgument() : cause;
  if (!(error instanceof ApiError)) console.error(error);
  return {
    Code: error instanceof ApiError ? error.code : "GeneralException",
    Message: error instanceof Error ? error.message : String(error),
    HttpStatusCode: error instanceof ApiError ? error.status : 500,
    ActionIndex: index,
    Location: where,
  };
}

/** The failing statement as office.js reports it, for example "worksheets.getItem". */
function location(batch: Batch, action: Action): string {
  const steps = action.Name ? [publicName(action.Name)] : [];
  let path = batch.ObjectPaths[String(action.ObjectPathId)];
  while (path !== undefined) {
    if (path.Name) steps.unshift(publicName(path.Name));
    path = batch.ObjectPaths[String(path.ParentObjectPathId)];
  }
  return steps.join(".");
}
