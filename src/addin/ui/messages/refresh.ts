import type { StorageTrouble } from "../../app/trouble";
import { from, type Texts, theDay } from "./language";

/** What every view says of the edition that answers: that another one should, or that there is a newer one. */
interface RefreshMessages {
  readonly notAtHand: (number: string) => string;
  readonly pinUnreadable: string;
  readonly wasInUse: (number: string) => string;
  readonly storage: Record<StorageTrouble, string>;
  readonly silent: (since: string, until: string) => string;
  readonly signedAhead: (day: string) => string;

  readonly elsewhere: (number: string) => string;
  readonly waiting: (number: string) => string;
  readonly show: string;
}

export const refreshTexts: Texts<RefreshMessages> = {
  en: {
    notAtHand: (number) =>
      `This workbook is pinned to edition ${number}, which is not on this computer. Until it is fetched, the DEALS formulas answer #N/A rather than with other figures.`,
    pinUnreadable:
      "This workbook is pinned to an edition, but its pin is damaged and does not say which. Until you take the pin away below, the DEALS formulas answer #N/A rather than with other figures; then pin it anew.",
    wasInUse: (number) => `Edition ${number} was in use here.`,
    storage: {
      refused:
        "The browser does not let DEALS keep editions on this computer. The edition that ships with the add-in answers; a newer one answers until Excel is closed.",
      damaged:
        "The edition that was kept on this computer is gone or damaged. The one that ships with the add-in answers; check for a newer one.",
      "other-version":
        "The edition that was kept on this computer was checked by another version of the add-in, so it is not used. The one that ships with the add-in answers; check for a newer one.",
    },
    silent: (since, until) =>
      `The feed has said nothing since ${since}; it promised to by ${until}. Newer editions may be held back; ask those who run the feed.`,
    signedAhead: (day) =>
      `The feed was signed on ${day}, which is still to come: this computer’s clock is wrong, or that of the feed.`,

    elsewhere: (number) => `Another workbook has come to use edition ${number}.`,
    waiting: (number) => `Edition ${number} of the data is there.`,
    show: "Show",
  },
  it: {
    notAtHand: (number) =>
      `Questa cartella di lavoro è fissata all’edizione ${number}, che non si trova su questo computer. Finché non viene scaricata, le formule DEALS rispondono #N/D invece che con altre cifre.`,
    pinUnreadable:
      "Questa cartella di lavoro è fissata a un’edizione, ma l’indicazione è danneggiata e non dice quale. Finché qui sotto non scegli «Non fissare più l’edizione», le formule DEALS rispondono #N/D invece che con altre cifre; poi fissa di nuovo la cartella.",
    wasInUse: (number) => `Qui era in uso l’edizione ${number}.`,
    storage: {
      refused:
        "Il browser non consente a DEALS di conservare edizioni su questo computer. Risponde l’edizione contenuta nel componente aggiuntivo; una più recente risponde fino alla chiusura di Excel.",
      damaged:
        "L’edizione conservata su questo computer manca o è danneggiata. Risponde quella contenuta nel componente aggiuntivo; cercane una più recente.",
      "other-version":
        "L’edizione conservata su questo computer è stata verificata da un’altra versione del componente aggiuntivo e perciò non viene usata. Risponde quella contenuta nel componente aggiuntivo; cercane una più recente.",
    },
    silent: (since, until) =>
      `Il feed tace ${from(since)}; aveva promesso di farsi sentire entro ${theDay(until)}. Forse edizioni più recenti vengono trattenute; chiedi a chi gestisce il feed.`,
    signedAhead: (day) =>
      `Il feed risulta firmato ${theDay(day)}, che deve ancora venire: è sbagliato l’orologio di questo computer o quello del feed.`,

    elsewhere: (number) => `Un’altra cartella di lavoro usa ora l’edizione ${number}.`,
    waiting: (number) => `È disponibile l’edizione ${number} dei dati.`,
    show: "Mostra",
  },
};
