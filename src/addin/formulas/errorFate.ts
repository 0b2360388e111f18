import { isCallNode, isLambdaNode, type Node } from "@borgar/fx";
import { nameIn } from "./parser";

/** An error of a call is passed on to the cell, caught by IFERROR or its like; or an IF decides whether the call is asked. */
export type ErrorFate = "passed-on" | "caught" | "unsure";

/** Functions that catch an error of their first argument. */
const catching = new Set(["IFERROR", "ISERROR", "ISERR"]);
/** Functions that ask for their other arguments only if the first has it so. */
const deciding = new Set(["IF", "IFS", "IFNA", "IFERROR", "CHOOSE", "SWITCH"]);

/** What becomes of an error in a part of an expression, if this is what becomes of one of the whole expression. */
export function fateIn(part: Node, whole: Node, fate: ErrorFate): ErrorFate {
  if (isLambdaNode(whole)) return "unsure";
  const name = nameIn(whole)?.toUpperCase() ?? "";
  const isFirst = isCallNode(whole) && whole.arguments[0] === part;
  if (deciding.has(name) && !isFirst) return "unsure";
  return catching.has(name) && isFirst && fate === "passed-on" ? "caught" : fate;
}
