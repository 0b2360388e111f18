import { createRoot } from "react-dom/client";
import { editionInUse } from "../editionInUse";
import { Opening } from "./frame/Opening";
import { officeHost } from "./host/host";
import { Pane } from "./Pane";
import { views } from "./views";

const place = document.getElementById("pane");
if (place) {
  const root = createRoot(place);
  root.render(<Opening />);
  void officeHost().then((host) => {
    document.documentElement.lang = host.language;
    root.render(<Pane edition={editionInUse()} host={host} views={views} />);
  });
}
