import type { FaultSentences } from "../../../feed/faults";

/** What each fault of a feed means and what to do, in Italian. */
export const faultsInItalian: FaultSentences = {
  insecure: (address = "") => `L’indirizzo del feed ${address} non inizia con https://. Indicane uno che inizi così.`,
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
    `${address} non descrive un’edizione (${field}). Controlla l’indirizzo del feed.`,
  "unknown-key": (key = "") =>
    `L’edizione è firmata con una chiave che questo componente aggiuntivo non conosce (${key}). Aggiorna il componente aggiuntivo o controlla la chiave pubblica del feed.`,
  "bad-signature": () => "La firma dell’edizione non è valida: qualcuno potrebbe averla modificata. Non è stata usata.",
  older: (number = "", seen = "") =>
    `Il feed offre l’edizione ${number}, precedente alla ${seen} che risulta già pubblicata. Non è stata usata.`,
  "two-of-a-number": (number = "") =>
    `Il feed ha due edizioni ${number}: quella che offre non è quella nota su questo computer. Non è stata usata; avvisa chi gestisce il feed.`,
  "too-new": () =>
    "L’edizione è scritta per un componente aggiuntivo più recente. Aggiorna il componente aggiuntivo, poi riprova.",
  "other-edition": (number = "") => `L’edizione ${number} del feed non è quella richiesta.`,
  "bad-hash": (address = "") => `${address} non è il file che è stato firmato. Non è stato usato; riprova più tardi.`,
  "bad-records": (record = "", field = "") =>
    `L’edizione contiene un record che non può essere giusto (${record}, ${field}). Non è stata usata; avvisa chi gestisce il feed.`,
};
