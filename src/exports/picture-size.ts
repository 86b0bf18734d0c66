/** Pixels of the picture of a page, in the proportion that sites which show links expect. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
