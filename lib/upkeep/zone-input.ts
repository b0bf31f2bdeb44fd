import { z } from 'zod'

/** `since`: when the site was found to have another zone. `after`: the last member whose mornings were reckoned anew. */
export const placeInZone = z.object({ since: z.iso.datetime(), after: z.int().min(0) })

export type PlaceInZone = z.infer<typeof placeInZone>
