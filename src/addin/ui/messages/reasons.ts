import type { Reason } from "../../../core/counting";
import type { Texts } from "./language";

/** Why a deal is left out, as the rest of a sentence. */
interface ReasonsMessages {
  readonly leftOut: (reason: string) => string;
  readonly because: Record<Reason, string>;
}

export const reasonsTexts: Texts<ReasonsMessages> = {
  en: {
    leftOut: (reason) => `Left out: ${reason}`,
    because: {
      "another-kind": "it is of another kind than the one asked for.",
      "public-before": "it became public before the first day asked about.",
      "not-yet-public": "it became public after the last day asked about.",
      "paid-the-other-way": "in it the other side pays.",
      "nobody-pays": "nothing says who pays whom in it.",
      programme: "it is an infrastructure programme, counted only where programmes are asked for.",
      guarantee: "it is a guarantee, paid only on default and counted only where guarantees are asked for.",
      "part-of-counted-deal": "it is part of a larger deal, of this kind or another, which is counted instead.",
      "stands-beside":
        "it names those asked about only beside the parties between whom it counts, as an arranger or a tenant.",
      "not-firm": "it is neither signed nor closed nor completed, so it is not firm.",
      superseded: "a later deal replaces it.",
      cancelled: "it was called off.",
      "round-total": "it is a whole funding round, whose parts are recorded singly.",
      "running-total": "it is a running total of deals that are recorded singly.",
      option: "it is an option that has not been used.",
      talks: "it is still being negotiated.",
      "secondary-sale": "shares change hands between holders; the company is paid nothing.",
      "build-cost": "it is what something costs to build, not what one side pays the other.",
      "asset-value": "it is what assets are worth, not what one side pays the other.",
      valuation: "it is a valuation, which nobody pays.",
      "same-arrangement": "it describes an arrangement that another record counts.",
    },
  },
  it: {
    leftOut: (reason) => `Escluso: ${reason}`,
    because: {
      "another-kind": "è di un tipo diverso da quello richiesto.",
      "public-before": "è stato reso pubblico prima del primo giorno richiesto.",
      "not-yet-public": "è stato reso pubblico dopo l’ultimo giorno richiesto.",
      "paid-the-other-way": "in esso è l’altra parte a pagare.",
      "nobody-pays": "nulla dice chi paga chi.",
      programme: "è un programma infrastrutturale, considerato solo se richiesto espressamente.",
      guarantee: "è una garanzia, pagata solo in caso di inadempienza e considerata solo se richiesta espressamente.",
      "part-of-counted-deal":
        "fa parte di un accordo più ampio, dello stesso tipo o di un altro, considerato al suo posto.",
      "stands-beside":
        "nomina i soggetti richiesti solo accanto a quelli tra cui conta, per esempio come arranger o locatario.",
      "not-firm": "non è firmato, concluso né completato, quindi non è vincolante.",
      superseded: "è sostituito da un accordo successivo.",
      cancelled: "è stato annullato.",
      "round-total": "è un intero round di finanziamento, le cui quote sono registrate singolarmente.",
      "running-total": "è un totale progressivo di accordi registrati singolarmente.",
      option: "è un’opzione non esercitata.",
      talks: "è ancora in fase di trattativa.",
      "secondary-sale": "le azioni passano da un titolare all’altro; la società non incassa nulla.",
      "build-cost": "è un costo di costruzione, non un importo dovuto da una parte all’altra.",
      "asset-value": "è il valore di beni, non un importo dovuto da una parte all’altra.",
      valuation: "è una valutazione, che nessuno paga.",
      "same-arrangement": "descrive un’operazione già considerata in un’altra scheda.",
    },
  },
};
