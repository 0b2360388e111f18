import type { Value } from "../../../core/records/basics";
import { once } from "../../../core/caches";
import type { Texts } from "./language";

/** How amounts are said: of money, of power, and how many there are. */
interface AmountsMessages {
  readonly money: (amount: number, currency: Value["currency"]) => string;
  readonly qualifiers: Record<Value["qualifier"], string>;
  readonly gigawatts: (count: string) => string;
  readonly notDisclosed: string;
  readonly howMany: Record<"deals" | "companies" | "sources", (count: string) => string>;
}

// Made when they are needed: each takes a browser milliseconds, which a pane that opens has not.
const inEnglish = once(
  () => new Intl.NumberFormat("en-US", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 }),
);
const inItalian = once(() => new Intl.NumberFormat("it-IT", { maximumFractionDigits: 2 }));

/** Italian counts in billions throughout: a trillion is "1.000 miliardi". */
function inMiliardi(amount: number): string {
  if (amount < 1e6) return inItalian().format(amount);
  const [scale, one, many] = amount < 1e9 ? [1e6, "milione", "milioni"] : [1e9, "miliardo", "miliardi"];
  const rounded = inItalian().format(amount / scale);
  return `${rounded} ${rounded === "1" ? one : many} di`;
}

const symbols = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", TWD: "NT$" } as const;
const currencies = {
  USD: "dollari",
  EUR: "euro",
  GBP: "sterline",
  JPY: "yen",
  TWD: "nuovi dollari taiwanesi",
} as const;

export const amountsTexts: Texts<AmountsMessages> = {
  en: {
    money: (amount, currency) => `${symbols[currency]}${inEnglish().format(amount)}`,
    qualifiers: { exact: "", about: "about", "at-least": "at least", "up-to": "up to", range: "about" },
    gigawatts: (count) => `${count} GW`,
    notDisclosed: "Not disclosed",
    howMany: {
      deals: (count) => `${count} ${count === "1" ? "deal" : "deals"}`,
      companies: (count) => `${count} ${count === "1" ? "company" : "companies"}`,
      sources: (count) => `${count} ${count === "1" ? "source" : "sources"}`,
    },
  },
  it: {
    money: (amount, currency) => `${inMiliardi(amount)} ${currencies[currency]}`,
    qualifiers: { exact: "", about: "circa", "at-least": "almeno", "up-to": "fino a", range: "circa" },
    gigawatts: (count) => `${count} GW`,
    notDisclosed: "Non divulgato",
    howMany: {
      deals: (count) => `${count} ${count === "1" ? "accordo" : "accordi"}`,
      companies: (count) => `${count} società`,
      sources: (count) => `${count} ${count === "1" ? "fonte" : "fonti"}`,
    },
  },
};
