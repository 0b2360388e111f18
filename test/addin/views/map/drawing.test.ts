import { mapContents, type MapContents, mapLoops, withLoop } from "../../../../src/addin/views/map/contents";
import { fitted, widthOf } from "../../../../src/addin/ui/widths";
import { type Drawing, type DrawnNode, lineHeight } from "../../../../src/addin/views/map/drawing";
import { flowPicture, pixelsPerDollar } from "../../../../src/addin/views/map/flowPicture";
import { type Spot, spotAfter } from "../../../../src/addin/views/map/keyboard";
import { network, placeAt, positionsIn } from "../../../../src/addin/views/map/network";
import { mapTexts } from "../../../../src/addin/ui/messages/map";
import { bundledRecords } from "../../../../src/bundledEdition";
import { editionOf } from "../../../../src/core/chunks";
import { anEdition, aParty, aPayment, dollars } from "../../../support/records";

const pays = (payer: string, payee: string, amount: number) => aPayment(payer, payee, { value: dollars(amount) });

const edition = anEdition({
  parties: [
    aParty("Bank", { kind: "lender" }),
    aParty("Lab", { kind: "ai-lab" }),
    aParty("Cloud", { kind: "hyperscaler" }),
    aParty("Chips", { kind: "chipmaker" }),
    aParty("Rival", { kind: "ai-lab" }),
  ],
  deals: [
    pays("bank", "lab", 10e9),
    pays("lab", "cloud", 30e9),
    pays("cloud", "chips", 20e9),
    pays("chips", "lab", 5e9),
    pays("lab", "rival", 2e9),
  ],
});
const question = { stakes: false, unpriced: false, atLeast: 0, day: edition.release.day };
const everybody = mapContents(edition, question);
const aroundLab = mapContents(edition, { ...question, party: "lab" });

const picture = (contents: MapContents, centre?: string, loop = false) => {
  const [closed] = loop ? mapLoops(edition, centre, edition.release.day) : [];
  const shown = withLoop(contents, closed, edition, edition.release.day);
  return flowPicture(shown.contents, {
    centre,
    width: 300,
    pixelsPerDollar: pixelsPerDollar(contents, centre),
    loop: closed,
  });
};
const nodeOf = ({ nodes }: Drawing, key: string): DrawnNode => {
  const node = nodes.find((one) => one.key === key);
  if (!node) throw new Error(`${key} is not drawn`);
  return node;
};
const tieOf = ({ ties }: Drawing, key: string) => ties.find((one) => one.key.startsWith(key));

/** The boxes in which names stand. */
const boxes = ({ nodes }: Drawing) =>
  nodes.flatMap(({ label, mapped }) => {
    if (!label) return [];
    const width = widthOf(fitted(mapped.party.name, label.room));
    const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor];
    return [{ name: mapped.party.name, left, right: left + width, top: label.y - lineHeight / 2 }];
  });

const overlapping = (drawing: Drawing) =>
  boxes(drawing).flatMap((one, place) =>
    boxes(drawing)
      .slice(place + 1)
      .filter(
        (other) =>
          one.left < other.right && other.left < one.right && Math.abs(one.top - other.top) < lineHeight - 0.01,
      )
      .map((other) => `${one.name} / ${other.name}`),
  );

describe("the flow picture of everybody", () => {
  const drawing = picture(everybody);

  it("has layers in the order in which money goes, those alone in which somebody stands", () => {
    expect(drawing.columns.map(({ name }) => name)).toEqual(["financiers", "customers", "hyperscalers", "chipmakers"]);
    const xs = ["bank", "lab", "cloud", "chips"].map((key) => nodeOf(drawing, key).x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(nodeOf(drawing, "rival").x).toBe(nodeOf(drawing, "lab").x);
  });

  it("is as thick as it is large", () => {
    expect(tieOf(drawing, "lab cloud")?.thickness).toBeCloseTo(3 * (tieOf(drawing, "bank lab")?.thickness ?? 0), 6);
    expect(nodeOf(drawing, "cloud").height).toBeCloseTo(tieOf(drawing, "lab cloud")?.thickness ?? 0, 6);
  });

  it("runs back beneath everything, and bows within a layer", () => {
    const lowest = Math.max(...drawing.nodes.map(({ y, height }) => y + height));
    const ys = [...(tieOf(drawing, "chips lab")?.path.matchAll(/,(-?[\d.]+)/g) ?? [])].map(([, y]) => Number(y));
    expect(Math.max(...ys)).toBeGreaterThan(lowest);
    expect(tieOf(drawing, "lab rival")?.head).toBeDefined();
  });
});

describe("the flow picture around a company", () => {
  it("has who pays it at the left, and whom it pays at the right", () => {
    const drawing = picture(aroundLab, "lab");
    expect(drawing.nodes.map(({ key, dollars: through }) => [key, through])).toEqual([
      ["lab", 32e9],
      ["cloud is paid", 30e9],
      ["bank pays", 10e9],
      ["chips pays", 5e9],
      ["rival is paid", 2e9],
    ]);
    expect(drawing.columns.map(({ name }) => name)).toEqual(["payers", "centre", "payees"]);
  });

  it("closes a circle with a band that goes back from whom it pays to who pays it", () => {
    const drawing = picture(aroundLab, "lab", true);
    expect(tieOf(drawing, "cloud chips")).toMatchObject({ from: "cloud is paid", to: "chips pays" });
  });

  it("has room at its edges for what goes back there", () => {
    const ring = anEdition({
      parties: [aParty("Lab"), aParty("Cloud"), aParty("Chips")],
      deals: [pays("lab", "cloud", 30e9), pays("cloud", "chips", 3e9), pays("chips", "lab", 5e9)],
    });
    const contents = mapContents(ring, { ...question, party: "lab" });
    const [loop] = mapLoops(ring, "lab", ring.release.day);
    const shown = withLoop(contents, loop, ring, ring.release.day);
    const drawing = flowPicture(shown.contents, {
      centre: "lab",
      width: 300,
      pixelsPerDollar: pixelsPerDollar(contents, "lab"),
      loop,
    });
    const { path = "", thickness = 0 } = tieOf(drawing, "cloud chips") ?? {};
    const xs = [...path.matchAll(/(-?[\d.]+),/g)].map(([, x]) => Number(x));
    expect(thickness).toBeGreaterThan(30);
    expect(Math.min(...xs) - thickness / 2).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs) + thickness / 2).toBeLessThanOrEqual(300);
  });

  it("closes a circle of two where the other one is drawn twice", () => {
    const pair = anEdition({
      parties: [aParty("Lab"), aParty("Chips")],
      deals: [pays("lab", "chips", 3e9), pays("chips", "lab", 2e9)],
    });
    const contents = mapContents(pair, { ...question, party: "lab" });
    const drawing = flowPicture(contents, {
      centre: "lab",
      width: 300,
      pixelsPerDollar: 1e-8,
      loop: mapLoops(pair, "lab", pair.release.day)[0],
    });
    expect(tieOf(drawing, "chips itself")).toMatchObject({ from: "chips is paid", to: "chips pays" });
  });
});

describe("the network", () => {
  const size = { width: 300, height: 320 };
  const positions = positionsIn(everybody);
  const drawing = network(everybody, positions, size);

  it("puts everybody within the picture, in the same place each time", () => {
    for (const { x, y, width, height } of drawing.nodes) {
      expect([x >= 0, y >= 0, x + width <= 300, y + height <= 320]).toEqual([true, true, true, true]);
    }
    expect(positionsIn(everybody)).toEqual(positions);
  });

  it("draws a party as large on every day as what passes through it then", () => {
    const few = mapContents(edition, { ...question, atLeast: 20e9 });
    const own = network(few, positions, size);
    const beside = network(few, positions, { ...size, newest: mapContents(edition, { ...question, atLeast: 0 }) });
    expect(nodeOf(own, "chips").width).toBeGreaterThan(nodeOf(drawing, "chips").width);
    expect(nodeOf(beside, "cloud").width).toBeCloseTo(nodeOf(drawing, "cloud").width, 6);
  });

  it("names the parties of a circle before others", () => {
    const crowded = anEdition({
      parties: [aParty("Bank"), aParty("Site"), aParty("Lab"), aParty("Chips")],
      deals: [pays("bank", "site", 50e9), pays("lab", "chips", 40e9), pays("chips", "lab", 40e9)],
    });
    const contents = mapContents(crowded, question);
    const [loop] = mapLoops(crowded, undefined, crowded.release.day);
    const places = new Map(["bank", "site", "lab", "chips"].map((id, place) => [id, { x: place % 2, y: 0.5 }]));
    const named = (shown: typeof loop) =>
      network(contents, places, { ...size, loop: shown }).nodes.flatMap(({ label, key }) => (label ? [key] : []));
    expect(named(undefined)).toEqual(["bank", "site"]);
    expect(named(loop)).toEqual(["chips", "lab"]);
  });

  it("leaves who was dragged where they were put, and ties follow", () => {
    const to = { x: 200, y: 100 };
    const moved = network(everybody, new Map([...positions, ["bank", placeAt(to, size)]]), size);
    const { x, y, width, height } = nodeOf(moved, "bank");
    expect(x + width / 2).toBeCloseTo(to.x, 6);
    expect(y + height / 2).toBeCloseTo(to.y, 6);
    expect(tieOf(moved, "bank lab")?.path).not.toBe(tieOf(drawing, "bank lab")?.path);
    expect(placeAt({ x: -50, y: 5000 }, size)).toEqual({ x: 0, y: 1 });
  });
});

describe("the map of the data, in the narrowest pane", () => {
  const bundled = editionOf(bundledRecords);
  const all = mapContents(bundled, { stakes: true, unpriced: true, atLeast: 0, day: bundled.release.day });
  const openAI = mapContents(bundled, { ...question, party: "openai", day: bundled.release.day });
  const flowsOf = (contents: MapContents, centre?: string, width = 286) =>
    flowPicture(contents, { centre, width, pixelsPerDollar: pixelsPerDollar(contents, centre) });

  it("has names none of which covers another", () => {
    expect(overlapping(flowsOf(all))).toEqual([]);
    expect(overlapping(flowsOf(openAI, "openai"))).toEqual([]);
    expect(overlapping(network(all, positionsIn(all), { width: 286, height: 320 }))).toEqual([]);
  });

  it("has names and headings that reach over the next column where nobody stands in it", () => {
    const drawing = flowsOf(all);
    const [first, second] = [...new Set(drawing.nodes.map(({ x }) => x))].toSorted((one, other) => one - other);
    const pitch = (second ?? 0) - (first ?? 0);
    expect(drawing.nodes.some(({ label }) => (label?.room ?? 0) > pitch)).toBe(true);
    expect(drawing.columns.map(({ room }) => room > pitch)).toEqual([true, true, true, true, true, false]);
    const [one, next] = drawing.columns;
    expect((next?.y ?? 0) - (one?.y ?? 0)).toBe(lineHeight);
  });

  it.each(["en", "it"] as const)(
    "has whole headings (%s), none of which covers another, at 225 pixels too",
    (language) => {
      // As wide as their letters are in the font of the pane, where they are bold.
      const bold = 6.8;
      for (const width of [191, 220, 250, 286])
        for (const centre of [undefined, "openai"]) {
          const { columns } = flowsOf(centre ? openAI : all, centre, width);
          const headings = columns.map(({ name, x, y, anchor, room }) => {
            const text = name === "centre" ? "OpenAI" : mapTexts[language].columns[name];
            const left = { start: x, middle: x - (text.length * bold) / 2, end: x - text.length * bold }[anchor];
            return { text, drawn: fitted(text, room), y, left, right: left + text.length * bold };
          });
          expect(headings.map(({ drawn }) => drawn)).toEqual(headings.map(({ text }) => text));
          for (const { left, right, y } of headings) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(width);
            const covered = headings.filter((other) => other.y === y && other.left < right && left < other.right);
            expect(covered).toHaveLength(1);
          }
        }
    },
  );

  it("names the largest in a network first", () => {
    const named = network(all, positionsIn(all), { width: 286, height: 320 }).nodes.filter(({ label }) => label);
    expect(named.map(({ mapped }) => mapped.party.name)).toEqual(expect.arrayContaining(["OpenAI", "Anthropic"]));
  });

  it("has parties none of which covers another", () => {
    const large = mapContents(bundled, { ...question, atLeast: 1e10, day: bundled.release.day });
    const { nodes } = network(large, positionsIn(large), { width: 286, height: 320 });
    const middles = nodes.map(({ key, x, y, width }) => ({
      key,
      x: x + width / 2,
      y: y + width / 2,
      radius: width / 2,
    }));
    const covering = middles.flatMap((one, place) =>
      middles
        .slice(place + 1)
        .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius)
        .map((other) => `${one.key} / ${other.key}`),
    );
    expect(covering).toEqual([]);
  });

  it("is drawn the same each time", () => {
    expect(flowsOf(all)).toEqual(flowsOf(all));
  });

  it("stays within its width", () => {
    for (const { x, width } of flowsOf(all).nodes) expect([x >= 0, x + width <= 286]).toEqual([true, true]);
    const beyond = boxes(flowsOf(all)).filter(({ right }) => right > 286);
    expect(beyond).toEqual([]);
  });
});

describe("the keys on a map", () => {
  const drawing = picture(everybody);
  const node = (key: string): Spot => ({ is: "node", key });
  const after = (spot: Spot, ...keys: string[]) =>
    keys.reduce<Spot>((at, key) => spotAfter(drawing, at, key) ?? { is: "node", key: `nowhere after ${key}` }, spot);

  it("go from party to party by size", () => {
    expect(drawing.nodes.map(({ key }) => key)).toEqual(["lab", "cloud", "chips", "bank", "rival"]);
    expect(after(node("lab"), "ArrowDown")).toEqual(node("cloud"));
    expect(after(node("chips"), "ArrowUp")).toEqual(node("cloud"));
    expect(after(node("chips"), "End")).toEqual(node("rival"));
    expect(after(node("chips"), "Home")).toEqual(node("lab"));
    expect(spotAfter(drawing, node("lab"), "ArrowUp")).toBeUndefined();
  });

  it("go along what is paid, the most first, and among what leaves a party", () => {
    const toCloud = { is: "tie", key: "lab cloud compute-contract", from: "lab" };
    expect(after(node("lab"), "ArrowRight")).toEqual(toCloud);
    expect(after(node("lab"), "ArrowRight", "ArrowRight")).toEqual(node("cloud"));
    expect(after(node("lab"), "ArrowRight", "ArrowDown")).toMatchObject({ key: "lab rival compute-contract" });
    expect(after(node("lab"), "ArrowLeft", "ArrowLeft")).toEqual(node("bank"));
    expect(spotAfter(drawing, node("rival"), "ArrowRight")).toBeUndefined();
    expect(spotAfter(drawing, node("rival"), "x")).toBeUndefined();
  });

  it("follow a circle with one key", () => {
    const [loop] = mapLoops(edition, undefined, edition.release.day);
    const { highlighted } = withLoop(everybody, loop, edition, edition.release.day);
    let at = node("chips");
    const passed: string[] = [];
    for (let press = 0; press < 6; press++) {
      at = spotAfter(drawing, at, "ArrowRight", highlighted) ?? at;
      if (at.is === "node") passed.push(at.key);
    }
    expect(passed).toEqual(["lab", "cloud", "chips"]);
  });
});

describe("a name on a map", () => {
  it("is cut where there is no room for it, and gone where there is hardly any", () => {
    expect(fitted("CoreWeave", 100)).toBe("CoreWeave");
    expect(fitted("CoreWeave", 40)).toBe("CoreW…");
    expect(fitted("CoreWeave", 12)).toBe("");
  });
});
