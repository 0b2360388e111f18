/** The texts about an answer and what stands behind it, wherever the pane shows one. */
export interface AnswerMessages {
  readonly answer: string;
  /** How the arguments were understood. */
  readonly understood: string;
  readonly withEverybody: string;
  readonly from: (day: string) => string;
  readonly asOf: (day: string) => string;
  readonly asOfEdition: (day: string) => string;
  readonly forPeriod: (period: string) => string;
  readonly tableOf: (rows: string, columns: string) => string;
  readonly firstRows: (shown: string, all: string) => string;
  readonly errorMeans: (code: string) => string;
  readonly notRead: (reference: string) => string;
  readonly handedOn: (name: string) => string;
  readonly passedOn: (argument: string) => string;
  readonly counted: (count: string) => string;
  readonly passedOver: (count: string) => string;
  readonly leftOut: (reason: string) => string;
  readonly sources: (count: string) => string;
  readonly showAll: (count: string) => string;
  readonly whole: string;
}
