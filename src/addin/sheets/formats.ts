/** Dollars in billions, or in millions below one; the same code in every language of Excel. */
export const dollarFormat = '[>=1000000000][$$-409]#,##0.0#,,," bn";[$$-409]#,##0.0#,,," m"';
/** The same in tables, where decimals stand beneath each other and nothing is a dash. */
export const tableDollarFormat = '[>=1000000000][$$-409]#,##0.00,,," bn";[=0]"–";[$$-409]#,##0.0,," m"';
/** What is left of one sum after another, which may be less than nothing. */
export const netDollarFormat = '[$$-409]#,##0.00,,," bn";-[$$-409]#,##0.00,,," bn";"–"';
export const percentFormat = "0.0#%";
/** Of a coupon, which is printed in eighths of a point: 7.125%. */
export const couponFormat = "0.0##%";
/** In tables, where decimals stand beneath each other. */
export const tablePercentFormat = "0.0%";
export const gigawattFormat = '0.0##" GW"';
/** A day as every language of Excel writes it. */
export const dayFormat = "yyyy-mm-dd";
/** The format of a cell that takes whatever is entered for a text, formulas too. */
export const textFormat = "@";
/** The format of a cell that has none of its own. */
export const generalFormat = "General";
