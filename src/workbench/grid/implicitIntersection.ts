import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseAstNode,
  BaseReferenceObject,
  type BaseValueObject,
  LexerNode,
  NullValueObject,
  PrefixNodeFactory,
} from "@univerjs/preset-sheets-core";

/**
 * Teaches the grid Excel's "@": of an array it takes the first value, and leaves a single value or cell as it is.
 * The grid by itself knows "@" before longer ranges only, and answers #VALUE! to everything else. Its class for such
 * signs is not public, so the class is had from a sign that it makes.
 */
export function teachImplicitIntersection(injector: Injector): void {
  const at = new LexerNode();
  at.setToken("@");
  const sign: unknown = Object.getPrototypeOf(injector.get(PrefixNodeFactory).checkAndCreateNodeType(at));
  const ofRanges: unknown = sign instanceof Object && Reflect.get(sign, "execute");
  if (!(sign instanceof Object) || !(ofRanges instanceof Function)) throw new Error('The grid knows no "@".');
  Object.defineProperty(sign, "execute", {
    value(this: BaseAstNode) {
      const single = this.getToken() === "@" ? singleValue(this) : undefined;
      if (single) this.setValue(single);
      else Reflect.apply(ofRanges, this, []);
    },
  });
}

/** What "@" leaves of what stands behind it; undefined for a range, which is intersected with the formula's cell. */
function singleValue(sign: BaseAstNode): BaseValueObject | undefined {
  const value = sign.getChildren()[0]?.getValue();
  if (!value) return undefined;
  if (value instanceof BaseReferenceObject) return value.isCell() ? firstOf(value.toArrayValueObject()) : undefined;
  return value instanceof ArrayValueObject ? firstOf(value) : value;
}

function firstOf(array: ArrayValueObject): BaseValueObject {
  return array.get(0, 0) ?? NullValueObject.create();
}
