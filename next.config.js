import { doorRewrites } from './lib/doors.ts'

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // No picture here needs Next's optimizer, and without it nobody can have it draw cards in sizes of theirs.
  images: { unoptimized: true },
  // The server entry compresses, below where it watches what is sent.
  compress: false,
  // Types are a step of their own in npm test, with the whole project before it.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  experimental: {
    // Guest pages live in memory and die with the process: a restart never serves what the database no longer says.
    isrFlushToDisk: false,
    // More than the server entry lets through, so that it is the one to answer.
    serverActions: { bodySizeLimit: '4mb' },
    // Its advice is for navigations by script; ours are plain links.
    instantInsights: { validationLevel: 'manual-warning' },
  },
  serverExternalPackages: ['pino', 'pg', '@node-rs/argon2', 'rate-limiter-flexible'],
  rewrites: async () => ({ beforeFiles: doorRewrites(), afterFiles: [], fallback: [] }),
}
