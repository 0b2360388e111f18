import * as z from "zod/mini";
import { Body1, Button, Checkbox, Field, Input, MessageBar, MessageBarBody, Textarea } from "../../ui/fluent";
import { useRef, useState } from "react";
import { shippedFeed } from "../../app/editions";
import { feedTyped, isOwnFeedDamaged, OwnFeed } from "../../app/feedReader";
import { ASK_ON_START, OWN_FEED } from "../../app/settings";
import { useHost, useRemembered } from "../../ui/HostContext";
import { Folded } from "../../ui/Folded";
import { Actions, Section } from "../../ui/layout";
import { settingsTexts } from "../../ui/messages/data";
import { troublesTexts } from "../../ui/messages/troubles";
import { useTexts } from "../../ui/words";

/** Which feed is asked, whether it is asked by itself, and a way to ask a company's own. */
export function FeedSettings() {
  const texts = useTexts(settingsTexts);
  const { troubles } = useTexts(troublesTexts);
  const { memory } = useHost();
  // What is remembered is replaced as soon as it is read, so this is asked first.
  const [wasDamaged] = useState(() => isOwnFeedDamaged(memory));
  const [own, setOwn] = useRemembered(OWN_FEED, OwnFeed, null);
  const [onStart, setOnStart] = useRemembered(ASK_ON_START, z.boolean(), false);
  return (
    <Section heading={texts.feed}>
      {own && <Body1 block>{texts.ownFeed}</Body1>}
      {wasDamaged && !own && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{troubles["own-feed-damaged"]()}</MessageBarBody>
        </MessageBar>
      )}
      <Body1 block>{own?.address ?? shippedFeed?.address ?? texts.noFeed}</Body1>
      <Checkbox
        label={texts.checkOnStart}
        checked={onStart}
        onChange={(_, { checked }) => {
          setOnStart(checked === true);
        }}
      />
      {own ? (
        <Actions>
          <Button
            onClick={() => {
              setOwn(null);
            }}
          >
            {texts.useShippedFeed}
          </Button>
        </Actions>
      ) : (
        <Folded heading={texts.useOwnFeed} level="h4">
          <OwnFeedForm onFeed={setOwn} />
        </Folded>
      )}
    </Section>
  );
}

function OwnFeedForm({ onFeed }: { onFeed: (feed: z.infer<typeof OwnFeed>) => void }) {
  const texts = useTexts(settingsTexts);
  const [address, setAddress] = useState("");
  const [key, setKey] = useState("");
  const [wrong, setWrong] = useState<"bad-address" | "bad-key">();
  const addressField = useRef<HTMLInputElement>(null);
  const keyField = useRef<HTMLTextAreaElement>(null);
  const refuse = (because: "bad-address" | "bad-key") => {
    setWrong(because);
    (because === "bad-address" ? addressField : keyField).current?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void feedTyped(address, key).then((typed) => {
          if (typeof typed === "string") refuse(typed);
          else onFeed({ address: typed.address, keys: [...typed.keys] });
        });
      }}
    >
      <Field label={texts.feedAddress} {...(wrong === "bad-address" && { validationMessage: texts.badAddress })}>
        <Input
          ref={addressField}
          type="url"
          value={address}
          onChange={(_, { value }) => {
            setAddress(value);
          }}
        />
      </Field>
      <Field
        label={texts.feedKey}
        hint={texts.feedKeyHint}
        {...(wrong === "bad-key" && { validationMessage: texts.badKey })}
      >
        <Textarea
          ref={keyField}
          value={key}
          onChange={(_, { value }) => {
            setKey(value);
          }}
        />
      </Field>
      <Actions>
        <Button type="submit">{texts.useFeed}</Button>
      </Actions>
    </form>
  );
}
