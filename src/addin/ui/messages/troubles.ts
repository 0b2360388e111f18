import { faultsInEnglish, type FaultSentences } from "../../../feed/faults";
import type { TroubleCode } from "../../app/trouble";
import type { Texts } from "./language";

/** What stands in the way of refreshing. */
interface TroublesMessages {
  readonly troubles: Record<TroubleCode, (...facts: string[]) => string>;
  readonly faults: FaultSentences;
}

export const troublesTexts: Texts<TroublesMessages> = {
  en: {
    troubles: {
      "no-feed": () => "This copy of the add-in was built without a feed. Give the address of one below.",
      "own-feed-damaged": () =>
        "What this computer remembers of your own feed can’t be read any more. Give its address and public key again below.",
      gone: () => "That edition is no longer on this computer. Check for a newer edition to fetch one.",
      "other-feed": (number = "", address = "") =>
        `Edition ${number} is of the feed ${address}, which is not the one in use. Use that feed (below, with its public key), then try again; or, if the workbook is pinned to it, take the pin away.`,
      "pin-refused": () => "The workbook does not take the pin: it may be protected or open for reading only.",
      "not-loaded": () =>
        "A part of the add-in that is needed for this could not be loaded. Check the network, then try again.",
      unexpected: () => "Something went wrong that DEALS did not foresee.",
    },
    faults: faultsInEnglish,
  },
  it: {
    troubles: {
      "no-feed": () => "Questa copia del componente aggiuntivo è stata creata senza un feed. Indicane uno qui sotto.",
      "own-feed-damaged": () =>
        "Ciò che questo computer ricorda del tuo feed non è più leggibile. Indica di nuovo qui sotto l’indirizzo e la chiave pubblica.",
      gone: () => "Quell’edizione non è più su questo computer. Cerca un’edizione più recente per scaricarla.",
      "other-feed": (number = "", address = "") =>
        `L’edizione ${number} è del feed ${address}, che non è quello in uso. Usa quel feed (qui sotto, con la sua chiave pubblica), poi riprova; oppure, se la cartella di lavoro è fissata a questa edizione, scegli «Non fissare più l’edizione».`,
      "pin-refused": () => "La cartella di lavoro non può essere fissata: forse è protetta o aperta in sola lettura.",
      "not-loaded": () =>
        "Non è stato possibile caricare una parte del componente aggiuntivo che serve qui. Controlla la rete, poi riprova.",
      unexpected: () => "Si è verificato un problema che DEALS non aveva previsto.",
    },
    faults: {
      insecure: (address = "") =>
        `L’indirizzo del feed ${address} non inizia con https://. Indicane uno che inizi così.`,
      offline: (host = "") => `${host} non è raggiungibile. Controlla la rete, poi riprova.`,
      "timed-out": (host = "") => `${host} non ha risposto in tempo. Riprova più tardi.`,
      "too-slow": (host = "", seconds = "") =>
        `${host} trasmette troppo lentamente: dopo ${seconds} secondi mancava ancora qualcosa. Riprova più tardi, o da un’altra rete.`,
      "not-found": (address = "") => `${address} non esiste. Controlla l’indirizzo del feed.`,
      refused: (host = "", status = "") => `${host} nega l’accesso (${status}). Chiedi a chi gestisce il feed.`,
      "server-error": (host = "", status = "") => `${host} ha un problema suo (${status}). Riprova più tardi.`,
      "wrong-type": (address = "", type = "") =>
        `${address} è ${type || "di tipo non dichiarato"}, non JSON. Forse c’è di mezzo una pagina di accesso; controlla l’indirizzo del feed.`,
      "too-large": (address = "", limit = "") => `${address} supera ${limit} e non è stato letto fino in fondo.`,
      "cut-off": (address = "") => `Lo scaricamento di ${address} si è interrotto. Riprova.`,
      "not-json": (address = "") => `${address} non è JSON. Riprova; se resta così, avvisa chi gestisce il feed.`,
      "not-a-manifest": (address = "", field = "") =>
        `${address} non descrive un’edizione${field && ` (${field})`}. Controlla l’indirizzo del feed.`,
      "unknown-key": (key = "") =>
        `L’edizione è firmata con una chiave che questo componente aggiuntivo non conosce (${key}). Aggiorna il componente aggiuntivo o controlla la chiave pubblica del feed.`,
      "bad-signature": () =>
        "La firma dell’edizione non è valida: qualcuno potrebbe averla modificata. Non è stata usata.",
      older: (number = "", seen = "") =>
        `Il feed offre l’edizione ${number}, precedente alla ${seen} che risulta già pubblicata. Non è stata usata.`,
      "two-of-a-number": (number = "") =>
        `Il feed ha due edizioni ${number}: quella che offre non è quella nota su questo computer. Non è stata usata; avvisa chi gestisce il feed.`,
      "too-new": () =>
        "L’edizione è scritta per un componente aggiuntivo più recente. Aggiorna il componente aggiuntivo, poi riprova.",
      "too-old": () =>
        "L’edizione è scritta per un componente aggiuntivo più vecchio, in una forma che questo non legge. Chiedi a chi gestisce il feed di pubblicarla di nuovo.",
      "other-edition": (number = "") => `L’edizione ${number} del feed non è quella richiesta.`,
      "bad-hash": (address = "") =>
        `${address} non è il file che è stato firmato. Non è stato usato; riprova più tardi.`,
      "bad-records": (record = "", field = "") =>
        `L’edizione contiene un record che non può essere giusto (${record}, ${field}). Non è stata usata; avvisa chi gestisce il feed.`,
    },
  },
};
