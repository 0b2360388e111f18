import { learn } from "../../../src/addin/ui/words";

// As the pane does before it shows anything to a user of an Italian Excel.
beforeAll(() => learn("it-IT"));
