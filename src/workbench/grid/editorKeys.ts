import { CommandType, ICommandService, type Injector } from "@univerjs/core";
import {
  DeviceInputEventType,
  type Editor,
  FunctionType,
  IDescriptionService,
  IEditorBridgeService,
  IEditorService,
  InsertCommand,
  IShortcutService,
  KeyCode,
  SetCellEditVisibleOperation,
} from "@univerjs/preset-sheets-core";
import { z } from "zod";

/** The grid's own keys have priorities up to 1000. */
const BEFORE_THE_GRIDS_OWN = 2000;

const FINISH = "workbench.operation.finish-entry";
const COMPLETE = "workbench.operation.complete-name";
const PASS_ON = "workbench.operation.pass-arrow-on";

const Pressed = z.object({ keyCode: z.number() });

/** The list of suggestions, wherever the grid has put it on the page. */
const SUGGESTIONS = '[data-u-comp="sheets-formula-editor"]';
/** The list tells nobody which suggestion is chosen: it is only drawn in another colour. */
const CHOSEN = `${SUGGESTIONS} > .univer-bg-gray-200 > span`;

/** A name begun before the caret, and what completes it. */
interface Completion {
  readonly editorId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Excel's keys while a cell is edited: Enter enters what was typed, Tab completes a name or else enters.
 *
 * The grid's list of suggestions follows the typing 300 ms behind, and as long as it is open takes Enter, Tab and the
 * arrows for itself. Whoever pauses after `=DEALS.TOTAL`, types the arguments quickly and presses Enter would choose
 * from a list for what is no longer being typed, and the formula would not be entered. On a busy machine the time
 * between two key strokes is pause enough. So these keys look at the text, not at the list.
 * @param refusal Why Excel does not take a text as a formula; undefined if it does. What is refused stays open.
 */
export function bindEditorKeys(
  injector: Injector,
  refusal: (text: string) => string | undefined,
  onRefused: (sentence: string) => void,
): void {
  const commands = injector.get(ICommandService);
  const shortcuts = injector.get(IShortcutService);
  const bridge = injector.get(IEditorBridgeService);
  const descriptions = injector.get(IDescriptionService);
  const editors = injector.get(IEditorService);

  const editorOfCell = (): Readonly<Editor> | undefined => {
    const editor = editors.getFocusEditor();
    return bridge.isVisible().visible && editor?.isSheetEditor() ? editor : undefined;
  };
  const completion = (): Completion | undefined => {
    const editor = editorOfCell();
    return editor && completionIn(editor, (word) => descriptions.getSearchListByNameFirstLetter(word));
  };

  const register = (id: string, run: (keyCode: number, editor: Readonly<Editor>) => void): void => {
    commands.registerCommand({
      id,
      type: CommandType.OPERATION,
      handler: (_accessor, params) => {
        const editor = editorOfCell();
        if (editor) run(Pressed.parse(params).keyCode, editor);
        return editor !== undefined;
      },
    });
  };
  register(FINISH, (keycode, editor) => {
    const reason = refusal(textOf(editor));
    if (reason !== undefined) {
      onRefused(reason);
      return;
    }
    bridge.disableForceKeepVisible();
    commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.Keyboard,
      keycode,
    });
  });
  register(COMPLETE, () => {
    const found = completion();
    if (!found) return;
    const { editorId, start, end, text } = found;
    // The grid's own way would set the caret 30 ms later, into what has been typed since.
    void commands.executeCommand(InsertCommand.id, {
      unitId: editorId,
      body: { dataStream: text },
      range: { startOffset: start, endOffset: end, collapsed: false },
      segmentId: "",
    });
    const list = `sheet.formula-embedding-editor.search_function.${editorId}`;
    if (commands.hasCommand(list)) commands.syncExecuteCommand(list, { keyCode: KeyCode.ESC });
  });
  register(PASS_ON, (keyCode, editor) => {
    const own = `sheet.formula-embedding-editor.${editor.getEditorId()}`;
    if (commands.hasCommand(own)) commands.syncExecuteCommand(own, { keyCode });
  });

  const bind = (binding: KeyCode, id: string, preconditions: () => boolean): void => {
    const [priority, staticParameters] = [BEFORE_THE_GRIDS_OWN, { keyCode: binding }];
    shortcuts.registerShortcut({ id, binding, priority, preconditions, staticParameters });
  };
  bind(KeyCode.ENTER, FINISH, () => editorOfCell() !== undefined);
  bind(KeyCode.TAB, COMPLETE, () => completion() !== undefined);
  bind(KeyCode.TAB, FINISH, () => editorOfCell() !== undefined && completion() === undefined);
  for (const arrow of [KeyCode.ARROW_UP, KeyCode.ARROW_DOWN]) {
    const isStale = () => editorOfCell() !== undefined && document.querySelector(SUGGESTIONS) !== null && !completion();
    bind(arrow, PASS_ON, isStale);
  }
}

type Search = (word: string) => readonly { readonly name: string; readonly functionType: FunctionType }[];

function completionIn(editor: Readonly<Editor>, search: Search): Completion | undefined {
  const [caret] = editor.getSelectionRanges();
  if (!caret?.collapsed) return undefined;
  const end = caret.startOffset;
  const text = textOf(editor);
  const word = wordBegun(text.slice(0, end));
  if (word === undefined) return undefined;
  const found = search(word);
  const chosen = document.querySelector(CHOSEN)?.textContent;
  const suggestion = found.find(({ name }) => name === chosen) ?? found[0];
  if (!suggestion) return undefined;
  const isCalled =
    suggestion.functionType !== FunctionType.DefinedName && suggestion.functionType !== FunctionType.Table;
  const completed = suggestion.name + (isCalled && text[end] !== "(" ? "(" : "");
  if (completed === word) return undefined;
  return { editorId: editor.getEditorId(), start: end - word.length, end, text: completed };
}

/** The name at the end of a formula that is being typed, if it may be a function's, or one of the workbook. */
function wordBegun(typed: string): string | undefined {
  const isInText = typed.split('"').length % 2 === 0;
  if (!typed.startsWith("=") || isInText) return undefined;
  return /(?<![\p{L}\p{N}_.\\'!$\]])[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.exec(typed)?.[0];
}

/** What stands in an editor; the grid ends every text with a line of its own. */
function textOf(editor: Readonly<Editor>): string {
  return editor.getDocumentData().body?.dataStream.replace(/\r\n$/, "") ?? "";
}
