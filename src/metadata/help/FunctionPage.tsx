import type { CustomEnum } from "../enums";
import type { Shown } from "../examples";
import type { DeclaredFunction } from "../functionsJson";
import { Answer } from "./Answer";
import { HelpPage } from "./HelpPage";
import { syntaxOf } from "./syntax";

/** A formula, and what a cell shows of it. */
export interface AnsweredExample {
  readonly formula: string;
  readonly shown: Shown;
}

/** One function: syntax, arguments, what it returns, examples with the answers of the bundled edition, errors. */
export function FunctionPage(props: {
  readonly declared: DeclaredFunction;
  readonly returns: string;
  readonly examples: readonly AnsweredExample[];
  readonly enums: readonly CustomEnum[];
  readonly edition: string;
}) {
  const { declared, returns, examples, enums, edition } = props;
  const isAnswer = ({ shown }: AnsweredExample) => "value" in shown;
  return (
    <HelpPage title={`DEALS.${declared.name}`}>
      <nav>
        <a href="index.html">All functions</a>
      </nav>
      <h1>DEALS.{declared.name}</h1>
      <p>{declared.description}</p>
      <pre>{syntaxOf(declared)}</pre>
      {declared.parameters.length > 0 && <Arguments declared={declared} enums={enums} />}
      <h2>Returns</h2>
      <p>{returns}</p>
      <h2>Examples</h2>
      <p className="quiet">Answered by: {edition}.</p>
      <Examples examples={examples.filter(isAnswer)} />
      <h2>Errors</h2>
      <p>
        #N/A says that nobody has disclosed the answer, and IFNA catches it; #VALUE! that the question is malformed. The
        error’s menu in Excel shows the reason.
      </p>
      <Examples examples={examples.filter((example) => !isAnswer(example))} />
    </HelpPage>
  );
}

function Arguments({ declared, enums }: { declared: DeclaredFunction; enums: readonly CustomEnum[] }) {
  const choicesOf = (id: string | undefined) => enums.find((one) => one.id === id)?.values ?? [];
  return (
    <>
      <h2>Arguments</h2>
      <dl>
        {declared.parameters.map(({ name, description, optional, customEnumId }) => (
          <div key={name}>
            <dt>
              <code>{name}</code> {optional && <span className="quiet">may be left out</span>}
            </dt>
            <dd>
              {description}
              {customEnumId !== "PARTY" && choicesOf(customEnumId).length > 0 && (
                <details>
                  <summary>What it can be</summary>
                  <table>
                    <tbody>
                      {choicesOf(customEnumId).map(({ stringValue, tooltip }) => (
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
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Examples({ examples }: { examples: readonly AnsweredExample[] }) {
  return examples.map(({ formula, shown }) => (
    <figure key={formula}>
      <figcaption>
        <code>{formula}</code>
      </figcaption>
      <Answer shown={shown} />
    </figure>
  ));
}
