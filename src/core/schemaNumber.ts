/**
 * Grows with every change to the shape of the records, be it one more field: shapes are closed, so an add-in made for the
 * earlier one refuses the records, and only this number lets it say that it is the add-in that has to be updated.
 */
export const schemaNumber = 2;
