/** Grows whenever an add-in made for the records as they were would misread them as they are. */
export const schemaNumber = 1;
