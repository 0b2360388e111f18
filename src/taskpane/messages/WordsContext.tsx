import { createContext, use } from "react";
import { wordsFor, type Words } from "./words";

/** In which words the pane speaks. */
export const WordsContext = createContext<Words>(wordsFor("en-US"));

/** The words in which the pane speaks. */
export const useWords = (): Words => use(WordsContext);
