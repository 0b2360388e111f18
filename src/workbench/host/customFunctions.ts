import { z } from "zod";
import { ApiObject } from "./apiObject";
import { RichApiMessage } from "./protocol";

/** One of the features of custom functions that Excel turns on by their numbers. */
const SHORT_INTERVAL = 2;

/** One call of a custom function, as Excel hands it to the add-in. */
export interface Invocation {
  readonly functionId: string;
  /** One value for each declared parameter; office.js appends its invocation object after the last. */
  readonly parameters: readonly unknown[];
  readonly address: string | null;
  readonly cancelable: boolean;
}

/** What the add-in answered. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: number; readonly message: string };

const Result = z.tuple([z.number(), z.boolean(), z.unknown()]).rest(z.unknown());
const Failure = z.object({ message: z.string().catch(""), code: z.number().catch(0) });

/**
 * The custom-functions service: sends calls out in batches and takes results in.
 * Calls made before the add-in is ready wait; calls under way when its page is loaded anew are sent again.
 */
export class CustomFunctions extends ApiObject {
  override readonly apiName = "CustomFunctions";
  readonly #open = new Map<number, Invocation>();
  #unsent: number[] = [];
  #flushing = false;
  #listening = false;
  #lastInvocation = 0;

  constructor(
    private readonly send: (entries: readonly unknown[][]) => void,
    private readonly onOutcomes: (outcomes: ReadonlyMap<number, Outcome>) => void,
    private readonly onReady: (ready: boolean) => void,
  ) {
    super();
  }

  /** Calls a function; the outcome follows under the number returned. */
  invoke(invocation: Invocation): number {
    const id = ++this.#lastInvocation;
    this.#open.set(id, invocation);
    this.#unsent.push(id);
    this.#flushSoon();
    return id;
  }

  /** Drops the calls under way: their results no longer matter. */
  abandon(): void {
    this.#open.clear();
    this.#unsent = [];
  }

  /** Holds calls back until the add-in's page, which is being loaded anew, is ready. */
  restart(): void {
    this.#listening = false;
    this.onReady(false);
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.#listening = true;
    this.#unsent = [...this.#open.keys()];
    this.#flushSoon();
    this.onReady(true);
  }

  /** With it, office.js hands results over 200 ms after the last ones, and not 500: formulas wait for one another. */
  _GetEnabledFeatures(): readonly number[] {
    return [SHORT_INTERVAL];
  }

  setInvocationArrayResults(results: unknown): void {
    const outcomes = new Map<number, Outcome>();
    for (const [id, ok, value, code] of z.array(Result).parse(results)) {
      if (!this.#open.delete(id)) continue;
      outcomes.set(id, ok ? { ok, value } : { ok, ...Failure.parse({ message: value, code }) });
    }
    this.onOutcomes(outcomes);
  }

  /** One calculation of a sheet makes many calls in one go: they leave in one message. */
  #flushSoon(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    setTimeout(() => {
      this.#flushing = false;
      if (this.#listening) this.#flush();
    }, 5);
  }

  #flush(): void {
    const entries = this.#unsent.flatMap((id) => {
      const invocation = this.#open.get(id);
      return invocation === undefined ? [] : [messageOf(id, invocation)];
    });
    this.#unsent = [];
    if (entries.length > 0) this.send(entries);
  }
}

function messageOf(id: number, { functionId, parameters, address, cancelable }: Invocation): unknown[] {
  const flags = cancelable ? 1 : 0;
  const message = JSON.stringify([id, functionId, parameters, address, flags, null]);
  return [RichApiMessage.customFunctions, RichApiMessage.invoke, "", message];
}
