import { useState } from "react";
import { Body1, Button, ProgressBar } from "../../ui/fluent";
import { Actions, Section } from "../../ui/layout";
import { checkingTexts } from "../../ui/messages/checking";
import { insertionsTexts } from "../../ui/messages/insertions";
import { useTexts, useWords } from "../../ui/words";
import { CheckFindings } from "./CheckFindings";
import { CheckRepairs } from "./CheckRepairs";
import type { Repair } from "../../share/check/finding";
import { type CheckedWorkbook, openWorkbook, useChecking } from "./useChecking";

/** Check and Repair: finds what is wrong with the workbook, and mends what is chosen. */
export function CheckSection({ workbook = openWorkbook }: { workbook?: CheckedWorkbook }) {
  const texts = useTexts(checkingTexts);
  const { count } = useWords();
  const { hostProblems } = useTexts(insertionsTexts);
  const { checking, check, stop } = useChecking(workbook);
  const [previewed, setPreviewed] = useState<readonly Repair[]>();
  const start = () => {
    setPreviewed(undefined);
    void check();
  };
  const isBusy = checking.is === "reading" || checking.is === "checking";
  return (
    <Section heading={texts.check}>
      {checking.is === "idle" && <Body1 block>{texts.says}</Body1>}
      <div role="status">
        {checking.is === "reading" && <Body1 block>{texts.reading}</Body1>}
        {checking.is === "checking" && <Body1 block>{texts.checking(count(checking.done), count(checking.of))}</Body1>}
        {checking.is === "failed" && (
          <Body1 block>
            {texts.failed} {checking.problem && hostProblems[checking.problem]}
          </Body1>
        )}
        {checking.is === "checked" && (
          <Body1 block>
            {checking.findings.length === 0
              ? texts.clean(count(checking.formulas))
              : texts.found(checking.findings.length, count(checking.findings.length))}
          </Body1>
        )}
      </div>
      {isBusy && (
        <ProgressBar
          aria-label={texts.check}
          {...(checking.is === "checking" && { value: checking.done / checking.of })}
        />
      )}
      <Actions>
        {isBusy ? (
          <Button onClick={stop}>{texts.stop}</Button>
        ) : (
          <Button appearance={checking.is === "checked" ? "secondary" : "primary"} onClick={start}>
            {checking.is === "idle" ? texts.start : texts.again}
          </Button>
        )}
      </Actions>
      {checking.is === "checked" && checking.findings.length > 0 && (
        <>
          <div hidden={previewed !== undefined}>
            <CheckFindings
              findings={checking.findings}
              onGoTo={(cell) => void workbook.selectCell(cell)}
              onPreview={setPreviewed}
            />
          </div>
          {previewed && (
            <CheckRepairs
              repairs={previewed}
              workbook={workbook}
              onBack={(areRepaired) => {
                // What was found holds no longer.
                if (areRepaired) start();
                else setPreviewed(undefined);
              }}
            />
          )}
        </>
      )}
    </Section>
  );
}
