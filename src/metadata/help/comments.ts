import { readFileSync } from "node:fs";
import ts from "typescript";

/** What the comment over a function says beyond functions.json. */
export interface Comment {
  readonly returns: string;
  /** Formulas, as one types them. */
  readonly examples: readonly string[];
}

/** The comments over the worksheet functions in some files, by the function's id. */
export function commentsIn(files: readonly string[]): ReadonlyMap<string, Comment> {
  return new Map(files.flatMap(commentsInFile));
}

function commentsInFile(file: string): [string, Comment][] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declared): [string, Comment][] => {
    const said = (tag: string) =>
      ts
        .getJSDocTags(declared)
        .filter(({ tagName }) => tagName.text === tag)
        .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "");
    const [id] = said("customfunction");
    return id === undefined ? [] : [[id, { returns: said("returns").join(" "), examples: said("example") }]];
  });
}
