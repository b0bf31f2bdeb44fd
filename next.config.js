/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // No picture here needs Next's optimizer, and without it nobody can have it draw cards in sizes of theirs.
  images: { unoptimized: true },
  // The server entry compresses.
  compress: false,
  // Types are a step of their own in npm test, with the whole project before it.
  typescript: { ignoreBuildErrors: true },
  // A page's head is whole from its first byte, for everyone: nothing of it comes later by script.
  htmlLimitedBots: /.*/,
  // More than the server entry lets through, so that it is the one to answer.
  experimental: { serverActions: { bodySizeLimit: '4mb' }, preloadEntriesOnStart: false },
  serverExternalPackages: ['pino', 'pg', '@node-rs/argon2', 'rate-limiter-flexible'],
}
