import { Request, Wire } from "./protocol";

/** What stands behind the transport and answers the add-in's requests. */
export interface Responder {
  respond(action: string, data: unknown): Promise<unknown>;
}

/** Names of the two ends of a conversation, chosen anew for each frame. */
export interface Conversation {
  readonly conversationId: string;
  readonly controlId: string;
  readonly hostInfo: string;
}

/** JSON over postMessage with one add-in frame, as office.js speaks it inside web hosts. */
export class Transport {
  readonly #frame = document.createElement("iframe");
  readonly #listening = new Set<string>();
  /** Of the add-in's page, which need not be that of this page. */
  #origin = location.origin;

  constructor(
    private readonly conversation: Conversation,
    private readonly responder: Responder,
  ) {
    this.#frame.title = "Task pane";
    this.#frame.name = JSON.stringify({
      baseFrameName: `_xdm_${conversation.controlId}`,
      hostInfo: conversation.hostInfo,
      xdmInfo: [conversation.conversationId, conversation.controlId, location.origin].join("|"),
      serializerVersion: 1,
      flights: "[]",
    });
    window.addEventListener("message", (message) => void this.#receive(message));
  }

  /** Loads the add-in's page into a place of this page and begins the conversation. */
  open(page: URL, place: HTMLElement): void {
    const url = new URL(page);
    this.#origin = url.origin;
    url.searchParams.set("_host_Info", this.conversation.hostInfo);
    this.#frame.src = url.href;
    place.append(this.#frame);
  }

  /** Sends an event, unless the add-in has not asked for events of that name. */
  emit(eventName: string, data: unknown): void {
    if (!this.#listening.has(eventName)) return;
    this.#post({ _responseType: Wire.event, _actionName: eventName, _correlationId: 0, _errorCode: 0, _data: data });
  }

  /** Forgets what the add-in listens to, since its page has been loaded anew. */
  restart(): void {
    this.#listening.clear();
  }

  async #receive(message: MessageEvent<unknown>): Promise<void> {
    if (message.source !== this.#frame.contentWindow || message.origin !== this.#origin) return;
    if (typeof message.data !== "string") return;
    const parsed = Request.safeParse(parseJson(message.data));
    if (!parsed.success || parsed.data._conversationId !== this.conversation.conversationId) return;
    const request = parsed.data;
    this.#post({
      _responseType: Wire.answer,
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _errorCode: 0,
      _data: await this.#respond(request),
    });
  }

  async #respond(request: Request): Promise<unknown> {
    if (request._actionType === Wire.registerEvent) {
      this.#listening.add(request._actionName);
      return { Error: 0 };
    }
    if (request._actionType === Wire.unregisterEvent) {
      this.#listening.delete(request._actionName);
      return { Error: 0 };
    }
    return this.responder.respond(request._actionName, request._data);
  }

  #post(message: object): void {
    const envelope = {
      _messageType: Wire.response,
      _conversationId: this.conversation.conversationId,
      _origin: location.origin,
      _serializerVersion: 1,
      ...message,
    };
    this.#frame.contentWindow?.postMessage(JSON.stringify(envelope), this.#origin);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Other scripts post plain text between frames, too; it is not for this host.
    return undefined;
  }
}
