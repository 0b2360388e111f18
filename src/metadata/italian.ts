/** What functions.json says, in Italian. */
export const italian: Readonly<Record<string, string>> = {
  "What the deals of a company, or between two, are worth in US dollars, each dollar counted once.":
    "Quanto valgono in dollari USA gli accordi di una società, o tra due, contando ogni dollaro una volta sola.",
  "A company: name, alias or ticker.": "Una società: nome, altro nome o ticker.",
  "The other side. Everybody if left out, or an empty cell.": "La controparte. Chiunque, se omessa o cella vuota.",
  "A kind of deal, such as compute-contract or lease, or the group contracts or financing. All if left out.":
    "Un tipo di accordo, come compute-contract o lease, oppure il gruppo contracts o financing. Tutti, se omesso.",
  'Only deals public on or after this day: a date, 2025 or "2025-06".':
    'Solo gli accordi resi pubblici da questo giorno in poi: una data, 2025 o "2025-06".',
  "As of this day. The day of the data's edition if left out.":
    "Alla data indicata. Se omessa, quella dell'edizione dei dati.",
  "headline, low, high, or firm for signed and closed deals only. headline if left out.":
    "headline, low, high, oppure firm per i soli accordi firmati o conclusi. headline, se omesso.",
  "The power contracted or planned in deals, in gigawatts, each counted once, with or without a price.":
    "La potenza contrattata o prevista negli accordi, in gigawatt, contata una volta sola, con o senza un prezzo.",
  "How many deals there are, each counted once, with or without a disclosed value.":
    "Quanti sono gli accordi, ciascuno contato una volta, con o senza un valore reso noto.",
  "The share of deals whose value is disclosed: how much of the truth a total can hold.":
    "La quota di accordi il cui valore è noto: quanta parte del vero può contenere un totale.",
  "The deals behind a total, newest first, with a header row.":
    "Gli accordi dietro un totale, dal più recente, con una riga di intestazione.",
  'Names separated by commas, such as "announced,title,value,qualifier,status"; a basis, such as "firm", may be among them.':
    'Nomi separati da virgole, come "announced,title,value,qualifier,status"; tra questi può stare un criterio, come "firm".',
  "The documents behind a total, with what each of them says.":
    "I documenti dietro un totale, con ciò che ciascuno afferma.",
  "Which edition of the data answers.": "Quale edizione dei dati risponde.",
  "number, version, day or deals. All in one sentence if left out.":
    "number, version, day o deals. Tutto in una frase, se omesso.",
  "The names that the data knows, in alphabetical order, for lists to choose from.":
    "I nomi presenti nei dati, in ordine alfabetico, per elenchi di scelta.",
  "A kind of party, such as hyperscaler or ai-lab. All if left out.":
    "Un tipo di soggetto, come hyperscaler o ai-lab. Tutti, se omesso.",
  "A company's own figure for a period: revenue, capital expenditure, remaining performance obligations, backlog, debt.":
    "Un dato della società per un periodo: ricavi, investimenti, obbligazioni di prestazione residue, portafoglio ordini, debito.",
  "What is measured, such as revenue, capital-expenditure or rpo.":
    "Che cosa si misura, come revenue, capital-expenditure o rpo.",
  'Its fiscal year or quarter, 2024, "Q2 2025" or, counted back, "FY-1"; or a calendar one, "CY2024".':
    'Il suo esercizio o trimestre, 2024, "Q2 2025" o, contando all\'indietro, "FY-1"; oppure l\'anno solare, "CY2024".',
  "Who pays whom, by kind of deal, each dollar counted once, largest first, with a header row.":
    "Chi paga chi, per tipo di accordo, contando ogni dollaro una volta sola, dal maggiore, con una riga di intestazione.",
  "Only what this company pays or is paid: name, alias or ticker. All if left out.":
    "Solo ciò che questa società paga o riceve: nome, altro nome o ticker. Tutto, se omessa.",
  "Circular chains of money between companies, with each link's value and kind and the smallest link, largest first.":
    "Giri circolari di denaro tra società, con valore e tipo di ogni passaggio e il passaggio minore, dal maggiore.",
  "Only chains through this company, written from it: name, alias or ticker. All if left out.":
    "Solo i giri che passano per questa società, scritti a partire da essa: nome, altro nome o ticker. Tutti, se omessa.",
  "How many companies a chain has at most, from 2 to 8. 4 if left out.":
    "Quante società ha al massimo un giro, da 2 a 8. 4, se omesso.",
  "One deal: a card of everything that is known of it, or one field.":
    "Un accordo: una scheda con tutto ciò che se ne sa, oppure un solo campo.",
  "The deal's id, as DEALS.LIST shows it.": "L'identificativo dell'accordo, come lo mostra DEALS.LIST.",
  "value, qualifier, status, announced, payer, title or any other column of DEALS.LIST.":
    "value, qualifier, status, announced, payer, title o qualsiasi altra colonna di DEALS.LIST.",
  "One company: a card of everything that is known of it, or one field.":
    "Una società: una scheda con tutto ciò che se ne sa, oppure un solo campo.",
  "ticker, kind, country, parent or another.": "ticker, kind, country, parent o un altro campo.",
  "A customer's share of a supplier's revenue in a period.":
    "La quota di un cliente sui ricavi di un fornitore in un periodo.",
  "The company that buys: name, alias or ticker.": "La società che acquista: nome, altro nome o ticker.",
  'The supplier\'s fiscal year or quarter: 2024, "Q2 2025" or, counted back, "FY-1".':
    'L\'esercizio o il trimestre del fornitore: 2024, "Q2 2025" o, contando all\'indietro, "FY-1".',
  "The company that sells. Needed only where several disclose the customer.":
    "La società che vende. Serve solo se più fornitori indicano quel cliente.",
  "Every disclosed customer of a company and its share of the revenue in a period, largest first, with a header row.":
    "Tutti i clienti resi noti da una società e la loro quota sui ricavi in un periodo, dal maggiore, con una riga di intestazione.",
  "The company that sells: name, alias or ticker.": "La società che vende: nome, altro nome o ticker.",
  'Its fiscal year or quarter: 2024, "Q2 2025" or, counted back, "FY-1".':
    'Il suo esercizio o trimestre: 2024, "Q2 2025" o, contando all\'indietro, "FY-1".',
  "The value of deals spread straight-line by days over each contract's own term, by year or quarter.":
    "Il valore degli accordi ripartito in quote costanti giornaliere sulla durata di ciascun contratto, per anno o trimestre.",
  'The other side; "" or an empty cell for everybody.': 'La controparte; "" o una cella vuota per chiunque.',
  "The first year to show. The first of any term if left out.":
    "Il primo anno da mostrare. Se omesso, il primo in cui decorre un contratto.",
  "How many years to show. To the end of the last term if left out.":
    "Quanti anni mostrare. Se omesso, fino alla fine dell'ultimo contratto.",
  "year or quarter. year if left out.": "year o quarter. year, se omesso.",
  "What of the value of deals lies after a day, spread straight-line by days over each contract's own term.":
    "Quanta parte del valore degli accordi ricade dopo un giorno, in quote costanti giornaliere sulla durata di ciascun contratto.",
  'The day after which it lies, and as of which deals count: a date, 2025 or "2025-06". The edition\'s day if left out.':
    'Il giorno dopo il quale ricade e alla data del quale si contano gli accordi: una data, 2025 o "2025-06". Se omesso, quello dell\'edizione.',
  "The share of a company that a holder owns, as last disclosed.":
    "La quota di una società posseduta da un azionista, secondo l'ultimo dato reso noto.",
  "The company that owns: name, alias or ticker.": "La società che possiede: nome, altro nome o ticker.",
  "The company that is owned.": "La società posseduta.",
  'The day to look back to: a date, 2025 or "2025-06". The day of the data\'s edition if left out.':
    'Il giorno a cui guardare: una data, 2025 o "2025-06". Se omesso, quello dell\'edizione dei dati.',
  "Every disclosed holder of a company and the share it owns, largest first, with a header row.":
    "Tutti gli azionisti noti di una società e la loro quota, dal maggiore, con una riga di intestazione.",
  "The company that is owned: name, alias or ticker.": "La società posseduta: nome, altro nome o ticker.",
  "Anything else.": "Qualsiasi altro soggetto.",
  "Runs one of the largest clouds.": "Gestisce uno dei cloud più grandi.",
  "Designs or makes chips.": "Progetta o produce chip.",
  "Makes AI models.": "Sviluppa modelli di IA.",
  "Lends money.": "Presta denaro.",
  "Builds and lets data centres.": "Costruisce e affitta data center.",
  "Lets its power and sites to AI.": "Mette energia e siti a disposizione dell'IA.",
  "Rents out computing for AI.": "Noleggia capacità di calcolo per l'IA.",
  "Puts money into companies.": "Investe in società.",
  "Computing that a customer rents from a cloud or a data centre.":
    "Capacità di calcolo che un cliente noleggia da un cloud o da un data center.",
  "Chips, servers or other equipment bought.": "Acquisto di chip, server o altre apparecchiature.",
  "A promise to buy or pay for capacity that others leave unused.":
    "Impegno ad acquistare o pagare la capacità che altri lasciano inutilizzata.",
  "Shares bought in a company.": "Acquisto di azioni di una società.",
  "An umbrella over several deals; counted only when asked for.":
    "Un programma che riunisce più accordi; si conta solo se richiesto.",
  "Loans, notes and bonds.": "Prestiti e obbligazioni.",
  "A company bought whole.": "Acquisto di un'intera società.",
  "Land, buildings or powered space rented.": "Affitto di terreni, edifici o spazi alimentati.",
  "The right to use technology or works.": "Il diritto di usare tecnologie od opere.",
  "A share of revenue promised to a partner.": "Una quota dei ricavi promessa a un partner.",
  "Compute, hardware, backstops, leases, licences and shared revenue.":
    "Calcolo, hardware, garanzie di capacità, affitti, licenze e ricavi condivisi.",
  "Equity, debt and acquisitions.": "Capitale, debito e acquisizioni.",
  "As printed; the default.": "Come pubblicato; è la scelta predefinita.",
  "The least that sources support; an up-to figure promises its firm parts alone.":
    "Il minimo sostenuto dalle fonti; una cifra «fino a» promette solo le sue parti già firmate.",
  "The most that sources support.": "Il massimo sostenuto dalle fonti.",
  "As printed, of signed, closed and completed deals only.":
    "Come pubblicato, per i soli accordi firmati, conclusi o completati.",
  "One row a calendar year; the default.": "Una riga per anno solare; è la scelta predefinita.",
  "One row a calendar quarter.": "Una riga per trimestre solare.",
  "Revenue of the period.": "Ricavi del periodo.",
  "The part of revenue that NVIDIA reports for its data-centre market.":
    "La parte dei ricavi che NVIDIA attribuisce al mercato dei data center.",
  "The part of revenue that comes from servers built for AI.":
    "La parte dei ricavi che proviene da server costruiti per l'IA.",
  "Revenue of a recent month or quarter taken times twelve or four: not the revenue of a year.":
    "Ricavi di un mese o trimestre recente moltiplicati per dodici o per quattro: non sono i ricavi di un anno.",
  "Money spent on property and equipment; the note says whether finance leases are in it.":
    "Spesa per immobili, impianti e macchinari; la nota dice se comprende i leasing finanziari.",
  "What the company says it will spend on property and equipment in the period.":
    "Quanto la società prevede di spendere nel periodo per immobili, impianti e macchinari.",
  "Contracted revenue not yet recognised at the period's end (ASC 606, IFRS 15).":
    "Ricavi contrattualizzati non ancora rilevati a fine periodo (ASC 606, IFRS 15).",
  "Contracted revenue or orders to come as the company defines them, wider than the obligations.":
    "Ricavi contrattualizzati o ordini futuri secondo la definizione della società, più ampia delle obbligazioni residue.",
  "Revenue over the whole term of all contracts signed.": "Ricavi sull'intera durata di tutti i contratti firmati.",
  "Debt at the period's end; the note says whether principal or book value.":
    "Debito a fine periodo; la nota dice se è capitale o valore contabile.",
  "What holdings in other companies are worth at the period's end, not what was paid for them.":
    "Quanto valgono a fine periodo le partecipazioni in altre società, non quanto sono costate.",
  "What the company has committed to spend on computing, in all.":
    "Quanto la società si è impegnata a spendere in tutto per il calcolo.",
  "What the company spent on computing in the period.": "Quanto la società ha speso per il calcolo nel periodo.",
  "Power of the computing in use at the period's end, in gigawatts.":
    "Potenza della capacità di calcolo in uso a fine periodo, in gigawatt.",
  "What the company has committed to pay for cloud services.":
    "Quanto la società si è impegnata a pagare per servizi cloud.",
  "What the company has committed to invest in other companies.":
    "Quanto la società si è impegnata a investire in altre società.",
  "Rent under leases that are signed but have not begun.": "Canoni di affitti firmati ma non ancora decorsi.",
  "Contracts signed after the last balance sheet, not yet in the backlog.":
    "Contratti firmati dopo l'ultimo bilancio, non ancora nel portafoglio ordini.",
  "The most that the company may have to pay under its guarantees.":
    "Il massimo che la società potrebbe dover pagare per le garanzie prestate.",
  "What was paid to a partner as its share of the period's revenue.":
    "Quanto è stato pagato a un partner come sua quota dei ricavi del periodo.",
  "The share of the backlog that one customer owes.": "La quota del portafoglio ordini dovuta da un solo cliente.",
  "The share of purchases that comes from the largest suppliers.":
    "La quota degli acquisti che proviene dai maggiori fornitori.",
  "What several deals with one company come to together, as reported.":
    "A quanto ammontano insieme più accordi con una società, secondo la stampa.",
  "Builds servers.": "Costruisce server.",
  "A state or one of its bodies.": "Uno Stato o un suo ente.",
  "Several parties named together.": "Più soggetti nominati insieme.",
  "A party that no document names.": "Un soggetto che nessun documento nomina.",
  "The deal's id, which is for ever.": "L'identificativo dell'accordo, che non cambia mai.",
  "The day it became public.": "Il giorno in cui è diventato pubblico.",
  "What kind of agreement it is.": "Di che tipo di accordo si tratta.",
  "Who pays.": "Chi paga.",
  "Who is paid.": "Chi è pagato.",
  "What it is worth in US dollars.": "Quanto vale in dollari USA.",
  "How exact the value is: exact, about, at-least, up-to or range.":
    "Quanto è preciso il valore: exact, about, at-least, up-to o range.",
  "How far it has come, from reported to completed.": "A che punto è, da reported a completed.",
  "How well it is sourced: high, medium or low.": "Quanto sono solide le fonti: high, medium o low.",
  "How many documents stand behind it.": "Quanti documenti lo sostengono.",
  "Who pays whom.": "Chi paga chi.",
  "Everyone who is party to it.": "Tutti i soggetti dell'accordo.",
  "The least that sources support, in US dollars.": "Il minimo sostenuto dalle fonti, in dollari USA.",
  "The most that sources support, in US dollars.": "Il massimo sostenuto dalle fonti, in dollari USA.",
  "The value as printed, in its own currency.": "Il valore come pubblicato, nella sua valuta.",
  "The currency in which it is printed.": "La valuta in cui è pubblicato.",
  "US dollars for one unit of that currency, where it is not dollars.":
    "Dollari USA per un'unità di quella valuta, se non sono dollari.",
  "The power contracted or planned.": "La potenza contrattata o prevista.",
  "A day by which it was public for certain, where that is not plain.":
    "Un giorno in cui era certamente già pubblico, se la data non basta a dirlo.",
  "The first day of the term.": "Il primo giorno della durata.",
  "The last day of the term.": "L'ultimo giorno della durata.",
  "The day it was superseded or cancelled.": "Il giorno in cui è stato sostituito o annullato.",
  "The id of the deal that replaced it.": "L'identificativo dell'accordo che lo ha sostituito.",
  "The id of the deal that contains it.": "L'identificativo dell'accordo che lo contiene.",
  "What a reader should know before using it.": "Che cosa sapere prima di usarlo.",
  "Its id, which is for ever.": "Il suo identificativo, che non cambia mai.",
  "The name that answers show.": "Il nome che compare nelle risposte.",
  "What kind of company it is.": "Di che tipo di società si tratta.",
  "Its ticker.": "Il suo ticker.",
  "Where it is listed.": "Dove è quotata.",
  "Its country, as an ISO 3166 code.": "Il suo Paese, come codice ISO 3166.",
  "The company that controls it.": "La società che la controlla.",
  "Who belongs to the group.": "Chi fa parte del gruppo.",
  "Its other names.": "I suoi altri nomi.",
  "What a reader should know about it.": "Che cosa sapere su di essa.",
  "Grows with every edition.": "Cresce a ogni edizione.",
  "Its version.": "La sua versione.",
  "The last day whose facts it can hold.": "L'ultimo giorno di cui può contenere fatti.",
  "How many deals it holds.": "Quanti accordi contiene.",
};
