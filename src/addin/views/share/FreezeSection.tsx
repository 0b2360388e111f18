import { useEffect, useState, useSyncExternalStore } from "react";
import { answering, session } from "../../app/session";
import type { SharedWorkbook } from "../../excel/sharing";
import type { FreezingPlan, WorkbookToFreeze } from "../../share/freezing";
import { Body1, Button, Caption1, Checkbox, Link, makeStyles, ProgressBar } from "../../ui/fluent";
import { Actions, Fact, Facts, LongList, Section, Subheading } from "../../ui/layout";
import { freezingTexts } from "../../ui/messages/freezing";
import { useTexts, useWords } from "../../ui/words";
import { planOf, useFreezing } from "./useFreezing";

const useStyles = makeStyles({
  apart: { marginTop: "8px" },
});

interface FreezeProps {
  readonly workbook: SharedWorkbook;
  readonly onFrozen: () => void;
}

/** Freeze: says what it would do, does it in place or in a copy, and says what it did. */
export function FreezeSection(props: FreezeProps) {
  const styles = useStyles();
  const texts = useTexts(freezingTexts);
  const { count } = useWords();
  const isAnswering = answering(useSyncExternalStore(session.subscribe, session.getState)) !== undefined;
  const { freezing, look, leave, freezeInPlace, makeCopy } = useFreezing(props.workbook, texts.sources, props.onFrozen);
  const isBusy = freezing.is === "looking" || freezing.is === "freezing" || freezing.is === "making";
  const sources = "sources" in freezing ? freezing.sources : undefined;
  return (
    <Section heading={texts.freeze}>
      <Body1 block>{isAnswering ? texts.says : texts.noEdition}</Body1>
      <div role="status" className={styles.apart}>
        {isBusy && (
          <Body1 block>{sources ? texts.lookedUp(count(sources.done), count(sources.of)) : texts[freezing.is]}</Body1>
        )}
        {freezing.is === "frozen" && (
          <Body1 block>{texts.frozen(count(freezing.plan.formulas.length), freezing.sheet)}</Body1>
        )}
        {freezing.is === "planned" && freezing.hasChanged && <Body1 block>{texts.changedSince}</Body1>}
        {freezing.is === "made" && <Body1 block>{texts.made(freezing.name)}</Body1>}
        {freezing.is === "failed" && (
          <Body1 block>
            {texts.problems[freezing.problem]} {freezing.mayBeStored && texts.stopped}
          </Body1>
        )}
      </div>
      {isBusy && (
        <ProgressBar
          aria-label={texts.freeze}
          {...(sources && { value: sources.of === 0 ? 1 : sources.done / sources.of })}
        />
      )}
      {freezing.is === "planned" && (
        <Planned
          looked={freezing.workbook}
          onInPlace={(unprotects) => void freezeInPlace(freezing.workbook, unprotects)}
          onCopy={() => void makeCopy(freezing.workbook)}
          onLeave={leave}
        />
      )}
      {freezing.is === "frozen" && <LeftFormulas plan={freezing.plan} />}
      {freezing.is === "made" && <Copy made={freezing} workbook={props.workbook} />}
      {isAnswering && !isBusy && freezing.is !== "planned" && (
        <Actions>
          <Button appearance={freezing.is === "idle" ? "primary" : "secondary"} onClick={() => void look()}>
            {texts.look}
          </Button>
        </Actions>
      )}
    </Section>
  );
}

/** What would be done, and what the user decides about it. */
function Planned(props: {
  looked: WorkbookToFreeze;
  onInPlace: (unprotects: boolean) => void;
  onCopy: () => void;
  onLeave: () => void;
}) {
  const { looked, onInPlace, onCopy, onLeave } = props;
  const styles = useStyles();
  const texts = useTexts(freezingTexts);
  const { count, several } = useWords();
  const [unprotects, setUnprotects] = useState(false);
  const plan = planOf(looked, unprotects);
  const { formulas, names } = plan;
  if (looked.cells.length === 0 && names.length === 0)
    return (
      <>
        <Body1 block role="status">
          {texts.nothing}
        </Body1>
        <Actions>
          <Button onClick={onLeave}>{texts.cancel}</Button>
        </Actions>
      </>
    );
  const isAny = formulas.length + names.length > 0;
  const protectedSheets = planOf(looked, true).unprotected;
  const filled = formulas.reduce((sum, { left }) => sum + left.length * (left[0]?.length ?? 1), 0);
  const pinned = plan.pin ? texts.pinGoes(count(plan.pin.number)) : looked.pin && texts.pinStays;
  return (
    <>
      <Facts>
        <Fact term={texts.formulas}>{count(formulas.length)}</Fact>
        <Fact term={texts.cells}>{count(filled)}</Fact>
        <Fact term={texts.sheets}>{several([...new Set(formulas.map(({ sheet }) => sheet))])}</Fact>
        <Fact term={texts.names}>{several(names.map(({ name }) => name))}</Fact>
        <Fact term={texts.pin}>{pinned}</Fact>
        <Fact term={texts.start}>{plan.startsWithWorkbook && texts.startGoes}</Fact>
      </Facts>
      <LeftFormulas plan={plan} />
      {protectedSheets.length > 0 && (
        <Checkbox
          className={styles.apart}
          checked={unprotects}
          label={texts.unprotect(several(protectedSheets))}
          onChange={(_, { checked }) => {
            setUnprotects(checked === true);
          }}
        />
      )}
      <Actions>
        <Button
          appearance="primary"
          disabled={!isAny}
          onClick={() => {
            onInPlace(unprotects);
          }}
        >
          {texts.inPlace}
        </Button>
        <Button disabled={!isAny && protectedSheets.length === 0} onClick={onCopy}>
          {texts.asFile}
        </Button>
        <Button onClick={onLeave}>{texts.cancel}</Button>
      </Actions>
    </>
  );
}

/** The formulas and names that stay, each with the reason. */
function LeftFormulas({ plan: { left, namesLeft } }: { plan: FreezingPlan }) {
  const styles = useStyles();
  const texts = useTexts(freezingTexts);
  const { count, several } = useWords();
  return (
    <>
      {left.length > 0 && (
        <div className={styles.apart}>
          <Subheading>{texts.left(count(left.length))}</Subheading>
          <LongList items={left}>
            {({ address, because }) => (
              <li key={address}>
                {address}: {texts.because[because]}
              </li>
            )}
          </LongList>
        </div>
      )}
      {namesLeft.length > 0 && (
        <Caption1 block className={styles.apart}>
          {texts.namesLeft} {several(namesLeft)}
        </Caption1>
      )}
    </>
  );
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The ways to a copy that was made. */
function Copy(props: {
  made: { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string };
  workbook: SharedWorkbook;
}) {
  const { made, workbook } = props;
  const texts = useTexts(freezingTexts);
  const [opened, setOpened] = useState<boolean>();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([made.bytes], { type: XLSX }));
    setAddress(url);
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [made]);
  return (
    <>
      <Actions>
        <Button appearance="primary" onClick={() => void workbook.openAsNewWorkbook(made.bytes).then(setOpened)}>
          {texts.open}
        </Button>
        {address !== undefined && (
          <Link href={address} download={made.name}>
            {texts.download(made.name)}
          </Link>
        )}
      </Actions>
      <Body1 block role="status">
        {opened !== undefined && (opened ? texts.opened : texts.notOpened)}
      </Body1>
    </>
  );
}
