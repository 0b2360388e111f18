import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** What can be drawn, each with how often it is, in relation to the others. */
export type Weighted<Kind> = readonly (readonly [kind: Kind, weight: number])[];

/** Draws by a seed, so that the same is drawn on every machine. */
export class Draw {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** A whole number from the least to the most, both of which may be drawn. */
  between(least: number, most: number): number {
    return uniformInt(this.generator, least, most);
  }

  /** Something that is so as often as a likelihood says, or nothing. */
  maybe<Kind extends object>(likelihood: number, make: () => Kind): Kind | undefined {
    return this.fraction() < likelihood ? make() : undefined;
  }

  /** One of a list. */
  oneOf<Kind>(list: readonly Kind[]): Kind {
    return given(list[this.between(0, list.length - 1)]);
  }

  /** One of several that are not equally frequent. */
  weighted<Kind>(choices: Weighted<Kind>): Kind {
    let left = this.fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    return given(choices.find(([, weight]) => (left -= weight) < 0))[0];
  }

  /** A place from 0 on, such that few are drawn often and many hardly ever: each as often as its rank says (Zipf). */
  skewed(places: number): number {
    return Math.floor((places + 1) ** this.fraction()) - 1;
  }

  /** A number between two others whose magnitude is as likely to be small as large, with three digits. */
  magnitude(least: number, most: number): number {
    return Number((least * (most / least) ** this.fraction()).toPrecision(3));
  }

  /** How long ago something was, of which most is recent: a number of days with a mean. */
  daysAgo(mean: number): number {
    return Math.floor(-Math.log(1 - this.fraction()) * mean);
  }

  private fraction(): number {
    return uniformFloat64(this.generator);
  }
}

function given<Kind>(drawn: Kind | undefined): Kind {
  if (drawn === undefined) throw new Error("There is nothing to draw from.");
  return drawn;
}
