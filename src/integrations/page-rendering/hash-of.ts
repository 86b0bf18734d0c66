import { createHash } from 'node:crypto';

/** The hash by which a policy names a style or a script that stands in its page. */
export const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;
