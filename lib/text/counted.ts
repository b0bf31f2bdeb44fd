/** "1 answer", "8 answers", "1,200 answers"; a plural that is not the word with an s is named. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
