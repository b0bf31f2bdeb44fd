const sign = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Data as the content of a script element. No text in it can end the element or begin a comment, and its line
 * separators are harmless to readers that take JSON for JavaScript.
 */
export const dataScript = (data: object) => JSON.stringify(data).replace(/[<\u2028\u2029]/g, sign)
