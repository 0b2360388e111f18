import { ICommandService, type Injector, InterceptorEffectEnum, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  ArrayValueObject,
  type BaseAstNode,
  BaseReferenceObject,
  type BaseValueObject,
  FormulaDataModel,
  IActiveDirtyManagerService,
  LexerNode,
  NullValueObject,
  PrefixNodeFactory,
} from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService, SheetsSelectionsService } from "@univerjs/sheets";
import { merge, type Observable, skip } from "rxjs";
import { Calculation } from "./calculation";
import { SHEET_SIZE } from "./cell";
import { GridContents, type GridWorkbook } from "./contents";
import type { Formulas } from "./formulas";
import type { GridPictures } from "./pictures";
import { afterTyping, type ListSeparator } from "./typedFormula";

/**
 * Teaches the grid Excel's "@": of an array it takes the first value, and leaves a single value or cell as it is.
 * The grid by itself knows "@" before longer ranges only, and answers #VALUE! to everything else. Its class for such
 * signs is not public, so the class is had from a sign that it makes.
 */
function teachImplicitIntersection(injector: Injector): void {
  const at = new LexerNode();
  at.setToken("@");
  const sign: unknown = Object.getPrototypeOf(injector.get(PrefixNodeFactory).checkAndCreateNodeType(at));
  const ofRanges: unknown = sign instanceof Object && Reflect.get(sign, "execute");
  if (!(sign instanceof Object) || !(ofRanges instanceof Function)) throw new Error('The grid knows no "@".');
  Object.defineProperty(sign, "execute", {
    value(this: BaseAstNode) {
      const single = this.getToken() === "@" ? singleValue(this) : undefined;
      if (single) this.setValue(single);
      else Reflect.apply(ofRanges, this, []);
    },
  });
}

/** What "@" leaves of what stands behind it; undefined for a range, which is intersected with the formula's cell. */
function singleValue(sign: BaseAstNode): BaseValueObject | undefined {
  const value = sign.getChildren()[0]?.getValue();
  if (!value) return undefined;
  if (value instanceof BaseReferenceObject) return value.isCell() ? firstOf(value.toArrayValueObject()) : undefined;
  return value instanceof ArrayValueObject ? firstOf(value) : value;
}

function firstOf(array: ArrayValueObject): BaseValueObject {
  return array.get(0, 0) ?? NullValueObject.create();
}

/** A spreadsheet with one workbook, whether or not the page shows it. */
export interface Grid {
  readonly workbook: GridWorkbook;
  readonly contents: GridContents;
  readonly pictures: GridPictures;
  readonly calculation: Calculation;
  readonly commands: ICommandService;
  /** Tells of another selection, also by going to another sheet. */
  readonly selection: Observable<unknown>;
  /** Resolves once one can type into the grid, if that is possible: earlier key strokes are lost. */
  readonly usable: Promise<void>;
}

/** How formulas are typed into a grid. */
interface Typing {
  readonly listSeparator: ListSeparator;
  /** Called with the reason why a text, which stays in its editor, is no formula. */
  readonly onRefused: (sentence: string) => void;
}

/** Puts a spreadsheet into an element of the page. */
export type CreateGrid = (container: HTMLElement, formulas: Formulas, typing: Typing) => Grid;

/** The texts of the grid itself. */
type Texts = NonNullable<ConstructorParameters<typeof Univer>[0]>["locales"];

/** Univer without plugins, in English. */
export const newUniver = (texts: Texts): Univer =>
  new Univer({ locale: LocaleType.EN_US, locales: texts, logLevel: LogLevel.WARN });

/** What a grid calculates and remembers, once its plugins are registered: all but what one sees of it. */
export function workbookIn(
  univer: Univer,
  listSeparator: ListSeparator,
): Omit<Grid, "pictures" | "usable"> & { readonly injector: Injector } {
  const workbook = FUniver.newAPI(univer).createWorkbook({
    id: "book1",
    name: "Book1.xlsx",
    sheetOrder: ["sheet1"],
    // Wide enough for a total in dollars: the grid cuts off a number that Excel would show as ####.
    sheets: { sheet1: { id: "sheet1", name: "Sheet1", ...SHEET_SIZE, defaultColumnWidth: 110 } },
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  teachImplicitIntersection(injector);
  const contents = new GridContents(workbook, injector.get(FormulaDataModel));
  const interceptors = injector.get(SheetInterceptorService);
  drawSpilledFormats(interceptors, contents);
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, _location, next) => next(cell && { ...cell, ...afterTyping(cell, listSeparator) }),
  });
  // The facade's own event begins to tell of selections only after some seconds.
  const selection = merge(
    injector.get(SheetsSelectionsService).selectionChanged$,
    workbook.getWorkbook().activeSheet$.pipe(skip(1)),
  );
  return {
    injector,
    workbook,
    contents,
    calculation: new Calculation(commands, injector.get(IActiveDirtyManagerService), workbook.getId()),
    commands,
    selection,
  };
}

/** Between the grid's own two: one puts into a cell what spills there, 100, the other one writes numbers in their formats, 10. */
const FORMAT_PRIORITY = 50;

/** Draws numbers that spill in the formats that they bring, unless a cell has one of its own. The grid by itself keeps these formats, and draws them in a formula's own cell only. */
function drawSpilledFormats(interceptors: SheetInterceptorService, contents: GridContents): void {
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: FORMAT_PRIORITY,
    effect: InterceptorEffectEnum.Style,
    handler(cell, { workbook, subUnitId, row, col }, next) {
      const pattern = contents.spilledFormat({ sheetId: subUnitId, row, column: col });
      const style = workbook.getStyles().get(cell?.s);
      return next(cell && pattern !== undefined && !style?.n ? { ...cell, s: { ...style, n: { pattern } } } : cell);
    },
  });
}
