/** What browsers ask for of the site itself, in public/. The pictures are drawn from icon.svg by scripts/icons.ts. */
export const siteFiles = {
  icon: '/icon.svg',
  favicon: '/favicon.ico',
  touchIcon: '/apple-touch-icon.png',
  smallIcon: '/icon-192.png',
  largeIcon: '/icon-512.png',
  manifest: '/manifest.webmanifest',
} as const
