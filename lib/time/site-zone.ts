/** The zone in which the site writes its times, for pages as they are sent. */
export const siteZone = () => process.env.SITE_TIME_ZONE || 'UTC'
