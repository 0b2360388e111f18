import { z } from "zod";

const Named = z.strictObject({ property: z.string() });

const Section = z.strictObject({
  layout: z.enum(["List", "TwoColumn"]),
  title: z.string().optional(),
  collapsible: z.boolean().optional(),
  collapsed: z.boolean().optional(),
  properties: z.array(z.string()),
});

const Card = z.strictObject({
  title: z.union([z.string(), Named]).optional(),
  subTitle: Named.optional(),
  sections: z.array(Section).optional(),
});

const Provider = z.strictObject({
  description: z.string(),
  logoSourceAddress: z.string().optional(),
  logoTargetAddress: z.string().optional(),
});

/** A typed value of one number, text or truth value. */
const Basic = z.union([
  z.strictObject({ type: z.literal("String"), basicType: z.literal("String").optional(), basicValue: z.string() }),
  z.strictObject({ type: z.literal("Boolean"), basicType: z.literal("Boolean").optional(), basicValue: z.boolean() }),
  z.strictObject({
    type: z.literal("Double"),
    basicType: z.literal("Double").optional(),
    basicValue: z.number(),
    numberFormat: z.string().optional(),
  }),
]);

const Property: z.ZodType = z.lazy(() => z.union([Basic, Entity]));

/**
 * An entity as Excel's documentation describes the JSON of `Excel.EntityCellValue`. Excel shows #VALUE!, and no reason,
 * for anything else; `referencedValues` and images, which DEALS does not use, count as anything else here.
 */
export const Entity = z
  .strictObject({
    type: z.literal("Entity"),
    text: z.string().min(1),
    basicType: z.literal("Error"),
    basicValue: z.literal("#VALUE!"),
    properties: z.record(z.string().min(1), Property),
    layouts: z.strictObject({ card: Card }).optional(),
    provider: Provider.optional(),
  })
  .refine(({ properties, layouts }) => namesIn(layouts?.card).every((name) => name in properties), {
    error: "The layout names a property that the entity does not have.",
  });

function namesIn({ title, subTitle, sections = [] }: z.infer<typeof Card> = {}): string[] {
  const heading = typeof title === "object" ? [title.property] : [];
  return [...heading, ...(subTitle ? [subTitle.property] : []), ...sections.flatMap(({ properties }) => properties)];
}
