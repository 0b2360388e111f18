import { createContext, use } from "react";
import type { Insertion } from "./insertion";

/** Writes a formula at the active cell; the pane says what became of it, and asks before it overwrites anything. */
export type Insert = (insertion: Insertion) => void;

export const InsertionsContext = createContext<Insert>(() => undefined);

/** Writes a formula at the active cell. */
export const useInsert = (): Insert => use(InsertionsContext);
