/** Where a finished file is fetched. */
export const exportPath = (id: number) => `/exports/${id}.zip`
