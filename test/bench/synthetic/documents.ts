import type { Evidence } from "../../../src/core/records/basics";
import type { Source } from "../../../src/core/records/documents";
import { daysLater } from "../../../src/core/days";
import type { Draw, Weighted } from "./draw";

const kinds: Weighted<Pick<Source, "type" | "tier">> = [
  [{ type: "news", tier: "news" }, 179],
  [{ type: "news", tier: "aggregator" }, 178],
  [{ type: "filing", tier: "primary" }, 76],
  [{ type: "news", tier: "trade" }, 63],
  [{ type: "press-release", tier: "primary" }, 58],
  [{ type: "analysis", tier: "aggregator" }, 41],
  [{ type: "analysis", tier: "trade" }, 22],
  [{ type: "blog", tier: "aggregator" }, 14],
  [{ type: "statistics", tier: "primary" }, 5],
];
const howMany: Weighted<number> = [
  [1, 57],
  [2, 125],
  [3, 61],
  [4, 26],
  [5, 15],
];
const publishers = ["The Gazette", "Morning Wire", "Grid Review", "Data Hall Weekly", "Capital Ledger", "Chip Courier"];

/** The documents behind records: some new with each record, some that stand behind earlier ones too. */
export class Documents {
  readonly sources: Source[] = [];

  constructor(
    private readonly draw: Draw,
    private readonly lastDay: string,
  ) {}

  /**
   * What documents say about a record, the first of them a new one.
   * @param since The day on which it became public: earlier documents are background.
   */
  about(subject: string, since = ""): Evidence[] {
    const sources = Array.from(
      { length: this.draw.weighted(howMany) },
      (_, place) => (place > 0 && this.known()) || this.add(subject, since),
    );
    return [...new Set(sources)].map(({ id, published = "" }) => ({
      source: id,
      says: `States what ${subject} comes to, when it was agreed and which of the parties pays for it.`,
      ...this.draw.maybe(0.24, () => ({ readThrough: true }) as const),
      ...(published < since && { context: true as const }),
    }));
  }

  private known(): Source | undefined {
    const recent = this.sources.slice(-40);
    return this.draw.maybe(0.75, () => this.draw.oneOf(recent));
  }

  private add(subject: string, since: string): Source {
    const publisher = this.draw.oneOf(publishers);
    const drawn = daysLater(this.lastDay, -this.draw.daysAgo(280));
    const published = drawn < since ? since : drawn;
    const id = `${publisher} ${published} ${this.sources.length}`.toLowerCase().replaceAll(" ", "-");
    const url = `https://news.example/${id}`;
    const source = {
      id,
      publisher,
      title: `What is known of ${subject}`,
      ...this.draw.weighted(kinds),
      published,
      url,
    };
    this.sources.push(source);
    return source;
  }
}
