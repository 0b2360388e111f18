import { z } from "zod";
import { ApiObject } from "./apiObject";

/** Whether the task pane is on show. */
export type Visibility = "Visible" | "Hidden";

const RuntimeState = z.enum(["Inactive", "Background", "Visible"]);
type RuntimeState = z.infer<typeof RuntimeState>;

/** Where `Office.actions` says that its handlers are in place. */
export class ActionHandlers extends ApiObject {
  override readonly apiName = "ActionHandlers";
  notifyActionHandlerReady(): void {
    // Nothing waits for this: ribbon buttons work once the add-in listens to their event.
  }
}

/** What `Office.addin.showAsTaskpane` and `hide` ask of the host. */
export class PaneVisibility extends ApiObject {
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
export class StartupBehavior extends ApiObject {
  override readonly apiName = "StartupBehavior";
  #state: RuntimeState = "Inactive";

  setAppRuntimeStartState(state: unknown): void {
    this.#state = RuntimeState.parse(state);
  }

  getAppRuntimeStartState(): RuntimeState {
    return this.#state;
  }
}
