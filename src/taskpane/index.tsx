import { createRoot } from "react-dom/client";
import { editionInUse } from "../editionInUse";
import { Pane } from "./Pane";

const place = document.getElementById("pane");
if (place) createRoot(place).render(<Pane edition={editionInUse()} />);
