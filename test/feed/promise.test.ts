import { promiseOf, silenceOf } from "../../src/feed/promise";

const promise = promiseOf(60, new Date("2026-09-01T12:00:00Z"));
const at = (moment: string): number => Date.parse(moment);

describe("what a feed promises", () => {
  it("is to be heard of again within so many days", () => {
    expect(promise).toEqual({ signedAt: "2026-09-01T12:00:00.000Z", validUntil: "2026-10-31T12:00:00.000Z" });
  });

  it("holds until then", () => {
    expect(silenceOf(promise, at("2026-10-31T12:00:00Z"))).toEqual({ is: "holds" });
  });

  it("is broken from then on, and since when nothing was heard is known", () => {
    expect(silenceOf(promise, at("2026-10-31T12:00:01Z"))).toEqual({
      is: "silent",
      since: "2026-09-01T12:00:00.000Z",
      until: "2026-10-31T12:00:00.000Z",
    });
  });

  it("comes from a wrong clock if it was made more than a day in the future", () => {
    expect(silenceOf(promise, at("2026-08-31T12:00:00Z"))).toEqual({ is: "holds" });
    expect(silenceOf(promise, at("2026-08-31T11:59:59Z"))).toEqual({ is: "ahead", since: "2026-09-01T12:00:00.000Z" });
  });

  it("is nothing where the feed is older than promises, or makes half of one", () => {
    expect(silenceOf({}, at("2026-09-01"))).toEqual({ is: "none" });
    expect(silenceOf({ validUntil: promise.validUntil }, at("2036-09-01"))).toEqual({ is: "none" });
    expect(silenceOf({ signedAt: promise.signedAt }, at("2036-09-01"))).toEqual({ is: "none" });
  });
});
