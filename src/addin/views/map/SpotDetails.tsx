import type { Edition } from "../../../core/edition";
import { formula, single } from "../../excel/insertion";
import { percentFormat } from "../../sheets/formats";
import { dealValue } from "../../pages/dealPage";
import { DealLink, useNavigation } from "../../pages/navigation";
import type { Day } from "../../../core/days";
import { Body1, Button, Caption1, makeStyles, tokens } from "../../ui/fluent";
import { InsertButton } from "../../ui/insertions";
import { Actions, PlainList, Section } from "../../ui/layout";
import { insertionsTexts } from "../../ui/messages/insertions";
import { mapTexts } from "../../ui/messages/map";
import { recordsTexts } from "../../ui/messages/records";
import { useTexts, useWords } from "../../ui/words";
import type { MoneyTie, StakeTie } from "./contents";
import type { Drawing } from "./drawing";
import type { Spot } from "./keyboard";
import { flowInsertion } from "./mapState";
import { partyInWords, tieInWords } from "./mapWords";

/** What is chosen on a map, in words, and where one can go from there. */
export function SpotDetails(props: {
  edition: Edition;
  drawing: Drawing;
  spot: Spot;
  centre: string | undefined;
  /** As of which day it is drawn; left out, as of the edition's own. */
  day: Day | undefined;
  onAround: (party: string) => void;
}) {
  const { edition, drawing, spot, centre, day, onAround } = props;
  const words = useWords();
  const texts = useTexts(mapTexts);
  const { open } = useNavigation();
  if (spot.is === "node") {
    const mapped = drawing.nodes.find(({ key }) => key === spot.key)?.mapped;
    if (!mapped) return null;
    const { id, name } = mapped.party;
    return (
      <Section heading={name}>
        <Body1 block>{partyInWords(mapped, words)}</Body1>
        <Actions>
          <Button
            size="small"
            onClick={() => {
              open({ kind: "company", id });
            }}
          >
            {texts.open(name)}
          </Button>
          {id !== centre && (
            <Button
              size="small"
              onClick={() => {
                onAround(id);
              }}
            >
              {texts.drawAround(name)}
            </Button>
          )}
        </Actions>
      </Section>
    );
  }
  const tie = drawing.ties.find(({ key }) => key === spot.key)?.tie;
  if (!tie || tie.is === "itself") return null;
  return tie.is === "money" ? (
    <Flow edition={edition} tie={tie} asOf={day} />
  ) : (
    <Share edition={edition} tie={tie} asOf={day} />
  );
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** The deals of a flow, and the formula that answers with it. */
function Flow({ edition, tie, asOf }: { edition: Edition; tie: MoneyTie; asOf: Day | undefined }) {
  const styles = useStyles();
  const words = useWords();
  const { count, day } = words;
  const texts = useTexts(mapTexts);
  const { insertValue } = useTexts(insertionsTexts);
  const nameOf = (id: string) => edition.parties.nameOf(id);
  const insertion = flowInsertion(edition, tie, asOf);
  return (
    <Section heading={texts.behind(count(tie.deals.length))}>
      <Body1 block>{tieInWords(tie, nameOf, words)}</Body1>
      <PlainList>
        {tie.deals.map((deal) => (
          <li key={deal.id}>
            <DealLink deal={deal} />
            <Caption1 block className={styles.quiet}>
              {dealValue(deal, words)} · {day(deal.announced)}
            </Caption1>
          </li>
        ))}
      </PlainList>
      {insertion && (
        <Actions>
          <InsertButton label={insertValue} insertion={insertion} />
        </Actions>
      )}
    </Section>
  );
}

/** A share that one party owns of another, with the pages of both. */
function Share({ edition, tie, asOf }: { edition: Edition; tie: StakeTie; asOf: Day | undefined }) {
  const words = useWords();
  const { day } = words;
  const texts = useTexts(mapTexts);
  const { asOf: asOfInWords } = useTexts(recordsTexts);
  const { insertValue } = useTexts(insertionsTexts);
  const { open } = useNavigation();
  const nameOf = (id: string) => edition.parties.nameOf(id);
  return (
    <Section heading={texts.stake}>
      <Body1 block>
        {tieInWords(tie, nameOf, words)}, {asOfInWords(day(tie.stake.asOf))}
      </Body1>
      <Actions>
        <Button
          size="small"
          onClick={() => {
            open({ kind: "company", id: tie.to });
          }}
        >
          {texts.open(nameOf(tie.to))}
        </Button>
        <InsertButton
          label={insertValue}
          insertion={single(formula("STAKE", nameOf(tie.from), nameOf(tie.to), asOf), percentFormat)}
        />
      </Actions>
    </Section>
  );
}
