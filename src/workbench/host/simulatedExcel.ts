import { z } from "zod";
import { ApiObject, invalidArgument } from "./apiObject";
import { appContext, type ApplicationState, newConversation } from "./appContext";
import { CustomFunctions, type Outcome } from "./customFunctions";
import { Batch, DispatchId, MethodCall, ObjectEvent, RichApiMessage } from "./protocol";
import { concernsWorkbook, RichApi } from "./richApi";
import { SavedFiles } from "./savedFiles";
import { type Responder, Transport } from "./transport";

/** Whether the task pane is on show. */
export type Visibility = "Visible" | "Hidden";

const RuntimeState = z.enum(["Inactive", "Background", "Visible"]);
type RuntimeState = z.infer<typeof RuntimeState>;

/** Where `Office.actions` says that its handlers are in place. */
class ActionHandlers extends ApiObject {
  override readonly apiName = "ActionHandlers";
  notifyActionHandlerReady(): void {
    // Nothing waits for this: ribbon buttons work once the add-in listens to their event.
  }
}

/** What `Office.addin.showAsTaskpane` and `hide` ask of the host. */
class PaneVisibility extends ApiObject {
  override readonly apiName = "PaneVisibility";
  #state: RuntimeState = "Visible";

  constructor(private readonly onChange: (state: Visibility) => void) {
    super();
  }

  setAppRuntimeState(state: unknown): void {
    this.#state = RuntimeState.parse(state);
    this.onChange(this.#state === "Visible" ? "Visible" : "Hidden");
  }

  getAppRuntimeState(): RuntimeState {
    return this.#state;
  }
}

/** What `Office.addin.setStartupBehavior` asks of the host: whether to start with the document. */
class StartupBehavior extends ApiObject {
  override readonly apiName = "StartupBehavior";
  #state: RuntimeState = "Inactive";

  setAppRuntimeStartState(state: unknown): void {
    this.#state = RuntimeState.parse(state);
  }

  getAppRuntimeStartState(): RuntimeState {
    return this.#state;
  }
}

/** What `Excel.createWorkbook` asks of Excel on the web, apart from the workbook that is open. */
class OtherWorkbooks extends ApiObject {
  override readonly apiName = "WacWorkbook";

  constructor(private readonly onOpened: (file: Uint8Array<ArrayBuffer>) => void) {
    super();
  }

  /** Without a file, an empty workbook, which the workbench does not open. */
  createAndOpenWorkbook(base64: unknown): void {
    const file = Uint8Array.from(atob(z.base64().parse(base64)), (character) => character.charCodeAt(0));
    const isZip = file[0] === 0x50 && file[1] === 0x4b;
    if (!isZip) throw invalidArgument();
    this.onOpened(file);
  }
}

/** What the simulated Excel is made of, apart from the protocol. */
interface Surroundings {
  readonly application: ApplicationState;
  readonly workbook: ApiObject;
  readonly calculated: () => Promise<void>;
  readonly onOutcomes: (outcomes: ReadonlyMap<number, Outcome>) => void;
  /** The custom functions can be called, or, while the add-in's page is loaded anew, cannot. */
  readonly onReady: (ready: boolean) => void;
  readonly onVisibility: (state: Visibility) => void;
  /** Makes the file of the workbook as it is now, with what the add-in has stored in it. */
  readonly save: (settings: readonly (readonly [string, string])[]) => Promise<Uint8Array>;
  /** The add-in has another workbook opened. */
  readonly onOpened: (file: Uint8Array<ArrayBuffer>) => void;
}

/** An Excel on the web that hosts one add-in, as far as that add-in's office.js can tell. */
export class SimulatedExcel implements Responder {
  /** APIs that the add-in asked for and this host does not know. */
  readonly unknown: string[] = [];
  readonly customFunctions: CustomFunctions;
  readonly visibility: PaneVisibility;
  readonly #transport: Transport;
  readonly #conversation;
  readonly #richApi: RichApi;
  /** What office.js asks of Excel on the web alone. */
  readonly #richApiOfWeb: RichApi;
  readonly #files: SavedFiles;
  #documentSettings: readonly (readonly [string, string])[];
  #nextFailure = 0;
  #lastBatch: Promise<unknown> = Promise.resolve();

  constructor(private readonly surroundings: Surroundings) {
    this.#documentSettings = surroundings.application.settings;
    this.#conversation = newConversation(surroundings.application);
    this.#transport = new Transport(this.#conversation, this);
    const send = (entries: readonly unknown[][]): void => {
      this.#sendRichApiMessages(entries);
    };
    this.customFunctions = new CustomFunctions(send, surroundings.onOutcomes, surroundings.onReady);
    this.visibility = new PaneVisibility((visibility) => {
      surroundings.onVisibility(visibility);
      this.fire(ObjectEvent.visibilityChanged, "", { visibility });
    });
    const services = new Map<string, ApiObject>([
      ["Microsoft.ExcelServices.CustomFunctions", this.customFunctions],
      ["Microsoft.InternalService.AddinInternalService", new ActionHandlers()],
      ["Microsoft.AppRuntime.AppRuntimeService", this.visibility],
      ["Microsoft.AppRuntime.AppRuntimePersistenceService", new StartupBehavior()],
    ]);
    const { workbook, calculated } = surroundings;
    this.#richApi = new RichApi({ root: workbook, services, calculated }, this.unknown);
    const others = new OtherWorkbooks(surroundings.onOpened);
    this.#richApiOfWeb = new RichApi({ root: others, services, calculated }, this.unknown);
    this.#files = new SavedFiles(() => surroundings.save(this.#documentSettings));
  }

  /** Opens the add-in's page in a place of this page. */
  open(page: URL, place: HTMLElement): void {
    this.#transport.open(page, place);
  }

  /** Makes the next `context.sync()` fail with an Office error number, for example 5004: a cell is being edited. */
  failNext(code: number): void {
    this.#nextFailure = code;
  }

  /** Runs the add-in's ribbon command of that name. */
  runCommand(name: string, controlId: string): void {
    const source = JSON.stringify({ source: { id: controlId } });
    this.#transport.emit("appCommandInvoked", { 0: crypto.randomUUID(), 1: name, 2: source });
  }

  /** Tells the add-in that another range is selected, as the common API does. */
  selectionChanged(): void {
    this.#transport.emit("documentSelectionChanged", {});
  }

  /** Fires an event of an object of the workbook, for example of a worksheet. */
  fire(event: number, targetId: string, args: object): void {
    const entry = [RichApiMessage.objectEvent, event, targetId, JSON.stringify(args), 0, false];
    this.#sendRichApiMessages([entry]);
  }

  async respond(action: string, data: unknown): Promise<unknown> {
    switch (action) {
      case "ContextActivationManager_getAppContextAsync":
        this.#transport.restart();
        this.customFunctions.restart();
        return appContext(this.surroundings.application, this.#conversation, this.#documentSettings);
      case "ContextActivationManager_notifyHost":
        return null;
      case "executeMethod":
        return { Version: 1, ...(await this.#executeMethod(MethodCall.parse(data), data)) };
      default:
        this.unknown.push(action);
        return null;
    }
  }

  async #executeMethod(call: MethodCall, data: unknown): Promise<object> {
    switch (call.DdaMethod.DispatchId) {
      case DispatchId.richApi:
        return this.#executeBatch(call);
      case DispatchId.commandCompleted:
        return { Error: 0 };
      case DispatchId.loadSettings:
        return { Error: 0, Properties: this.#documentSettings };
      case DispatchId.saveSettings:
        this.#documentSettings = call.DdaSettingsMethod?.Properties ?? [];
        return { Error: 0 };
      case DispatchId.openFile:
        await this.surroundings.calculated();
        return this.#files.open(data);
      case DispatchId.sliceOfFile:
        return this.#files.slice(data);
      case DispatchId.closeFile:
        return this.#files.close(data);
      default: {
        const NOT_SUPPORTED = 5001;
        this.unknown.push(`method ${call.DdaMethod.DispatchId}`);
        return { Error: NOT_SUPPORTED };
      }
    }
  }

  async #executeBatch(call: MethodCall): Promise<object> {
    const batch = Batch.parse(JSON.parse(String(call.ArrayData?.[4])));
    if (this.#nextFailure !== 0 && concernsWorkbook(batch)) {
      const code = this.#nextFailure;
      this.#nextFailure = 0;
      return { Error: code };
    }
    const api = call.ArrayData?.[0] === "WacPartition" ? this.#richApiOfWeb : this.#richApi;
    // A batch may wait for a calculation; later ones must not overtake it.
    const result = this.#lastBatch.then(() => api.execute(batch));
    this.#lastBatch = result.catch(() => undefined);
    return { Error: 0, Data: [200, ["CONTENT-TYPE", "application/json"], JSON.stringify(await result)] };
  }

  #sendRichApiMessages(entries: readonly unknown[][]): void {
    this.#transport.emit("richApiMessage", { ArrayData: entries });
  }
}
