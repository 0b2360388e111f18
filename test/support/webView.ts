import { configure } from "@testing-library/dom";
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

// What a web view has and jsdom has not: a size, media queries, and what Fluent asks for.
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 320 },
  offsetHeight: { configurable: true, get: () => 80 },
});
Object.assign(window, {
  matchMedia: (media: string) =>
    Object.assign(new EventTarget(), { media, matches: false, addListener: () => undefined }),
  ResizeObserver: class {
    observe(): void {
      // The size never changes.
    }
    unobserve(): void {
      // As above.
    }
    disconnect(): void {
      // As above.
    }
  },
});
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.assign(Element.prototype, { scrollTo: () => undefined, scrollIntoView: () => undefined });
Object.defineProperty(globalThis, "crypto", { value: webcrypto });
// Nothing is drawn here, and whoever asks for a role would have all of Fluent's rules matched against every element.
CSSStyleSheet.prototype.insertRule = () => 0;

// A machine that has much else to do is slow, not wrong.
configure({ asyncUtilTimeout: 15_000 });
