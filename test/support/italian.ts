import { learn } from "../../src/taskpane/messages/words";

// As the pane does before it shows anything to a user of an Italian Excel.
beforeAll(() => learn("it-IT"));
