import { renderToStaticMarkup } from "react-dom/server";
import { functionsOf } from "../bareScript";
import { shownOf } from "../examples";
import { helpFileOf, type FunctionsJson } from "../functionsJson";
import { valueInWords } from "../wording";
import type { Comment } from "./comments";
import { FunctionPage } from "./FunctionPage";
import { IndexPage } from "./IndexPage";

/**
 * The help: a page for each function and one that lists them, made of what the functions say of themselves.
 * @param script The built functions.js, which answers the examples.
 * @param comments What the comments say beyond functions.json, by the function's id.
 */
export function helpPages(
  { functions, enums }: FunctionsJson,
  comments: ReadonlyMap<string, Comment>,
  script: string,
): { file: string; html: string }[] {
  const callables = functionsOf(script);
  const answer = shownOf("=DEALS.EDITION()", callables);
  const edition = "value" in answer ? valueInWords(answer.value) : "";
  return [
    { file: "help/index.html", html: pageOf(<IndexPage functions={functions} edition={edition} />) },
    ...functions.map((declared) => {
      const { returns = "", examples = [] } = comments.get(declared.id) ?? {};
      const answered = examples.map((formula) => ({ formula, shown: shownOf(formula, callables) }));
      const about = { declared, returns, examples: answered, enums, edition };
      return { file: helpFileOf(declared.id), html: pageOf(<FunctionPage {...about} />) };
    }),
  ];
}

const pageOf = (page: React.ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;
