/** Whether a text beside a number says where it comes from: a word for its source, or an address. */
export const namesSource = (text: string): boolean => /\b(?:sources?|font[ei])\b|https?:\/\//i.test(text);
