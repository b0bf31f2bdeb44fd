const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Small numbers as words, larger ones as digits. */
export const numberInWords = (n: number) => words[n] ?? n.toLocaleString('en-US')
