import { urls } from '../../urls.ts';

/**
 * The one policy of Trusted Types that the pages allow: it lets through the address of the site's own
 * worker and nothing else.
 *
 * @see https://w3c.github.io/trusted-types/dist/spec/
 */
const policy = window.trustedTypes?.createPolicy('service-worker', {
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, location.href);
    if (origin !== location.origin || pathname !== urls.serviceWorker())
      throw new TypeError(address);
    return address;
  },
});

/** Has the browser install the worker at an address, beside the one that works now. */
export function registerWorker(address: string): Promise<ServiceWorkerRegistration> {
  // The lists that it imports are asked for anew, too.
  const options = { scope: urls.home(), updateViaCache: 'none' } as const;
  const { serviceWorker } = navigator;
  return policy === undefined
    ? serviceWorker.register(address, options)
    : serviceWorker.register(policy.createScriptURL(address), options);
}
