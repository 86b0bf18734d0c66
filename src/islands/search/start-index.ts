import type { Fragment } from 'pagefind-script';
import { urls } from '../../urls.ts';
import { trustedAddress } from '../trusted-address.ts';
import type { Answer } from './index-worker.ts';

/** Asks the index for the places that hold every word of a term, best first. */
export type AskIndex = (term: string) => Promise<readonly Fragment[]>;

const PATIENCE = 15_000;

/**
 * Starts Pagefind in a worker, which is under its own policy: the pages need not allow WebAssembly. A question
 * that a file is missing for ends the worker.
 *
 * @throws Error when the worker, its WebAssembly or the index does not start
 */
export async function startIndex(): Promise<AskIndex> {
  const address = urls.searchWorker();
  const worker = new Worker(trustedAddress(address), { type: 'module', name: location.href });
  const ask: AskIndex = (term) =>
    new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Answer>) => {
        port1.close();
        if ('fragments' in data) {
          resolve(data.fragments);
          return;
        }
        worker.terminate();
        reject(new Error(data.failure));
      };
      worker.postMessage(term, [port2]);
    });
  try {
    // Nothing is asked for, but answered once the index is there; without it Pagefind may wait for ever.
    await Promise.race([
      ask(''),
      new Promise((_, reject) => {
        worker.onerror = () => {
          reject(new Error(`${address} does not run`));
        };
        setTimeout(reject, PATIENCE, new Error(`no answer from ${address}`));
      }),
    ]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return ask;
}
