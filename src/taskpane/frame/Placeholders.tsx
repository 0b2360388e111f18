import { Body1, Button, makeStyles, Spinner } from "../fluent";
import type { ReactNode } from "react";
import { useWords } from "../messages/WordsContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", alignItems: "start", gap: "8px", padding: "24px 16px" },
});

/** Stands where a view will be, as long as something is on its way. */
export function Waiting({ says }: { says: string }) {
  return (
    <div className={useStyles().page} role="status">
      <Spinner size="small" label={says} />
    </div>
  );
}

/** Stands where a view would be, if what it needs could not be had. */
export function NotThere({ children, onTryAgain }: { children: ReactNode; onTryAgain: () => void }) {
  const { messages } = useWords();
  return (
    <div className={useStyles().page} role="alert">
      <Body1>{children}</Body1>
      <Button onClick={onTryAgain}>{messages.tryAgain}</Button>
    </div>
  );
}
