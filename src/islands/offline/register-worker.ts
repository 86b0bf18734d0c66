import { urls } from '../../urls.ts';
import { trustedAddress } from '../trusted-address.ts';

/** Has the browser install the worker at an address, beside the one that works now. */
export const registerWorker = (address: string): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(trustedAddress(address), {
    scope: urls.home(),
    // The lists that it imports are asked for anew, too.
    updateViaCache: 'none',
  });
