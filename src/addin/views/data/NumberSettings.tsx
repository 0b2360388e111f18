import * as z from "zod/mini";
import { Caption1, Checkbox } from "../../ui/fluent";
import { CARRY_SOURCES } from "../../app/settings";
import { useHost, useRemembered } from "../../ui/HostContext";
import { Section } from "../../ui/layout";
import { useRefreshing } from "../../ui/RefreshContext";
import { settingsTexts } from "../../ui/messages/settings";
import { useTexts } from "../../ui/words";

/** Whether numbers in cells carry their source. */
export function NumberSettings() {
  const texts = useTexts(settingsTexts);
  const { takesSourcedNumbers, letCarrySources } = useHost();
  const { refresh } = useRefreshing();
  const [isOn, setOn] = useRemembered(CARRY_SOURCES, z.boolean(), false);
  const takesThem = takesSourcedNumbers();
  return (
    <Section heading={texts.numbers}>
      <Checkbox
        label={texts.carrySources}
        checked={isOn && takesThem}
        disabled={!takesThem}
        onChange={(_, { checked }) => {
          setOn(checked === true);
          letCarrySources(checked === true);
          void refresh.calculate();
        }}
      />
      <Caption1 block>{takesThem ? texts.carrySourcesHint : texts.noSourcedNumbers}</Caption1>
    </Section>
  );
}
