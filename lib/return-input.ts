import { z } from 'zod'
import { returnPath } from './return-path'

/** The field of a form that says where the person was. */
export const returnField = z.string().max(10_000).optional().transform(returnPath)
