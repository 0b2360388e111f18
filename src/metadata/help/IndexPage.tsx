import { helpFileOf, type DeclaredFunction } from "../functionsJson";
import { HelpPage } from "./HelpPage";
import { syntaxOf } from "./syntax";

/** Every function with what it answers, and what all of them have in common. */
export function IndexPage({ functions, edition }: { functions: readonly DeclaredFunction[]; edition: string }) {
  return (
    <HelpPage title="DEALS: help">
      <h1>DEALS</h1>
      <p>
        Questions about AI-infrastructure deals, answered in cells from a dataset that ships inside the add-in:{" "}
        {edition}.
      </p>
      <h2>Functions</h2>
      <dl>
        {functions.map((declared) => (
          <div key={declared.id}>
            <dt>
              <a href={helpFileOf(declared.id).replace("help/", "")}>
                <code>{syntaxOf(declared)}</code>
              </a>
            </dt>
            <dd>{declared.description}</dd>
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
          A company can be named by its name, an alias or its ticker; a day by an Excel date, a year, or a text such as
          "2025-06".
        </li>
        <li>Without a day, answers are as of the edition’s own day, so that a formula says the same for ever.</li>
        <li>
          A cell that shows #N/A asks for something that nobody has disclosed; #VALUE! asks for something that DEALS
          does not understand. Excel shows the reason in the error’s menu.
        </li>
      </ul>
    </HelpPage>
  );
}
