import type { Loop } from "../../../core/loops";
import type { PartyKind } from "../../../core/records/vocabulary";
import type { MapContents, MappedParty, Tie } from "./contents";
import { type ColumnName, type Itself, type LayerName, layerNames, thicknessOf, withoutSize } from "./drawing";

/** In which layer a kind of party stands. */
const layers: Record<PartyKind, LayerName> = {
  investor: "financiers",
  lender: "financiers",
  government: "financiers",
  group: "financiers",
  "ai-lab": "customers",
  other: "customers",
  unnamed: "customers",
  hyperscaler: "hyperscalers",
  neocloud: "neoclouds",
  chipmaker: "chipmakers",
  "server-maker": "chipmakers",
  "data-centre-developer": "hosts",
  "bitcoin-miner-turned-host": "hosts",
};

/** A party in its column, before it is known where that is. */
export interface Placed {
  readonly key: string;
  readonly mapped: MappedParty;
  readonly column: number;
}

/** A tie between two who are placed. */
export interface Band {
  readonly key: string;
  readonly tie: Tie | Itself;
  readonly from: Placed;
  readonly to: Placed;
  readonly thickness: number;
}

/** Who is drawn in which column, and what goes from whom to whom. */
interface Arrangement {
  readonly columns: readonly ColumnName[];
  readonly nodes: readonly Placed[];
  readonly bands: readonly Band[];
}

/** What is to be arranged. */
export interface Arranging {
  /** The company in the middle; left out, everybody stands in layers. */
  readonly centre?: string | undefined;
  readonly pixelsPerDollar: number;
  /** A circle whose band is closed where its company is drawn twice. */
  readonly loop?: Loop | undefined;
}

/** Says in which column everybody stands, and what goes between them. */
export function arranged(contents: MapContents, { centre, pixelsPerDollar, loop }: Arranging): Arrangement {
  const byId = new Map(contents.parties.map((mapped) => [mapped.party.id, mapped]));
  const nodes = new Map<string, Placed>();
  const place = (id: string, column: number, key = id): Placed | undefined => {
    const mapped = byId.get(id);
    if (!mapped) return undefined;
    const known = nodes.get(key) ?? { key, mapped, column };
    nodes.set(key, known);
    return known;
  };
  const bands: Band[] = [];
  const add = (tie: Tie, from: Placed | undefined, to: Placed | undefined) => {
    if (from && to) bands.push({ key: tie.id, tie, from, to, thickness: thicknessOf(tie, pixelsPerDollar) });
  };

  if (centre === undefined) {
    const layerOf = (id: string) => layerNames.indexOf(layers[byId.get(id)?.party.kind ?? "other"]);
    // In the order of their size, which a column keeps as far as bands do not cross for it.
    for (const { party } of contents.parties) place(party.id, layerOf(party.id));
    for (const tie of contents.ties) add(tie, nodes.get(tie.from), nodes.get(tie.to));
    return withoutEmptyColumns({ columns: layerNames, nodes: [...nodes.values()], bands });
  }

  const payer = (id: string) => place(id, 0, `${id} pays`);
  const payee = (id: string) => place(id, 2, `${id} is paid`);
  const own = contents.ties.filter(({ from, to }) => from === centre || to === centre);
  for (const tie of own)
    if (tie.to === centre) add(tie, payer(tie.from), place(centre, 1));
    else add(tie, place(centre, 1), payee(tie.to));
  // What others pay each other is drawn where a circle leads through it.
  for (const tie of contents.ties)
    if (!own.includes(tie)) add(tie, payee(tie.from), nodes.get(`${tie.to} pays`) ?? payee(tie.to));
  const [first, ...further] = loop?.links ?? [];
  if (first && further.length === 1) {
    const [from, to] = [nodes.get(`${first.payee} is paid`), nodes.get(`${first.payee} pays`)];
    const tie: Itself = { is: "itself", party: first.payee };
    if (from && to) bands.push({ key: `${first.payee} itself`, tie, from, to, thickness: withoutSize });
  }
  return { columns: ["payers", "centre", "payees"], nodes: [...nodes.values()], bands };
}

function withoutEmptyColumns({ columns, nodes, bands }: Arrangement): Arrangement {
  const taken = columns.flatMap((_, column) => (nodes.some((node) => node.column === column) ? [column] : []));
  const moved = new Map(nodes.map((node) => [node, { ...node, column: taken.indexOf(node.column) }]));
  const at = (node: Placed) => moved.get(node) ?? node;
  return {
    columns: columns.filter((_, column) => taken.includes(column)),
    nodes: nodes.map(at),
    bands: bands.map((band) => ({ ...band, from: at(band.from), to: at(band.to) })),
  };
}

/** What comes to each node or leaves it, in US dollars, whichever is more. */
export function dollarsThrough(bands: readonly Band[]): (node: Placed) => number {
  const pays = new Map<Placed, number>();
  const isPaid = new Map<Placed, number>();
  for (const { tie, from, to } of bands) {
    if (tie.is !== "money" || tie.dollars === undefined) continue;
    pays.set(from, (pays.get(from) ?? 0) + tie.dollars);
    isPaid.set(to, (isPaid.get(to) ?? 0) + tie.dollars);
  }
  return (node) => Math.max(pays.get(node) ?? 0, isPaid.get(node) ?? 0);
}
