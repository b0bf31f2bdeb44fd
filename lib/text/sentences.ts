const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

// What a full stop stands behind without ending a sentence. `Inc.` and `etc.` end one as often as not.
const titles = 'Dr|Mr|Mrs|Ms|Mx|Prof|St|Sr|Sra|Jr|Mt|Ft|Gen|Col|Capt|Lt|Sgt|Rev|Rep|Sen|Gov|Hr|Fr|Hrn|Dhr'
const words = 'vs|[Aa]pprox|[Cc]a|[Cc]f|bzw|ggf|evtl|inkl|zzgl'
const initials = String.raw`\p{L}|\p{L}{1,3}(?:\.\p{L}{1,3})+`
const beforeNumbers =
  '[Nn]os?|[Nn]r|[Ff]igs?|[Vv]ol|[Cc]h|[Aa]rt|[Pp]p?|[Ss]ec|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'

// Not the “t” of “can’t”, nor the end of another word.
const endsWith = (some: string) => new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}'’./-])(?:${some})\.$`, 'u')
const abbreviation = endsWith(`${titles}|${words}|${initials}`)
const ofNumber = endsWith(beforeNumbers)

// Longer than any of these.
const lastWord = 20

function isOver(part: string, next: string): boolean {
  // Scripts without spaces have none after a sentence; anywhere else, as in an address, it goes on.
  if (!/(?:\s|[。．！？｡।][”’」』）)]*)$/u.test(part)) return false
  const end = part.trimEnd().slice(-lastWord)
  return !abbreviation.test(end) && !(/^\p{N}/u.test(next) && ofNumber.test(end))
}

/** The sentences of a text, each with the space after it: neither 112.50 nor Dr. nor an address ends one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let [sentence, last] = ['', '']
  for (const { segment } of segmenter.segment(text)) {
    if (sentence && isOver(last, segment)) {
      sentences.push(sentence)
      sentence = ''
    }
    sentence += segment
    last = segment
  }
  return sentence ? [...sentences, sentence] : sentences
}
