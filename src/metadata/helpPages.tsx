import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { ListId } from "../functions/declaration";
import type { CustomEnum } from "../functions/functionsJson";
import { type Documented, documented, helpFileOf, helpIndexFile, syntaxOf } from "./description";
import { enumsIn } from "./enums";
import { markdownFileOf, markdownOf } from "./markdown";
import { type FileBeside, functionsOf, type ShownAnswer, shownOf, valueInWords } from "./examples";
import { Answer, Headings } from "./answers";

/** A page of the help, whole. */
export function HelpPage({ file, title, children }: { file: string; title: string; children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href="help.css" />
        <link rel="alternate" type="text/markdown" href={besideIt(markdownFileOf(file))} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}

/** A file's address on another page of the help. */
const besideIt = (file: string): string => file.replace("help/", "");

/** A sentence, in which what one types stands in quotation marks. */
function Sentence({ text }: { text: string }) {
  return text.split(/("[^"]*")/).map((part, place) => (place % 2 === 0 ? part : <code key={place}>{part}</code>));
}

/** A formula, and what a cell shows of it. */
interface AnsweredExample {
  readonly formula: string;
  readonly shown: ShownAnswer;
}

/** One function: syntax, arguments, what it returns, examples with the answers of the bundled edition, errors. */
function FunctionPage(props: {
  readonly id: string;
  readonly about: Documented;
  readonly examples: readonly AnsweredExample[];
  readonly edition: string;
}) {
  const { id, about, examples, edition } = props;
  const { declared, texts } = about;
  const isAnswer = ({ shown }: AnsweredExample) => "value" in shown;
  return (
    <HelpPage file={helpFileOf(id)} title={`DEALS.${id}`}>
      <nav>
        <a href={besideIt(helpIndexFile)}>All functions</a>
      </nav>
      <h1>DEALS.{id}</h1>
      <p>{texts.says.en}</p>
      <pre>{syntaxOf(id, declared)}</pre>
      {Object.keys(declared.parameters).length > 0 && <Arguments about={about} />}
      <h2>Returns</h2>
      <p>
        <Sentence text={texts.returns} />
      </p>
      <h2>Examples</h2>
      <p className="quiet">Answered by: {edition}.</p>
      <Examples examples={examples.filter(isAnswer)} hasHeadings={declared.result === "table"} />
      <h2>Errors</h2>
      <p>
        #N/A says that the edition has no answer, and IFNA catches it; #VALUE! that the question is malformed. The
        error’s menu in Excel shows the reason.
      </p>
      <Examples examples={examples.filter((example) => !isAnswer(example))} hasHeadings={false} />
    </HelpPage>
  );
}

function Arguments({ about: { declared, texts } }: { about: Documented }) {
  return (
    <>
      <h2>Arguments</h2>
      <dl>
        {Object.entries(declared.parameters).map(([name, { isOptional, list }]) => (
          <div key={name}>
            <dt>
              <code>{name}</code> {isOptional && <span className="quiet">(may be left out)</span>}
            </dt>
            <dd>
              <Sentence text={texts.parameters[name]?.en ?? ""} />
              {list && list !== "PARTY" && list !== "SIDE" && <Choices list={list} />}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const enums: ReadonlyMap<string, CustomEnum> = new Map(enumsIn("en").map((one) => [one.id, one]));

function Choices({ list }: { list: ListId }) {
  return (
    <details>
      <summary>What it can be</summary>
      <table>
        <Headings words={["Word", "What it means"]} />
        <tbody>
          {enums.get(list)?.values.map(({ stringValue, tooltip }) => (
            <tr key={stringValue}>
              <td>
                <code>{stringValue}</code>
              </td>
              <td>{tooltip}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Examples(props: { readonly examples: readonly AnsweredExample[]; readonly hasHeadings: boolean }) {
  const { examples, hasHeadings } = props;
  return examples.map(({ formula, shown }) => (
    <figure key={formula}>
      <figcaption>
        <code>{formula}</code>
      </figcaption>
      <Answer shown={shown} hasHeadings={hasHeadings} />
    </figure>
  ));
}

/** Every function with what it answers, and what all of them have in common. */
function IndexPage({ functions, edition }: { functions: ReadonlyMap<string, Documented>; edition: string }) {
  return (
    <HelpPage file={helpIndexFile} title="DEALS: help">
      <h1>DEALS</h1>
      <p>
        Questions about AI-infrastructure deals, answered in cells from a dataset that ships inside the add-in:{" "}
        {edition}.
      </p>
      <h2>Functions</h2>
      <dl>
        {[...functions].map(([id, { declared, texts }]) => (
          <div key={id}>
            <dt>
              <a href={besideIt(helpFileOf(id))}>
                <code>{syntaxOf(id, declared)}</code>
              </a>
            </dt>
            <dd>{texts.says.en}</dd>
          </div>
        ))}
      </dl>
      <h2>What they have in common</h2>
      <ul>
        <li>
          Replace the word TOTAL in a formula by LIST or SOURCES, and it shows the deals, or the documents, behind the
          number.
        </li>
        <li>
          A company can be named by its name, a former name, an alias, its ticker, LEI, CIK or ISIN; a day by an Excel
          date, a year, or a text such as <code>"2025-06"</code>.
        </li>
        <li>
          Days in tables are dates where Excel takes them from functions, and texts elsewhere, as on these pages. One
          that is known by its month only shows as 2025-05 and counts as its last day.
        </li>
        <li>Without a day, answers are as of the edition’s own day, so that a formula says the same for ever.</li>
        <li>
          A cell that shows #N/A asks for something to which the edition has no answer; #VALUE! asks for something that
          DEALS does not understand. Excel shows the reason in the error’s menu.
        </li>
      </ul>
      <h2>About DEALS</h2>
      <ul>
        <li>
          <a href="support.html">Support</a>: what to try, and whom to ask
        </li>
        <li>
          <a href="privacy.html">Privacy</a>: what is asked of the network, and what is stored
        </li>
        <li>
          <a href="terms.html">Terms</a>: the licences of the add-in and of its data
        </li>
      </ul>
    </HelpPage>
  );
}

/** A page of the help in both its forms. */
export interface Page {
  readonly file: string;
  readonly html: string;
  readonly markdown: string;
}

/**
 * The help: a page for each function and one that lists them.
 * @param script The built functions.js, which answers the examples.
 * @param fileBeside The files beside it, in which the documents are.
 */
export async function helpPages(
  script: string,
  fileBeside: FileBeside,
  functions: ReadonlyMap<string, Documented> = documented,
): Promise<Page[]> {
  const callables = functionsOf(script, fileBeside);
  const answer = await shownOf("=DEALS.EDITION()", callables);
  const edition = "value" in answer ? valueInWords(answer.value) : "";
  const pages = [...functions].map(async ([id, about]) => {
    const answered = about.texts.examples.map(async (formula) => ({
      formula,
      shown: await shownOf(formula, callables),
    }));
    const examples = await Promise.all(answered);
    return pageOf(helpFileOf(id), <FunctionPage {...{ id, about, examples, edition }} />);
  });
  return [pageOf(helpIndexFile, <IndexPage functions={functions} edition={edition} />), ...(await Promise.all(pages))];
}

/** A page in both forms, for its file. */
export function pageOf(file: string, page: React.ReactElement): Page {
  const markup = renderToStaticMarkup(page);
  return { file, html: `<!doctype html>${markup}`, markdown: markdownOf(markup) };
}
