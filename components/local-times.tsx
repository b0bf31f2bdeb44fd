'use client'

import { useEffect } from 'react'
import { keepLocalTimes } from './keep-local-times'

/** For members; a visitor's page, which has no React, gets the same from server/reader-script.ts. */
export function LocalTimes() {
  useEffect(keepLocalTimes, [])
  return null
}
