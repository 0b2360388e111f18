import { Caption1, makeStyles, tokens } from "../fluent";
import type { Edition } from "../../core/edition";
import { InsertButton } from "../insertion/InsertButton";
import type { Insertion } from "../insertion/insertion";
import { PageLink } from "./layout";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: "8px" },
  // A name can fill a line, or several: the colon is part of its last one, and the figure then begins the next. Readers
  // of the screen need no colon; where it can't be kept from them, they hear it.
  company: { "& > button::after": { content: ["':'", "':' / ''"] } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A figure of a company in a list, and beside it a button that inserts it. */
export function FigureRow(props: {
  edition: Edition;
  company: string;
  says: string;
  /** What the figure is of, and when. */
  of: string;
  /** None where no function answers with it. */
  insertion?: Insertion | undefined;
}) {
  const styles = useStyles();
  const { edition, company, says, of, insertion } = props;
  return (
    <li className={styles.row}>
      <div>
        <span className={styles.company}>
          <PageLink to={{ kind: "company", id: company }}>{edition.parties.nameOf(company)}</PageLink>
        </span>{" "}
        {says}
        <Caption1 block className={styles.quiet}>
          {of}
        </Caption1>
      </div>
      {insertion && <InsertButton insertion={insertion} />}
    </li>
  );
}
