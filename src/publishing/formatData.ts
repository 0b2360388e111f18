import { writeDocuments } from "./documents";
import { formatData } from "./format";

/** `npm run data:format`: writes the data files in their canonical form, then what is made from them. */
void formatData().then(writeDocuments);
