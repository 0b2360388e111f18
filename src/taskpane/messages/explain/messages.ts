/** The texts with which formulas are explained. */
export interface ExplainMessages {
  readonly view: string;
  readonly reading: string;
  readonly cell: (address: string) => string;
  readonly spilledFrom: (address: string) => string;
  readonly empty: string;
  readonly noDeals: string;
  readonly isText: string;
  readonly hint: string;
  readonly onlyExcel: (argument: string) => string;
  readonly refused: string;
  readonly given: string;
  readonly behindName: (name: string) => string;
  readonly addinMissed: string;
  readonly each: (place: string, of: string) => string;
}
