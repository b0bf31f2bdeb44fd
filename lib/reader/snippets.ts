/*
 * What stands in many places of a page, each time with other values, is in its HTML once, and each of its places names the
 * values. Like every mark these carry the key of the request.
 */

export type SnippetValues = Record<string, string | number>

/** The element around what is there once. */
export const snippetTag = (key: string) => `snippet-${key}`

// What encodes a text, for an address or for HTML, leaves these as they are.
const around = { id: '_', text: '-' } as const

export type SlotKind = keyof typeof around

/** Stands in a snippet for the value of this name. */
export const slotOf = (key: string, kind: SlotKind, name: string) => key + around[kind] + name + around[kind]

/** A place of the snippet with this name. */
export const snippetAt = (key: string, name: string, values: SnippetValues) =>
  `{{${key} snippet:${name}?${new URLSearchParams(Object.entries(values).map(([slot, value]) => [slot, String(value)]))}}}`
