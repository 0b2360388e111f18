import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: "8px" },
});

/** A figure in a list, and beside it what can be done with it. */
export function FigureRow({ children, action }: { children: ReactNode; action: ReactNode }) {
  return (
    <li className={useStyles().row}>
      <div>{children}</div>
      {action}
    </li>
  );
}
