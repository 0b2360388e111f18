/** Dollars in billions, or in millions below one; the same code in every language of Excel. */
export const dollarFormat = '[>=1000000000][$$-409]#,##0.0#,,," bn";[$$-409]#,##0.0#,,," m"';
export const percentFormat = "0.0#%";
export const gigawattFormat = '0.0##" GW"';
/** A day as every language of Excel writes it. */
export const dayFormat = "yyyy-mm-dd";
