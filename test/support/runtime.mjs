// @ts-check
import { AsyncLocalStorage } from "node:async_hooks";
import vm from "node:vm";
import Runtime from "jest-runtime";

/** @type {Map<string, { code: string, script: vm.Script }>} */
const compiled = new Map();
const { compileFunction } = vm;

/**
 * The function of a module in one more context. jest has every module compiled anew for each file of tests, its own too,
 * which took a quarter of the unit tests' time: V8 shares between contexts what came of one script, as it does not what
 * comes of compileFunction. Each file still has modules of its own, with nothing in them yet.
 * @param {string} code
 * @param {readonly string[]} [parameters]
 * @param {vm.CompileFunctionOptions} [options]
 * @returns {unknown}
 */
function compileOnce(code, parameters = [], options = {}) {
  const { filename, parsingContext } = options;
  if (filename === undefined || !parsingContext) return compileFunction(code, parameters, options);
  const known = compiled.get(filename);
  const script = known?.code === code ? known.script : scriptOf(code, parameters, filename);
  compiled.set(filename, { code, script });
  return script.runInContext(parsingContext);
}

/**
 * @param {string} code
 * @param {readonly string[]} parameters
 * @param {string} filename
 */
function scriptOf(code, parameters, filename) {
  const before = `(function (${parameters.join()}) {`;
  return new vm.Script(`${before}${code}\n})`, { filename, columnOffset: -before.length });
}

// That is where jest looks for it, each time.
Object.assign(vm, { compileFunction: compileOnce });

// oxlint-disable-next-line typescript/unbound-method -- It is called with its own storage below.
const { run } = AsyncLocalStorage.prototype;

/**
 * What jest-circus stores: the test, or hook, that is running, so that an error which comes after the end of a test is said
 * to be that test's. For this Node has to follow every promise there is, a twelfth of the unit tests' time. Without, such an
 * error fails its file.
 * @param {unknown} store
 */
const isJests = (store) => typeof store === "object" && store !== null && ("test" in store || "hook" in store);

/**
 * @this {AsyncLocalStorage<unknown>}
 * @param {unknown} store
 * @param {(...values: unknown[]) => unknown} callback
 * @param {unknown[]} values
 */
function runUnlessJests(store, callback, ...values) {
  return isJests(store) ? callback(...values) : Reflect.apply(run, this, [store, callback, ...values]);
}

Object.assign(AsyncLocalStorage.prototype, { run: runUnlessJests });

/** jest's own. */
export default Runtime;
