/** A category's page. */
export const categoryPath = ({ slug }: { slug: string }) => `/c/${slug}`
