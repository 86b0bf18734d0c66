import { expect, test } from 'vitest';

import { securityText } from '../../../src/exports/security-text.ts';
import { site } from '../../../src/schema/site.ts';

const security = { contact: 'mailto:web@trust.example', until: '2027-06-30' };

// Expected values: RFC 9116, sections 2.5 and 4: "Contact" and one "Expires" of RFC 3339 must stand there.
test('security.txt has a contact, a day on which it ends and, on a known host, its own address', () => {
  expect(securityText(security)).toBe(
    'Contact: mailto:web@trust.example\nExpires: 2027-06-30T23:59:59Z\nPreferred-Languages: en\n',
  );
  expect(securityText(security, 'https://a.example/.well-known/security.txt')).toMatch(
    /\nCanonical: https:\/\/a\.example\/\.well-known\/security\.txt\n$/,
  );
});

test.each(['web@trust.example', 'http://trust.example/', 'javascript:alert(1)'])(
  'the contact %s is refused',
  (contact) => {
    expect(site.shape.security.safeParse({ ...security, contact }).success).toBe(false);
    expect(site.shape.security.safeParse(security).success).toBe(true);
  },
);
