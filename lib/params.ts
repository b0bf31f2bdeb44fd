/** What Next gives a page: the parts of its path. */
export type Params<Parts> = { params: Promise<Parts> }
