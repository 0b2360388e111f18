import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useWords } from "../messages/WordsContext";
import { useRefreshing } from "./RefreshContext";

/** Goes back to the edition that answered before, where there is one. */
export function Undo() {
  const { messages, count } = useWords();
  const { refresh, session } = useRefreshing();
  const [before, setBefore] = useState<number>();
  useEffect(() => {
    let isCurrent = true;
    void refresh.before().then((held) => {
      const number = held?.edition.release.number;
      // Nothing to go back to if that is what answers.
      if (isCurrent) setBefore(held?.edition === session?.held?.edition ? undefined : number);
    });
    return () => {
      isCurrent = false;
    };
  }, [refresh, session]);
  return before === undefined ? null : (
    <Button onClick={() => void refresh.undo()}>{messages.data.undo(count(before))}</Button>
  );
}
