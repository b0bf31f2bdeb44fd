/** Unicode code points, as PostgreSQL's char_length counts them. A line break is one. */
export const lengthOf = (text: string) => [...text].length
