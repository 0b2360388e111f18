import { Body1, Button } from "../fluent";
import { Actions } from "../browse/layout";
import { useWords } from "../messages/WordsContext";
import { numberOf } from "./editionNumber";
import { useRefreshing } from "./RefreshContext";

/** Offers what another workbook has come to use, beside whatever else there is to say. */
export function ElsewhereOffer() {
  const { messages, count } = useWords();
  const { refresh, elsewhere } = useRefreshing();
  const { data } = messages;
  return (
    <div>
      <Body1 block role="status">
        {elsewhere && data.elsewhere(count(numberOf(elsewhere.named)))}
      </Body1>
      {elsewhere && (
        <Actions>
          <Button appearance="primary" onClick={() => void refresh.proposeKept(elsewhere.named)}>
            {data.seeChanges}
          </Button>
          <Button
            onClick={() => {
              refresh.leaveElsewhere();
            }}
          >
            {data.notNow}
          </Button>
        </Actions>
      )}
    </div>
  );
}
