// Owns how a page tells the empty background what to fetch when the alarm rings: in the alarm's name.

export const FIRST_FETCH_ALARM = 'fetch ';
