import { useEffect, useRef, useState } from "react";
import * as z from "zod/mini";
import type { Edition } from "../../../core/edition";
import { insertSheet } from "../../excel/sheetWriter";
import type { Model } from "../../models/model";
import { models } from "../../models/models";
import { PartyPicker } from "../../pages/PartyPicker";
import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "../../ui/fluent";
import { useRemembered } from "../../ui/HostContext";
import { Actions, PlainList } from "../../ui/layout";
import { modelsTexts } from "../../ui/messages/models";
import { useNotices } from "../../ui/notices";
import { insertionsTexts } from "../../ui/messages/insertions";
import { useTexts, useWords } from "../../ui/words";
import { ModelPicture } from "./ModelPicture";

const useStyles = makeStyles({
  view: { padding: "8px 16px 24px", overflowY: "auto", overflowWrap: "anywhere" },
  list: { marginTop: "12px" },
  model: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
    alignItems: "start",
    width: "100%",
    padding: "8px",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    background: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  drawn: { flex: "0 0 max(96px, 34%)", minWidth: 0 },
  // Where its longest words have no room beside the picture, it stands below.
  told: { flex: "1 1 9em", minWidth: 0 },
  name: { display: "block" },
  answers: { display: "block", marginTop: "2px", color: tokens.colorNeutralForeground2 },
  picture: { marginTop: "8px" },
  fields: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "12px" },
  holds: { display: "block", marginTop: "12px", color: tokens.colorNeutralForeground2 },
});

/** Models: ready sheets of live formulas, chosen from a gallery and inserted as a new sheet. */
export function ModelsView({ edition, insert = insertSheet }: { edition: Edition; insert?: typeof insertSheet }) {
  const styles = useStyles();
  const [id, setId] = useRemembered("model", z.string(), "");
  const chosen = models.find((model) => model.id === id);
  /** The model that was chosen or left last, by which one comes here with the focus. */
  const [visited, setVisited] = useState<string>();
  return (
    // Each begins anew, and at its top, however far the other was scrolled.
    <div key={id} className={styles.view}>
      {chosen ? (
        <ChosenModel
          model={chosen}
          edition={edition}
          insert={insert}
          takesFocus={visited !== undefined}
          onBack={() => {
            setVisited(chosen.id);
            setId("");
          }}
        />
      ) : (
        <Gallery
          cameFrom={visited}
          onChoice={(choice) => {
            setVisited(choice);
            setId(choice);
          }}
        />
      )}
    </div>
  );
}

function Gallery({ cameFrom, onChoice }: { cameFrom: string | undefined; onChoice: (id: string) => void }) {
  const styles = useStyles();
  const texts = useTexts(modelsTexts);
  const { language } = useWords();
  const leftModel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    leftModel.current?.focus();
  }, []);
  return (
    <>
      <Body1 block>{texts.says}</Body1>
      <div className={styles.list} role="group" aria-label={texts.list}>
        <PlainList>
          {models.map((model) => (
            <li key={model.id}>
              <button
                ref={model.id === cameFrom ? leftModel : undefined}
                type="button"
                className={styles.model}
                onClick={() => {
                  onChoice(model.id);
                }}
              >
                <span className={styles.drawn}>
                  <ModelPicture plan={model.plan(suggestedFor(model), language)} />
                </span>
                <span className={styles.told}>
                  <Subtitle2 className={styles.name}>{model.name[language]}</Subtitle2>
                  <Caption1 className={styles.answers}>{model.answers[language]}</Caption1>
                </span>
              </button>
            </li>
          ))}
        </PlainList>
      </div>
    </>
  );
}

function ChosenModel(props: {
  model: Model;
  edition: Edition;
  insert: typeof insertSheet;
  /** Whether it comes in the place of what had the focus. */
  takesFocus: boolean;
  onBack: () => void;
}) {
  const { model, edition, insert, takesFocus, onBack } = props;
  const styles = useStyles();
  const texts = useTexts(modelsTexts);
  const { hostProblems } = useTexts(insertionsTexts);
  const { count, language } = useWords();
  const { show } = useNotices();
  const inserting = useRef(false);
  const wayBack = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) wayBack.current?.focus();
  }, [takesFocus]);
  const [companies, setCompanies] = useState<readonly (string | undefined)[]>(() => suggestedFor(model));
  const names = companies.flatMap((name) => name ?? []);
  const plan = model.plan(names, language);

  const press = async (): Promise<void> => {
    if (inserting.current) return;
    if (names.length < model.asks.length) {
      show({ intent: "warning", sentence: texts.chooseFirst });
      return;
    }
    inserting.current = true;
    show({ intent: "info", sentence: texts.inserting });
    const inserted = await insert(plan);
    inserting.current = false;
    if (inserted.outcome === "inserted") show({ intent: "success", sentence: texts.inserted(inserted.sheet) });
    else show({ intent: "error", sentence: hostProblems[inserted.problem] });
  };
  const formulas = plan.cells.flatMap(({ contents }) => contents.flat()).filter((one) => String(one).startsWith("="));
  return (
    <>
      <Button ref={wayBack} size="small" appearance="subtle" onClick={onBack}>
        {texts.back}
      </Button>
      <Subtitle2 as="h2" block>
        {model.name[language]}
      </Subtitle2>
      <Body1 className={styles.answers}>{model.answers[language]}</Body1>
      <ModelPicture className={styles.picture} plan={plan} />
      <div className={styles.fields}>
        {model.asks.map(({ label }, place) => (
          <PartyPicker
            key={place}
            label={label[language]}
            placeholder={texts.none}
            edition={edition}
            // A model looks its one company up in what functions answer, where a group's members stand.
            offersGroups={false}
            party={edition.parties.known(companies[place] ?? "")?.id}
            onParty={(party) => {
              const name = party === undefined ? undefined : edition.parties.nameOf(party);
              setCompanies(companies.map((one, at) => (at === place ? name : one)));
            }}
          />
        ))}
      </div>
      <Caption1 className={styles.holds}>
        {texts.holds(count(formulas.length), count(plan.charts.length))}
        <br />
        {texts.goes}
      </Caption1>
      <Actions>
        <Button appearance="primary" onClick={() => void press()}>
          {texts.insert}
        </Button>
      </Actions>
    </>
  );
}

const suggestedFor = ({ asks }: Model): string[] => asks.map(({ suggested }) => suggested);
