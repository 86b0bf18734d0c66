/**
 * Whether drafts stand on the site: while it is developed, and where `DRAFTS=1` asks for them.
 *
 * @param isDeveloped - whether the site is served by `npm run dev`
 */
export const showsDrafts = (
  isDeveloped: boolean,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean => isDeveloped || environment.DRAFTS === '1';
