import { urls } from '../urls.ts';

/** The scripts of the site that run beside its pages. */
const WORKERS = [urls.serviceWorker(), urls.searchWorker()];

/** The one policy of Trusted Types that the pages allow. */
const policy = window.trustedTypes?.createPolicy('own-workers', {
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, location.href);
    if (origin !== location.origin || !WORKERS.includes(pathname)) throw new TypeError(address);
    return address;
  },
});

/**
 * The address of one of the site's own workers in the form in which a browser runs it.
 *
 * @throws TypeError for any other address, in browsers that know Trusted Types
 * @see https://w3c.github.io/trusted-types/dist/spec/
 */
export const trustedAddress = (address: string): string =>
  policy?.createScriptURL(address) ?? address;
