import type { StartSeen } from "../startUp/startSeen";

/** What shows that a pane can be used: a search to type in over rows that it finds, or the body that Microsoft's template shows. */
const USABLE = '[role="search"]:has(input) + #found [data-index], #app-body[style*="flex"]';

const seen: { -readonly [Key in keyof StartSeen]: StartSeen[Key] } = { associatedAt: 0, usableAt: 0 };
window.startSeen = seen;

declare global {
  interface Window {
    startSeen: StartSeen;
  }
}

// A browser that is driven notes for every Error where it was made, and reads the whole script again for that. React makes
// four when it loads: 45 ms for the pane's script, and 1 in a browser that nobody drives. This tells it to note nothing.
Reflect.deleteProperty(Error, "stackTraceLimit");

// office.js makes an object of this name, to which it then adds `associate`.
let functions: typeof CustomFunctions | undefined;
Object.defineProperty(window, "CustomFunctions", {
  get: () => functions,
  set: (made: typeof CustomFunctions) => {
    functions = new Proxy(made, {
      get: (target, name): unknown => (name === "associate" ? associate(target) : Reflect.get(target, name)),
    });
  },
});

/** The same, noting when it was done last. */
const associate =
  (target: typeof CustomFunctions) =>
  (...args: Parameters<typeof CustomFunctions.associate>): void => {
    target.associate(...args);
    seen.associatedAt = performance.now();
  };

/** Looks before every frame is drawn. */
function look(): void {
  if (document.querySelector(USABLE)) seen.usableAt = performance.now();
  else requestAnimationFrame(look);
}
look();
