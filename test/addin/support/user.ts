import userEvent, { type UserEvent } from "@testing-library/user-event";

/** A user who types without a pause, into what can be seen and pressed: no style sheet says otherwise in jsdom. */
export const aUser = (): UserEvent => userEvent.setup({ delay: null, pointerEventsCheck: 0 });
