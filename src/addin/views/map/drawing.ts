import type { MappedParty, Tie } from "./contents";

/** A map as it is drawn, in pixels: what is where, and nothing of how it looks. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  /** In the order in which the keyboard goes through them: the largest first. */
  readonly nodes: readonly DrawnNode[];
  readonly ties: readonly DrawnTie[];
}

/** What a column of parties has in common. */
export type ColumnName = "payers" | "centre" | "payees" | LayerName;

/** The layers in which everybody stands: money goes from left to right, as a rule. */
export const layerNames = ["financiers", "customers", "hyperscalers", "neoclouds", "chipmakers", "hosts"] as const;
export type LayerName = (typeof layerNames)[number];

/** The heading of a column. */
interface Column extends Label {
  readonly name: ColumnName;
}

/** Where a text stands. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** How wide it may be. */
  readonly room: number;
}

/** A party where it is drawn: around a company once where it pays, and once where it is paid. */
export interface DrawnNode {
  readonly key: string;
  readonly mapped: MappedParty;
  /** How much money of what is drawn passes through it there, in US dollars. */
  readonly dollars: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isRound: boolean;
  /** Where its name stands, if there is room for it. */
  readonly label: Label | undefined;
}

/** Where a circle closes in a company that is drawn twice. */
export interface Itself {
  readonly is: "itself";
  readonly party: string;
}

/** A tie where it is drawn. */
export interface DrawnTie {
  readonly key: string;
  readonly tie: Tie | Itself;
  /** Keys of nodes. */
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly thickness: number;
  /** The outline of an arrow's head, where its direction would not be seen without one. */
  readonly head?: string;
}

/** The height of a line of labels. */
export const lineHeight = 14;

/** Thin enough for many, and yet seen. */
export const thinnest = 1.5;

/** How thick what has no size in dollars is drawn. */
export const withoutSize = 2;

/** How thick a tie is drawn. */
export function thicknessOf(tie: Tie, pixelsPerDollar: number): number {
  if (tie.is === "stake" || tie.dollars === undefined) return withoutSize;
  return Math.max(thinnest, tie.dollars * pixelsPerDollar);
}
