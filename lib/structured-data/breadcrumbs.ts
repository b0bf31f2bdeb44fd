export type Crumb = { name: string; path: string }

/** The way from the home page to a page, as schema.org tells it; `site` is the address that all paths begin with. */
export const breadcrumbList = (crumbs: Crumb[], site: string) => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: new URL(path, site).href,
  })),
})
