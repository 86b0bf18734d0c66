import type { SiteEntry } from '../schema/site.ts';

/**
 * The text of `security.txt`: where a weakness of the site is to be reported, and until when that holds.
 *
 * @param address - of the file itself, where the host of the site is known
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityText(
  { contact, until }: NonNullable<SiteEntry['security']>,
  address?: string,
): string {
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${until}T23:59:59Z`,
    'Preferred-Languages: en',
    ...(address === undefined ? [] : [`Canonical: ${address}`]),
  ];
  return `${lines.join('\n')}\n`;
}
