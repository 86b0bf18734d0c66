/** Sizes in which devices ask for the icon of what they install, in pixels. */
export const ICON_SIZES = [192, 512] as const;
