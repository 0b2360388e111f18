import { Button, Tooltip } from "../fluent";
import { TableAddRegular } from "../icons/icons";
import { useWords } from "../messages/WordsContext";
import type { Insertion } from "./insertion";
import { useInsert } from "./InsertionsContext";

/** Writes a formula at the active cell: with a label, or small beside the figure that it answers. */
export function InsertButton({ insertion, label }: { insertion: Insertion; label?: string }) {
  const { messages } = useWords();
  const insert = useInsert();
  const name = messages.insertFormula(insertion.formula);
  const press = () => {
    insert(insertion);
  };
  if (label)
    return (
      <Tooltip content={insertion.formula} relationship="description" withArrow>
        <Button size="small" icon={<TableAddRegular />} onClick={press}>
          {label}
        </Button>
      </Tooltip>
    );
  return (
    <Tooltip content={name} relationship="label" withArrow>
      <Button size="small" appearance="subtle" icon={<TableAddRegular />} onClick={press} />
    </Tooltip>
  );
}
