import { configure } from "@testing-library/dom";
import { Blob } from "node:buffer";
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";
import * as React from "react";

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
Object.assign(globalThis, { Blob, TextDecoder, TextEncoder });
Object.assign(Element.prototype, { scrollTo: () => undefined, scrollIntoView: () => undefined });
Object.defineProperty(globalThis, "crypto", { value: webcrypto });
// Nothing is drawn here, and whoever asks for a role has every rule matched against every element: only those that hide
// something from readers matter.
// oxlint-disable-next-line typescript/unbound-method -- It is called with its own sheet below.
const { insertRule } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return /visibility: ?hidden|display: ?none/.test(rule) ? insertRule.call(this, rule, index) : 0;
};

// A machine that has much else to do is slow, not wrong.
configure({ asyncUtilTimeout: 15_000 });

// React makes an Error of every element, up to ten thousand in a second, to say in warnings who has drawn it. That was a sixth
// of the tests' time, and a warning names its component without. Where React calls it otherwise, they are only slower again.
const internals: unknown = Reflect.get(React, "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE");
if (typeof internals === "object" && internals !== null)
  Object.defineProperty(internals, "recentlyCreatedOwnerStacks", {
    get: () => Infinity,
    set: () => {
      // React counts from 0 again every second.
    },
  });
