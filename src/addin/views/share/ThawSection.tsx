import { useEffect, useState } from "react";
import { isSame } from "../../app/editions";
import type { HostProblem } from "../../app/hostWorkbook";
import type { SharedWorkbook } from "../../excel/sharing";
import { asTyped } from "../../formulas/writing";
import type { FrozenHere, ReadToThaw, Thawed } from "../../excel/thawing";
import { isSameThawing, pinBack, type ThawingPlan, thawingPlan } from "../../share/thawing";
import { Body1, Button, Caption1, Checkbox, makeStyles, tokens } from "../../ui/fluent";
import { Actions, Fact, Facts, FormulaText, LongList, Section, Subheading } from "../../ui/layout";
import { useSeparators } from "../../ui/HostContext";
import { freezingTexts } from "../../ui/messages/freezing";
import { newerEditionTexts } from "../../ui/messages/newerEdition";
import { thawingTexts } from "../../ui/messages/thawing";
import { useTexts, useWords } from "../../ui/words";

/** What thawing shows: what was found, what is being done, or what was done. */
type Thawing =
  | (ReadToThaw & {
      /** Whether the user has looked at something else before. */
      readonly hasChanged?: boolean;
    })
  | { readonly outcome: "reading" | "thawing" }
  | Thawed;

/** What the user decides about thawing. */
interface Choices {
  readonly unprotects: boolean;
  readonly takesMoved: boolean;
}

const planOf = ({ frozen, now, namesNow }: FrozenHere, { unprotects, takesMoved }: Choices): ThawingPlan =>
  thawingPlan(frozen, now, namesNow, unprotects, takesMoved);

const useStyles = makeStyles({
  apart: { marginTop: "8px" },
  says: { marginBottom: "8px" },
  formula: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
});

/** Thaw: finds what was frozen in this workbook, and gives the formulas back. */
export function ThawSection({ workbook, onThawed }: { workbook: SharedWorkbook; onThawed: () => void }) {
  const texts = useTexts(thawingTexts);
  const { problems, changedSince } = useTexts(freezingTexts);
  const { notRecalculated } = useTexts(newerEditionTexts);
  const { count } = useWords();
  const [thawing, setThawing] = useState<Thawing>({ outcome: "reading" });
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let gone = false;
    void workbook.readToThaw().then((read) => {
      if (!gone) setThawing(read);
    });
    return () => {
      gone = true;
    };
  }, [workbook, looks]);

  const thaw = async (looked: FrozenHere, choices: Choices, removesSources: boolean): Promise<void> => {
    setThawing({ outcome: "thawing" });
    const read = await workbook.readToThaw();
    const part = read.outcome === "read" ? read.frozen.find(({ id }) => id === looked.id) : undefined;
    const plan = part && planOf(part, choices);
    if (!plan || !isSameThawing(plan, planOf(looked, choices))) {
      setThawing({ ...read, hasChanged: true });
      return;
    }
    const thawed = await workbook
      .thaw(part, plan, removesSources)
      .catch((): { outcome: "failed"; problem: HostProblem } => ({ outcome: "failed", problem: "refused" }));
    setThawing(thawed);
    // Formulas may be back, whatever became of the rest.
    onThawed();
  };
  const isNothing = thawing.outcome === "read" && thawing.frozen.length === 0;
  return (
    <Section heading={texts.thaw}>
      <Body1 block role="status">
        {thawing.outcome === "reading" && texts.reading}
        {thawing.outcome === "thawing" && texts.thawing}
        {isNothing && texts.nothing}
        {thawing.outcome === "read" && thawing.hasChanged && !isNothing && changedSince}
        {thawing.outcome === "failed" && problems[thawing.problem]}
        {thawing.outcome === "thawed" &&
          [
            texts.thawed(count(thawing.plan.formulas.length)),
            thawing.plan.rest && texts.rest,
            thawing.recalculated?.outcome === "failed" && notRecalculated,
          ]
            .filter(Boolean)
            .join(" ")}
      </Body1>
      {thawing.outcome === "read" &&
        thawing.frozen.map((part) => (
          <FrozenFormulas
            key={part.id}
            part={part}
            onThaw={(choices, removesSources) => void thaw(part, choices, removesSources)}
          />
        ))}
      {thawing.outcome === "thawed" && <NotThawed plan={thawing.plan} />}
      {(thawing.outcome === "failed" || (thawing.outcome === "thawed" && thawing.plan.rest)) && (
        <Actions>
          <Button
            onClick={() => {
              setThawing({ outcome: "reading" });
              setLooks(looks + 1);
            }}
          >
            {texts.again}
          </Button>
        </Actions>
      )}
    </Section>
  );
}

/** What one freezing took out, and what would become of it. */
function FrozenFormulas(props: { part: FrozenHere; onThaw: (choices: Choices, removesSources: boolean) => void }) {
  const { part, onThaw } = props;
  const { frozen, hasSourcesSheet } = part;
  const styles = useStyles();
  const texts = useTexts(thawingTexts);
  const { count, day, several } = useWords();
  const [unprotects, setUnprotects] = useState(false);
  const [takesMoved, setTakesMoved] = useState(false);
  const [removes, setRemoves] = useState(true);
  const plan = planOf(part, { unprotects, takesMoved });
  const protectedSheets = planOf(part, { unprotects: true, takesMoved }).unprotected;
  const areMoved = planOf(part, { unprotects, takesMoved: false }).moved.length > 0;
  const pinInWords = usePinInWords(part);
  // What is left stays listed with its sources.
  const offersRemoval = hasSourcesSheet && !plan.rest;
  return (
    <>
      <Body1 block className={styles.says}>
        {texts.says}
      </Body1>
      <Facts>
        <Fact term={texts.edition}>{texts.editionOf(count(frozen.edition.number), day(frozen.edition.day))}</Fact>
        <Fact term={texts.formulas}>{texts.ofAll(count(plan.formulas.length), count(frozen.formulas.length))}</Fact>
        <Fact term={texts.names}>{several(plan.names.map(({ name }) => name))}</Fact>
        <Fact term={texts.pin}>{pinInWords}</Fact>
      </Facts>
      <NotThawed plan={plan} />
      {areMoved && (
        <Checkbox
          checked={takesMoved}
          label={texts.takeMoved}
          onChange={(_, { checked }) => {
            setTakesMoved(checked === true);
          }}
        />
      )}
      {protectedSheets.length > 0 && (
        <Checkbox
          checked={unprotects}
          label={texts.unprotect(several(protectedSheets))}
          onChange={(_, { checked }) => {
            setUnprotects(checked === true);
          }}
        />
      )}
      {offersRemoval && (
        <Checkbox
          checked={removes}
          label={texts.removeSheet(frozen.sourcesSheet)}
          onChange={(_, { checked }) => {
            setRemoves(checked === true);
          }}
        />
      )}
      <Actions>
        <Button
          appearance="primary"
          disabled={plan.rest !== undefined && plan.formulas.length + plan.names.length === 0}
          onClick={() => {
            onThaw({ unprotects, takesMoved }, offersRemoval && removes);
          }}
        >
          {texts.giveBack}
        </Button>
      </Actions>
    </>
  );
}

/** What becomes of the pin. */
function usePinInWords({ frozen, pinNow }: FrozenHere): string | undefined {
  const texts = useTexts(thawingTexts);
  const { count } = useWords();
  if (pinNow === "unreadable") return texts.unreadablePinStays;
  const back = pinBack(frozen, pinNow);
  if (back) return texts.pinComes(count(back.number));
  if (!pinNow) return undefined;
  const isNewer = frozen.pin && !isSame(frozen.pin, pinNow);
  return (isNewer ? texts.newerPinStays : texts.pinStays)(count(pinNow.number));
}

/** What is not given back, each with its formula. */
function NotThawed({ plan: { changed, moved, lost, left, refused } }: { plan: ThawingPlan }) {
  const styles = useStyles();
  const separators = useSeparators();
  const texts = useTexts(thawingTexts);
  const { count } = useWords();
  const lists = [
    { heading: texts.changed(count(changed.length)), items: changed },
    { heading: texts.moved(count(moved.length)), items: moved },
    { heading: texts.lost(count(lost.length)), items: lost },
    { heading: texts.left(count(left.length)), items: left },
    { heading: texts.refused(count(refused.length)), items: refused },
  ];
  return lists
    .filter(({ items }) => items.length > 0)
    .map(({ heading, items }) => (
      <div key={heading} className={styles.apart}>
        <Subheading>{heading}</Subheading>
        <LongList items={items}>
          {({ address, formula }) => (
            <li key={address}>
              {address}{" "}
              <Caption1 className={styles.formula}>
                <FormulaText>{asTyped(formula, separators)}</FormulaText>
              </Caption1>
            </li>
          )}
        </LongList>
      </div>
    ));
}
